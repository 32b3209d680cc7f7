import { Table, Td, Th, Tr } from '@/components/ui/table';
import { UserText } from '@/components/ui/user-text';

interface BeforeAfterTableProps {
  caption: string;
  /** The head of the first column. */
  heading: string;
  bars: readonly { label: string; before: number; after: number }[];
}

/** Counts before and after a change: two bars for the eye, the numbers beside them for everyone. */
export function BeforeAfterTable({ caption, heading, bars }: BeforeAfterTableProps) {
  const largest = Math.max(1, ...bars.flatMap(({ before, after }) => [before, after]));
  return (
    <Table caption={caption} className="table-fixed">
      <thead>
        <tr>
          <Th className="w-1/3">{heading}</Th>
          <Th aria-hidden="true" />
          <Th numeric className="w-16">
            Before
          </Th>
          <Th numeric className="w-16">
            After
          </Th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, before, after }) => (
          <Tr key={label}>
            <Th scope="row" className="truncate font-normal">
              <UserText mono>{label === '' ? '(empty)' : label}</UserText>
            </Th>
            <Td aria-hidden="true">
              <Bars before={before / largest} after={after / largest} />
            </Td>
            <Td numeric className="text-muted">
              {before.toLocaleString('en')}
            </Td>
            <Td numeric>{after.toLocaleString('en')}</Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

/** Drawn with attributes, not styles, so that any security policy lets it show. */
function Bars({ before, after }: { before: number; after: number }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 100 14" preserveAspectRatio="none" className="block h-3.5 w-full">
      <rect width={Math.max(before * 100, 0.5)} height="6" className="fill-control" />
      <rect y="7" width={Math.max(after * 100, 0.5)} height="6" className="fill-accent" />
    </svg>
  );
}
