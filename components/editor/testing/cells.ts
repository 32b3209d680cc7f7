import type { Conflict } from '@/components/editor/store/merge-place';
import type { DraftHead, DraftRow } from '@/lib/task/draft/draft';

/** The texts of a draft by their places; a row that is there has a mark of its own. */
export type Cells = ReadonlyMap<string, string>;

export function cellsOf({ head, rows }: { head: Pick<DraftHead, 'summary'>; rows: readonly DraftRow[] }): Cells {
  return new Map([['summary', head.summary], ...rows.flatMap(cellsOfRow)]);
}

/** The places in which two states differ. */
export function changedCells(before: Cells, after: Cells): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].filter((cell) => before.get(cell) !== after.get(cell));
}

/** What others have put in the places of a conflict, as it is shown. */
export function theirCells(conflict: Conflict): Cells {
  if (conflict.kind === 'field') return new Map([['summary', String(conflict.theirs)]]);
  return new Map(conflict.theirs ? cellsOfRow(conflict.theirs) : []);
}

/** The places about which a conflict asks: those that others have changed. */
export function askedCells(conflict: Conflict): string[] {
  if (conflict.kind === 'field') return ['summary'];
  const base = new Map(conflict.base ? cellsOfRow(conflict.base) : []);
  if (!conflict.theirs) return [`${conflict.id}/there`];
  const changed = changedCells(base, theirCells(conflict));
  if (!conflict.ours) return changed;
  const ours = new Map(cellsOfRow(conflict.ours));
  return changed.filter((cell) => ours.get(cell) !== theirCells(conflict).get(cell));
}

function cellsOfRow({ id, input, outputs }: DraftRow): [string, string][] {
  return [
    [`${id}/there`, 'yes'],
    [`${id}/input`, input],
    [`${id}/outputs`, JSON.stringify(outputs)],
  ];
}
