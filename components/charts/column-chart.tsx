import { BarTable, type CountedBar } from '@/components/charts/bar-table';
import { labelName } from '@/components/charts/label-name';
import { cn } from '@/components/ui/cn';

/** A count as a column, which is a button. */
export interface ColumnBar extends CountedBar {
  toggle: NonNullable<CountedBar['toggle']>;
  /** What stands under the column, where the whole label has no room. */
  tick?: string;
}

interface ColumnChartProps {
  caption: string;
  /** What the names are: the head of the table's first column. */
  heading: string;
  bars: readonly ColumnBar[];
  /** What the shares are of. */
  total: number;
  asTable: boolean;
}

/** Counts as columns, or as a table that says the same; in both each is a button. */
export function ColumnChart({ caption, heading, bars, total, asTable }: ColumnChartProps) {
  if (asTable) return <BarTable {...{ caption, heading, bars, total }} counted="Rows" />;
  const largest = Math.max(1, ...bars.map(({ count }) => count));
  return (
    <ul aria-label={caption} className="flex h-36 min-w-0 items-stretch gap-1 overflow-x-auto p-0.5">
      {bars.map(({ label, tick = labelName(label), count, toggle: { isOn, onToggle } }) => (
        // Lengths and labels are told apart by their names.
        <li key={label} className="flex min-w-10 max-w-40 flex-1">
          <button
            type="button"
            aria-pressed={isOn}
            aria-label={`${labelName(label)}: ${rowsOf(count)}`}
            title={`${labelName(label)}: ${rowsOf(count)}`}
            onClick={onToggle}
            className={cn(
              'grid w-full min-w-0 grid-rows-[auto_minmax(0,1fr)_auto] rounded-sm px-0.5 hover:bg-hover',
              isOn && 'bg-accent-soft',
            )}
          >
            <span className="tabular text-muted text-xs">{count.toLocaleString('en')}</span>
            <Column part={count / largest} />
            <bdi className={cn('truncate border-t text-xs leading-5', isOn && 'font-semibold')}>{tick}</bdi>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Drawn with attributes, not styles, so that any security policy lets it show. */
function Column({ part }: { part: number }) {
  const height = part === 0 ? 0 : Math.max(part * 100, 1);
  return (
    // Laid into a frame: within a button, WebKit takes no part of its height for known.
    <span className="relative">
      <svg aria-hidden="true" viewBox="0 0 10 100" preserveAspectRatio="none" className="absolute inset-0 size-full">
        <rect x="1" y={100 - height} width="8" height={height} className="fill-accent" />
      </svg>
    </span>
  );
}

function rowsOf(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;
}
