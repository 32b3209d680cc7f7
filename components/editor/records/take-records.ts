import type { DocumentEdit } from '@/components/editor/store/draft-document';
import { placeRows } from '@/components/editor/store/row-position';
import type { MappedInstance } from '@/lib/records/map-records';
import type { DraftRow } from '@/lib/task/draft/draft';

/** Whether the instances come after those that are there, or in their place. */
export type TakeMode = 'append' | 'replace';

/** The edits that take instances into a draft. */
export function takeRecords(
  rows: readonly DraftRow[],
  instances: readonly Pick<MappedInstance, 'input' | 'outputs'>[],
  mode: TakeMode,
  newId: () => string,
): DocumentEdit[] {
  const kept = mode === 'append' ? rows : [];
  const { positions } = placeRows(kept, kept.length, instances.length);
  const gone = mode === 'append' ? [] : rows.map(({ id }): DocumentEdit => ({ type: 'delete-row', id }));
  const added = instances.map(
    ({ input, outputs }, index): DocumentEdit => ({
      type: 'put-row',
      id: newId(),
      position: positions[index] ?? index,
      input,
      outputs: [...outputs],
    }),
  );
  return [...gone, ...added];
}
