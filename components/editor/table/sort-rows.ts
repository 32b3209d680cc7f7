import { outputLengths } from '@/components/editor/table/output-histogram';
import { textLength } from '@/components/editor/table/text-length';
import type { DraftRow } from '@/lib/task/draft/draft';

export const SORT_KEYS = ['input', 'outputs', 'input-length', 'output-length', 'findings'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

/** By what the table is sorted. */
export interface Sort {
  key: SortKey;
  descending: boolean;
}

const COLLATOR = new Intl.Collator('und', { numeric: true });

/** The rows sorted; equal ones keep the task's order. `findings` gives how many a row has. */
export function sortRows(
  rows: readonly DraftRow[],
  { key, descending }: Sort,
  findings: (id: string) => number,
): DraftRow[] {
  const way = descending ? -1 : 1;
  if (key === 'input' || key === 'outputs') {
    const text = (row: DraftRow) => (key === 'input' ? row.input : (row.outputs[0] ?? ''));
    return rows.toSorted((a, b) => way * COLLATOR.compare(text(a), text(b)));
  }
  // Lengths are counted once for each row, not once for each comparison.
  const values = new Map(rows.map((row) => [row, sortValue(row, key, findings)]));
  return rows.toSorted((a, b) => way * ((values.get(a) ?? 0) - (values.get(b) ?? 0)));
}

function sortValue(
  row: DraftRow,
  key: Exclude<SortKey, 'input' | 'outputs'>,
  findings: (id: string) => number,
): number {
  if (key === 'findings') return findings(row.id);
  return key === 'input-length' ? textLength(row.input) : Math.max(0, ...outputLengths(row));
}

/**
 * The rows in an order that was made before, so that none jumps away while it is edited. `order` holds ids; a row that
 * is not among them stands behind the one that it follows in the task.
 */
export function inKeptOrder(rows: readonly DraftRow[], order: ReadonlyMap<string, number>): DraftRow[] {
  let before = -1;
  const ranks = new Map<DraftRow, number>();
  for (const row of rows) {
    before = order.get(row.id) ?? before;
    ranks.set(row, before);
  }
  // Sorting is stable: of one rank are a row of the order and those that follow it in the task.
  return rows.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}
