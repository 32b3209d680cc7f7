import { z } from 'zod';

/** The columns of the table in their order. */
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

export const NARROWEST = 80;
export const WIDEST = 800;
/** What takes the rest keeps at least so much, in pixels; the table scrolls sideways where there is less room. */
const NARROWEST_REST = 160;

const width = z.number().min(NARROWEST).max(WIDEST).nullable();

/** How the table is laid out. A width is in pixels, or null for the usual share. */
export const tableLayout = z.object({
  widths: z.object({ outputs: width, id: width }),
  hidden: z
    .array(z.enum(HIDEABLE_COLUMNS))
    .refine((hidden) => TEXT_COLUMNS.some((column) => !hidden.includes(column)), 'No column is left to write in.'),
});
export type TableLayout = z.infer<typeof tableLayout>;

export const USUAL_LAYOUT: TableLayout = { widths: { outputs: null, id: null }, hidden: [] };

/** The columns that are shown, in their order. */
export function shownColumns({ hidden }: TableLayout): Column[] {
  return COLUMNS.filter((column) => !hidden.some((one) => one === column));
}

/** The layout as CSS `grid-template-columns`. */
export function columnTemplate(layout: TableLayout): string {
  const { outputs, id } = layout.widths;
  const rest = `minmax(${NARROWEST_REST}px,1fr)`;
  const isAlone = layout.hidden.includes('input');
  const usual: Record<Column, string> = {
    number: '4.5rem',
    input: outputs === null ? 'minmax(0,3fr)' : rest,
    outputs: isAlone ? rest : outputs === null ? 'minmax(0,2fr)' : `${outputs}px`,
    id: id === null ? '7rem' : `${id}px`,
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
export function isSized({ hidden }: TableLayout, column: Column): column is SizedColumn {
  return column === 'id' || (column === 'outputs' && !hidden.includes('input'));
}

/** The column to begin in: the first that can be written. */
export function firstTextColumn(columns: readonly Column[]): TextColumn {
  return columns.find(isTextColumn) ?? 'input';
}

/** Whether a column may be hidden: another must be left to write in. */
export function mayHide({ hidden }: TableLayout, column: HideableColumn): boolean {
  return !isTextColumn(column) || TEXT_COLUMNS.some((other) => other !== column && !hidden.includes(other));
}

/** The layout with another width of a column, kept within what is sensible. */
export function withWidth(layout: TableLayout, column: SizedColumn, pixels: number | null): TableLayout {
  const next = pixels === null ? null : Math.round(Math.min(WIDEST, Math.max(NARROWEST, pixels)));
  return { ...layout, widths: { ...layout.widths, [column]: next } };
}

/** The layout with a column shown or hidden. */
export function withColumn(layout: TableLayout, column: HideableColumn, isShown: boolean): TableLayout {
  if (!isShown && !mayHide(layout, column)) return layout;
  const others = layout.hidden.filter((one) => one !== column);
  return { ...layout, hidden: isShown ? others : [...others, column] };
}
