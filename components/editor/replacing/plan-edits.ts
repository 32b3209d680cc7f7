import type { ReplacementPlan } from '@/components/editor/replacing/plan-replacement';
import type { DocumentEdit } from '@/components/editor/store/draft-document';
import type { DraftStore } from '@/components/editor/store/draft-store';
import { fieldEdit } from '@/components/editor/store/merge-place';
import { EXAMPLE_FIELDS } from '@/lib/task/schema';

/** The edits that make a planned replacement in a draft. Rows that are gone are left out. */
export function planEdits(
  { rows, head }: ReplacementPlan,
  store: Pick<DraftStore, 'snapshot' | 'rowIndex'>,
): DocumentEdit[] {
  const present = store.snapshot().rows;
  const rowEdits = rows.flatMap((texts): DocumentEdit[] => {
    const row = present[store.rowIndex(texts.id)];
    return row ? [{ type: 'put-row', ...row, ...texts }] : [];
  });
  const fieldEdits = (['Definition', ...EXAMPLE_FIELDS] as const).flatMap((field) => {
    const value = head[field];
    return value ? [fieldEdit(field, value)] : [];
  });
  return [...rowEdits, ...fieldEdits];
}
