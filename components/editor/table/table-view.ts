import { NO_FILTER, type RowFilter } from '@/components/editor/table/row-filter';
import type { Sort } from '@/components/editor/table/sort-rows';
import type { Cursor } from '@/components/editor/table/use-grid-cursor';
import type { DraftRow } from '@/lib/task/draft/draft';

/** How someone looks at the table: kept while another part of the editor is open. */
export interface TableView {
  readonly filter: RowFilter;
  /** The rows of the last submission by their ids, once the filter has needed them. */
  readonly submitted: ReadonlyMap<string, DraftRow> | null;
  readonly sort: Sort | null;
  readonly cursor: Cursor | null;
  readonly hasHistogram: boolean;
  readonly scrollTop: number;
  /** The last cell that was gone to on request. */
  readonly target: Cursor | null;
}

/** How the table is looked at first. */
export const FIRST_VIEW: TableView = {
  filter: NO_FILTER,
  submitted: null,
  sort: null,
  cursor: null,
  hasHistogram: false,
  scrollTop: 0,
  target: null,
};
