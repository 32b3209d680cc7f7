import type { JsonObject, JsonValue } from '@/lib/task/schema';

interface ColumnListProps {
  columns: readonly string[];
  first: readonly JsonObject[];
  /** Puts a column into the template that was written last. */
  onInsert: (column: string) => void;
}

/** The columns of the source with what they hold in the first records. A click puts one into a template. */
export function ColumnList({ columns, first, onInsert }: ColumnListProps) {
  return (
    <div className="grid gap-1">
      <h3 className="font-medium">Columns</h3>
      <p className="text-muted text-sm">Choose one to put it into the template you are writing.</p>
      <ul className="max-h-48 divide-y overflow-y-auto rounded-md border">
        {columns.map((column) => (
          <li key={column}>
            <button
              type="button"
              onClick={() => onInsert(column)}
              className="flex w-full min-w-0 items-baseline gap-3 px-2 py-1.5 text-start hover:bg-hover"
            >
              <bdi className="max-w-[40%] shrink-0 truncate font-medium font-mono text-accent text-sm">{column}</bdi>
              <bdi className="min-w-0 flex-1 truncate text-muted text-sm">{firstTexts(column, first)}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function firstTexts(column: string, first: readonly JsonObject[]): string {
  const texts = first.map((values) => (Object.hasOwn(values, column) ? textOf(values[column]) : ''));
  return texts
    .filter((text) => text !== '')
    .slice(0, 3)
    .join(' · ')
    .slice(0, 300);
}

function textOf(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : typeof value === 'object' ? JSON.stringify(value) : String(value);
}
