import { z } from 'zod';

/** The columns of the table in their usual order. */
export const COLUMNS = ['number', 'input', 'outputs', 'id'] as const;
export type Column = (typeof COLUMNS)[number];

/** Columns that can be written; one of them is always shown. */
const TEXT_COLUMNS = ['input', 'outputs'] as const;
export type TextColumn = (typeof TEXT_COLUMNS)[number];

/** Columns that can be hidden. */
export const HIDEABLE_COLUMNS = ['input', 'outputs', 'id'] as const;
export type HideableColumn = (typeof HIDEABLE_COLUMNS)[number];

/** Columns with a width of their own; the input takes the rest, or without it the outputs do. */
export type SizedColumn = 'outputs' | 'id';

/**
 * The orders that can be chosen. Input and outputs stay side by side as they are: a block of cells that is pasted in the
 * input's column goes on into the outputs.
 */
export const COLUMN_ORDERS: readonly (readonly Column[])[] = [COLUMNS, ['number', 'id', 'input', 'outputs']];

export const NARROWEST = 80;
export const WIDEST = 800;
/** What takes the rest keeps at least so much, in pixels; the table scrolls sideways where there is less room. */
const NARROWEST_REST = 160;

const width = z.number().min(NARROWEST).max(WIDEST);

/** How the table is laid out, as TanStack Table keeps it. Widths are in pixels; a column without one has its usual share. */
export const tableLayout = z.object({
  columnSizing: z.partialRecord(z.enum(['outputs', 'id']), width),
  columnVisibility: z
    .partialRecord(z.enum(HIDEABLE_COLUMNS), z.boolean())
    .refine((shown) => TEXT_COLUMNS.some((column) => shown[column] !== false), 'No column is left to write in.'),
  columnOrder: z
    .array(z.enum(COLUMNS))
    .refine((order) => COLUMN_ORDERS.some((known) => known.join() === order.join()), 'No order that can be chosen.'),
});
export type TableLayout = z.infer<typeof tableLayout>;

export const USUAL_LAYOUT: TableLayout = { columnSizing: {}, columnVisibility: {}, columnOrder: [...COLUMNS] };

/** The columns that are shown, in their order. */
export function shownColumns({ columnOrder, columnVisibility }: TableLayout): Column[] {
  return columnOrder.filter((column) => column === 'number' || columnVisibility[column] !== false);
}

/** The layout as CSS `grid-template-columns`. */
export function columnTemplate(layout: TableLayout): string {
  const { outputs, id } = layout.columnSizing;
  const rest = `minmax(${NARROWEST_REST}px,1fr)`;
  const isAlone = layout.columnVisibility.input === false;
  const usual: Record<Column, string> = {
    number: '4.5rem',
    input: outputs === undefined ? 'minmax(0,3fr)' : rest,
    outputs: isAlone ? rest : outputs === undefined ? 'minmax(0,2fr)' : `${outputs}px`,
    id: id === undefined ? '7rem' : `${id}px`,
  };
  return shownColumns(layout)
    .map((column) => usual[column])
    .join(' ');
}

/** Whether texts are written in a column. */
export function isTextColumn(column: Column): column is TextColumn {
  return column === 'input' || column === 'outputs';
}

/** Whether a column's width can be set: not where it takes the rest. */
export function isSized({ columnVisibility }: TableLayout, column: Column): column is SizedColumn {
  return column === 'id' || (column === 'outputs' && columnVisibility.input !== false);
}

/** The column to begin in: the first that can be written. */
export function firstTextColumn(columns: readonly Column[]): TextColumn {
  return columns.find(isTextColumn) ?? 'input';
}

/** Whether a column may be hidden: another must be left to write in. */
export function mayHide({ columnVisibility }: TableLayout, column: HideableColumn): boolean {
  return !isTextColumn(column) || TEXT_COLUMNS.some((other) => other !== column && columnVisibility[other] !== false);
}

/** A width within what can be used. */
export function sensibleWidth(pixels: number): number {
  return Math.round(Math.min(WIDEST, Math.max(NARROWEST, pixels)));
}
