import { z } from 'zod';

/** The columns of the table in their order. */
export const COLUMNS = ['number', 'input', 'outputs', 'id'] as const;
export type Column = (typeof COLUMNS)[number];

/** Columns with a width of their own; the input takes the rest. */
export const SIZED_COLUMNS = ['outputs', 'id'] as const;
export type SizedColumn = (typeof SIZED_COLUMNS)[number];

export const NARROWEST = 80;
export const WIDEST = 800;
/** The input keeps at least so much, in pixels; the table scrolls sideways where there is less room. */
const NARROWEST_INPUT = 160;

const width = z.number().min(NARROWEST).max(WIDEST).nullable();

/** How the table is laid out. A width is in pixels, or null for the usual share. */
export const tableLayout = z.object({
  widths: z.object({ outputs: width, id: width }),
  hidden: z.array(z.enum(SIZED_COLUMNS)),
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
  const usual: Record<Column, string> = {
    number: '4rem',
    input: outputs === null ? 'minmax(0,3fr)' : `minmax(${NARROWEST_INPUT}px,1fr)`,
    outputs: outputs === null ? 'minmax(0,2fr)' : `${outputs}px`,
    id: id === null ? '7rem' : `${id}px`,
  };
  return shownColumns(layout)
    .map((column) => usual[column])
    .join(' ');
}

/** The layout with another width of a column, kept within what is sensible. */
export function withWidth(layout: TableLayout, column: SizedColumn, pixels: number | null): TableLayout {
  const next = pixels === null ? null : Math.round(Math.min(WIDEST, Math.max(NARROWEST, pixels)));
  return { ...layout, widths: { ...layout.widths, [column]: next } };
}

/** The layout with a column shown or hidden. */
export function withColumn(layout: TableLayout, column: SizedColumn, isShown: boolean): TableLayout {
  const others = layout.hidden.filter((one) => one !== column);
  return { ...layout, hidden: isShown ? others : [...others, column] };
}
