'use client';

import { useState } from 'react';
import { useUndoToast } from '@/components/editor/context/use-undo-toast';
import { useRestorePoint } from '@/components/editor/restore/use-restore-point';
import type { DraftStore } from '@/components/editor/store/draft-store';
import { positiveFromInstance } from '@/components/editor/store/example-edits';
import { exampleMade } from '@/components/editor/store/example-made';
import type { Pasted } from '@/components/editor/table/pasted-table';
import type { RowCommands } from '@/components/editor/table/row-commands';
import { sortName } from '@/components/editor/table/sort-names';
import type { Sort } from '@/components/editor/table/sort-rows';
import { type Cursor, NEW_ROW } from '@/components/editor/table/use-grid-cursor';
import type { RowDrag } from '@/components/editor/table/use-row-drag';
import type { RowSelection } from '@/components/editor/table/use-row-selection';
import { countOf } from '@/components/ui/count-of';
import { useToast } from '@/components/ui/toaster';
import type { DraftRow } from '@/lib/task/draft/draft';

interface RowActionsOptions {
  store: DraftStore;
  commands: RowCommands;
  selection: RowSelection;
  /** The rows in the order in which they are shown. */
  shown: readonly DraftRow[];
  filtered: boolean;
  sort: Sort | null;
  /** Takes the filter away, so that a new row can be seen. */
  clearFilter: () => void;
  /** Takes filter and sort away. */
  showAll: () => void;
  goTo: (cursor: Cursor) => void;
}

/** What hands do to the rows: to the selected ones, or to the one that the cursor is in. What was done is told. */
export function useRowActions(options: RowActionsOptions) {
  const { store, commands, selection, shown, filtered, sort, clearFilter, showAll, goTo } = options;
  const [announcement, announce] = useState('');
  const toast = useToast();
  const tell = useUndoToast();
  const keepRestorePoint = useRestorePoint();

  /** The rows that are meant: the selected ones, or the one at the cursor. */
  function meant(at: Cursor | null): ReadonlySet<string> {
    if (selection.ids.size > 0) return selection.ids;
    return new Set(at && at.id !== NEW_ROW ? [at.id] : []);
  }

  /** Whether places among the rows shown are places in the task; where they are not, says what to do `before` it. */
  function isInOrder(before: string): boolean {
    if (!filtered && !sort) return true;
    toast({ kind: 'warning', text: `Clear the filter and the sorting before ${before}.` });
    return false;
  }

  async function remove(ids: ReadonlySet<string>, verb: 'Delete' | 'Cut' = 'Delete') {
    if (ids.size === 0) return;
    const first = shown.findIndex((row) => ids.has(row.id));
    const next = shown.find((row, index) => index >= first && !ids.has(row.id)) ?? shown[first - 1];
    if (!(await keepRestorePoint(`Before: ${verb} ${countOf(ids.size)}`, ids.size))) return;
    commands.remove(ids);
    tell(`${verb === 'Cut' ? 'Cut' : 'Deleted'} ${countOf(ids.size)}.`);
    selection.clear();
    goTo({ id: next?.id ?? NEW_ROW, column: 'number' });
  }

  /** Makes a positive example of the row that is meant, if it is one row: it leaves the instances. */
  function makeExample(at: Cursor | null) {
    const [id, second] = meant(at);
    const place = shown.findIndex((row) => row.id === id);
    const row = shown[place];
    if (!row || second !== undefined) return;
    const { head } = store.snapshot();
    const number = store.rowIndex(row.id) + 1;
    store.apply(positiveFromInstance(head, row), `Make row ${number.toLocaleString('en')} a positive example`);
    tell(exampleMade(row, number, head['Positive Examples'].length + 1));
    selection.clear();
    goTo({ id: (shown[place + 1] ?? shown[place - 1])?.id ?? NEW_ROW, column: at?.column ?? 'number' });
  }

  function clear(at: Cursor, verb: 'Delete' | 'Cut' = 'Delete') {
    if (selection.ids.size > 0) void remove(selection.ids, verb);
    else if (at.id === NEW_ROW) return;
    else if (at.column === 'number') void remove(new Set([at.id]), verb);
    else if (at.column !== 'id') {
      commands.change(at.id, at.column === 'input' ? { input: '' } : { outputs: [] });
      tell(verb === 'Cut' ? 'Cut the cell.' : 'Emptied the cell.');
    }
  }

  async function paste({ kind, cells: lines }: Pasted, at: Cursor) {
    if (lines.length > 1 && !isInOrder('pasting several rows')) return;
    const block = { lines, at, selected: selection.ids };
    const plan = commands.planPaste(block);
    const { changed, added } = plan;
    if (!(await keepRestorePoint(`Before: Paste over ${countOf(changed)}`, changed))) return;
    commands.paste(plan, `Paste ${countOf(changed + added)}`);
    if (kind === 'text') return offerRows(lines[0]?.[0] ?? '', at);
    const parts = [changed > 0 && `changed ${countOf(changed)}`, added > 0 && `added ${countOf(added)}`];
    tell(`Pasted: ${parts.filter(Boolean).join(', ')}.`);
  }

  /** A text of several lines went into one cell: whether each was meant for a row of its own, only a person knows. */
  function offerRows(text: string, at: Cursor) {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    const step = store.snapshot().undoable;
    const makeRows = () => {
      if (step && store.undo(step.id)) void paste({ kind: 'cells', cells: lines.map((line) => [line]) }, at);
    };
    const label = `Make ${lines.length.toLocaleString('en')} rows of it`;
    toast({ text: 'Pasted as one text.', ...(lines.length > 1 && { action: { label, onClick: makeRows } }) });
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
    if (filtered || sort) announce(`Added under row ${above.toLocaleString('en')} of the task.`);
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
    if (ids.size === 0 || !mayMove()) return;
    const [first] = ids;
    if (!commands.move(ids, way)) announce(`Already ${way === 'up' ? 'first' : 'last'}.`);
    else if (ids.size === 1 && first) announce(`Moved to row ${placeOf(first)}.`);
    else announce(`Moved ${countOf(ids.size)} ${way}.`);
    if (at) goTo({ ...at });
  }

  const mayMove = () => isInOrder('moving rows');

  function drop({ ids, gap }: RowDrag) {
    const first = shown.find(({ id }) => ids.has(id));
    if (!first || !commands.moveTo(ids, gap)) return;
    tell(
      ids.size === 1 ? `Moved to row ${placeOf(first.id)}.` : `Moved ${countOf(ids.size)} to row ${placeOf(first.id)}.`,
    );
    goTo({ id: first.id, column: 'number' });
  }

  /** Makes the order in which the rows are shown the task's own. */
  async function keepOrder() {
    if (!sort || filtered) return;
    const name = sortName(sort);
    if (!(await keepRestorePoint(`Before: Sort the rows (${name})`, shown.length))) return;
    commands.reorder(shown, name);
    showAll();
    tell('The task has this order now.');
  }

  const placeOf = (id: string) => (store.rowIndex(id) + 1).toLocaleString('en');

  return {
    remove,
    makeExample,
    clear,
    paste,
    add,
    insertBelow,
    duplicate,
    move,
    mayMove,
    drop,
    keepOrder,
    announcement,
  };
}
