import {
  columnVisibilityFeature,
  createColumnHelper,
  createSortedRowModel,
  type RowData,
  rowSortingFeature,
  tableFeatures,
} from '@tanstack/react-table';

/** How a column of a `DataTable` looks. */
export interface ColumnLook {
  /** Numbers are right-aligned, in tabular figures. */
  numeric?: boolean;
  /** The cell names its row: its head, to those who do not see the table. */
  rowHead?: boolean;
  /** The name beside the cell where the rows are stacked on a narrow screen; none where the cell speaks for itself. */
  label?: string;
  /** The column's head is said, not shown: its cells are buttons. */
  silent?: boolean;
  /** Classes of head and cells: the column's width. */
  className?: string;
  cellClassName?: string;
}

/** What of TanStack Table the lists use: which columns are seen, and the order of rows that are all here. */
export const listFeatures = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  sortFns: { plain: (a, b, column) => compare(a.getValue(column), b.getValue(column)) },
  columnMeta: {} as ColumnLook,
});

/** Makes the columns of a list of such rows. A column sorts by the value of its accessor. */
export function listColumns<Row extends RowData>() {
  return createColumnHelper<typeof listFeatures, Row>();
}

const collator = new Intl.Collator('en', { numeric: true });

/** Texts as a person orders them, numbers and times by size. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return Number(a) - Number(b);
}
