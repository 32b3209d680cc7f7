import { Bars } from '@/components/charts/bars';
import { labelName } from '@/components/charts/label-name';
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
              <UserText mono>{labelName(label)}</UserText>
            </Th>
            <Td aria-hidden="true">
              <Bars
                bars={[
                  { part: before / largest, className: 'fill-control' },
                  { part: after / largest, className: 'fill-accent' },
                ]}
              />
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
