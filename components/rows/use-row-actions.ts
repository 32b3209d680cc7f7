'use client';

import { useState } from 'react';
import type { DraftStore } from '@/components/drafts/draft-store';
import type { RowCommands } from '@/components/drafts/row-commands';
import { type Cursor, NEW_ROW } from '@/components/drafts/use-grid-cursor';
import type { RowSelection } from '@/components/drafts/use-row-selection';
import { useUndoToast } from '@/components/drafts/use-undo-toast';
import { useToast } from '@/components/ui/toaster';
import type { DraftRow } from '@/lib/task/draft';

interface RowActionsOptions {
  store: DraftStore;
  commands: RowCommands;
  selection: RowSelection;
  /** The rows in the order in which they are shown. */
  shown: readonly DraftRow[];
  filtered: boolean;
  sorted: boolean;
  /** Takes the filter away, so that a new row can be seen. */
  clearFilter: () => void;
  /** Takes filter and sort away. */
  showAll: () => void;
  goTo: (cursor: Cursor) => void;
}

/** What hands do to the rows: to the selected ones, or to the one that the cursor is in. What was done is told. */
export function useRowActions(options: RowActionsOptions) {
  const { store, commands, selection, shown, filtered, sorted, clearFilter, showAll, goTo } = options;
  const [announcement, announce] = useState('');
  const toast = useToast();
  const tell = useUndoToast();

  function meant(at: Cursor | null): ReadonlySet<string> {
    if (selection.ids.size > 0) return selection.ids;
    return new Set(at && at.id !== NEW_ROW ? [at.id] : []);
  }

  function remove(ids: ReadonlySet<string>) {
    if (ids.size === 0) return;
    const first = shown.findIndex((row) => ids.has(row.id));
    const next = shown.find((row, index) => index >= first && !ids.has(row.id)) ?? shown[first - 1];
    commands.remove(ids);
    tell(`Deleted ${countOf(ids.size)}.`);
    selection.clear();
    goTo({ id: next?.id ?? NEW_ROW, column: 'number' });
  }

  function clear(at: Cursor) {
    if (selection.ids.size > 0) remove(selection.ids);
    else if (at.id === NEW_ROW) return;
    else if (at.column === 'number') remove(new Set([at.id]));
    else if (at.column !== 'id') {
      commands.change(at.id, at.column === 'input' ? { input: '' } : { outputs: [] });
      tell('Emptied the cell.');
    }
  }

  function paste(text: string, at: Cursor) {
    if ((filtered || sorted) && text.trimEnd().includes('\n')) {
      toast({ kind: 'warning', text: 'Clear the filter and the sorting before pasting several rows.' });
      return;
    }
    const { changed, added } = commands.paste(text, at);
    const parts = [changed > 0 && `changed ${countOf(changed)}`, added > 0 && `added ${countOf(added)}`];
    const done = parts.filter(Boolean).join(', ');
    tell(`${done.charAt(0).toUpperCase()}${done.slice(1)}.`);
  }

  function add() {
    const added = commands.append();
    showAll();
    if (added) goTo({ id: added.id, column: 'input' });
  }

  function insertBelow({ id }: Cursor) {
    const added = commands.insertBelow(id);
    if (!added) return;
    if (filtered) clearFilter();
    const above = store.rowIndex(added.id);
    if (filtered || sorted) announce(`Added under row ${above.toLocaleString('en')} of the task.`);
    goTo({ id: added.id, column: 'input' });
  }

  function duplicate(at: Cursor | null) {
    const copies = commands.duplicate(meant(at));
    const [first] = copies;
    if (first === undefined) return;
    tell(`Duplicated ${countOf(copies.length)}.`);
    selection.clear();
    goTo({ id: first, column: at?.column ?? 'number' });
  }

  function move(at: Cursor | null, way: 'up' | 'down') {
    const ids = meant(at);
    if (ids.size === 0) return;
    if (filtered || sorted) {
      toast({ kind: 'warning', text: 'Clear the filter and the sorting before moving rows.' });
      return;
    }
    const [first] = ids;
    if (!commands.move(ids, way)) announce(`Already ${way === 'up' ? 'first' : 'last'}.`);
    else if (ids.size === 1 && first) announce(`Moved to row ${(store.rowIndex(first) + 1).toLocaleString('en')}.`);
    else announce(`Moved ${countOf(ids.size)} ${way}.`);
    if (at) goTo({ ...at });
  }

  return { remove, clear, paste, add, insertBelow, duplicate, move, announcement };
}

/** So many rows in words. */
export function countOf(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;
}
