import { fieldEdit } from '@/components/editor/store/merge-place';
import type { DraftHead, DraftRow } from '@/lib/task/draft/draft';
import type { DraftEdit } from '@/lib/task/draft/draft-edits';

/** An edit as it is kept in the browser: like the one that is sent, but a row may bring back its unknown keys. */
export type DocumentEdit = DraftEdit | (Extract<DraftEdit, { type: 'put-row' }> & { extra: string | null });

/**
 * A draft in memory: its head and its rows in order. Edits replace what they touch, so that `head`, `rows` and each
 * row can be compared by identity. Used by the editor and, as a mirror, by its check worker.
 */
export class DraftDocument {
  #head: DraftHead;
  #rows: readonly DraftRow[];
  #index: ReadonlyMap<string, number>;

  constructor(head: DraftHead, rows: readonly DraftRow[]) {
    this.#head = head;
    this.#rows = [...rows].sort(byPosition);
    this.#index = indexOf(this.#rows);
  }

  get head(): DraftHead {
    return this.#head;
  }

  /** The rows in the order of their position. */
  get rows(): readonly DraftRow[] {
    return this.#rows;
  }

  row(id: string): DraftRow | null {
    return this.#rows[this.indexOf(id)] ?? null;
  }

  /** The row's place in `rows`, or -1. */
  indexOf(id: string): number {
    return this.#index.get(id) ?? -1;
  }

  /** Applies edits in their order and gives those that undo them. */
  apply(edits: readonly DocumentEdit[]): DocumentEdit[] {
    const undo = new Map<string, DocumentEdit>();
    const rows = new Map<string, DraftRow | null>();
    for (const edit of edits) {
      if (edit.type === 'set-field') {
        if (!undo.has(`field:${edit.field}`))
          undo.set(`field:${edit.field}`, fieldEdit(edit.field, this.#head[edit.field]));
        this.#head = { ...this.#head, [edit.field]: edit.value };
      } else {
        const before = this.row(edit.id);
        if (!rows.has(edit.id))
          undo.set(`row:${edit.id}`, before ? putRow(before) : { type: 'delete-row', id: edit.id });
        rows.set(edit.id, edit.type === 'put-row' ? rowOf(edit, before) : null);
      }
    }
    if (rows.size > 0) this.#replaceRows(rows);
    return [...undo.values()];
  }

  #replaceRows(changed: ReadonlyMap<string, DraftRow | null>): void {
    const next = [...this.#rows];
    let sameOrder = true;
    for (const [id, row] of changed) {
      const index = this.indexOf(id);
      if (row && index >= 0 && this.#rows[index]?.position === row.position) next[index] = row;
      else sameOrder = false;
    }
    if (sameOrder) {
      this.#rows = next;
      return;
    }
    const kept = this.#rows.filter((row) => !changed.has(row.id));
    const put = [...changed.values()].filter((row) => row !== null);
    this.#rows = [...kept, ...put].sort(byPosition);
    this.#index = indexOf(this.#rows);
  }
}

/** The edit that makes a row what it is now. */
export function putRow(row: DraftRow): DocumentEdit {
  const { id, position, input, outputs, extra } = row;
  return { type: 'put-row', id, position, input, outputs, extra };
}

function rowOf(edit: Extract<DocumentEdit, { type: 'put-row' }>, before: DraftRow | null): DraftRow {
  const { id, position, input, outputs } = edit;
  const extra = 'extra' in edit ? edit.extra : (before?.extra ?? null);
  return { id, position, input, outputs, extra };
}

function byPosition(a: DraftRow, b: DraftRow): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}

function indexOf(rows: readonly DraftRow[]): Map<string, number> {
  return new Map(rows.map((row, index) => [row.id, index]));
}
