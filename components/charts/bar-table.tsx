import { Bars } from '@/components/charts/bars';
import { labelName } from '@/components/charts/label-name';
import { percent } from '@/components/charts/percent';
import { cn } from '@/components/ui/cn';
import { Table, Td, Th, Tr } from '@/components/ui/table';
import { UserText } from '@/components/ui/user-text';

/** A count by its name. One that can be switched on, to show what was counted, is a button. */
export interface CountedBar {
  label: string;
  count: number;
  toggle?: { isOn: boolean; onToggle: () => void };
}

interface BarTableProps {
  caption: string;
  /** The head of the first column. */
  heading: string;
  bars: readonly CountedBar[];
  /** What the shares are of. */
  total: number;
  /** What is counted: the head of the counts. */
  counted?: string;
}

/** Counts as bars, in a table: the bars are for the eye, the numbers beside them for everyone. */
export function BarTable({ caption, heading, bars, total, counted = 'Count' }: BarTableProps) {
  const largest = Math.max(1, ...bars.map((bar) => bar.count));
  return (
    <Table caption={caption} className="table-fixed">
      <thead>
        <tr>
          <Th className="w-2/5">{heading}</Th>
          <Th aria-hidden="true" />
          <Th numeric className="w-20">
            {counted}
          </Th>
          <Th numeric className="w-16">
            Share
          </Th>
        </tr>
      </thead>
      <tbody>
        {bars.map(({ label, count, toggle }) => (
          <Tr key={label} className={cn(toggle?.isOn && 'bg-accent-soft')}>
            <Th scope="row" className="truncate font-normal">
              {toggle ? <Toggle label={label} {...toggle} /> : <UserText mono>{labelName(label)}</UserText>}
            </Th>
            <Td aria-hidden="true">
              <Bars bars={[{ part: count / largest, className: 'fill-accent' }]} />
            </Td>
            <Td numeric>{count.toLocaleString('en')}</Td>
            <Td numeric className="text-muted">
              {percent(count / Math.max(1, total))}
            </Td>
          </Tr>
        ))}
      </tbody>
    </Table>
  );
}

function Toggle({ label, isOn, onToggle }: { label: string; isOn: boolean; onToggle: () => void }) {
  return (
    <button
      type="button"
      aria-pressed={isOn}
      title={label}
      onClick={onToggle}
      className="max-w-full truncate text-accent hover:underline"
    >
      <UserText mono>{labelName(label)}</UserText>
    </button>
  );
}
