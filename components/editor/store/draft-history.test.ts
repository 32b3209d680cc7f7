import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BURST_PAUSE_MS } from '@/components/editor/store/draft-history';
import { DraftStore } from '@/components/editor/store/draft-store';
import type { DraftTransport, SaveOutcome } from '@/components/editor/store/draft-transport';
import type { DraftHead, DraftRow } from '@/lib/task/draft/draft';
import type { DraftChanges, DraftEdit, DraftView } from '@/lib/task/draft/draft-edits';
import { emptyDraft } from '@/lib/task/draft/draft-from-task';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('undo and redo', () => {
  it('go back and forth through everything that was done', () => {
    const { store, inputs } = open();
    store.apply([input('a', 'one')]);
    store.apply([{ type: 'delete-row', id: 'b' }]);
    store.apply([{ type: 'set-field', field: 'Source', value: ['quoref'] }]);
    expect([store.undo()?.name, store.undo()?.name, store.undo()?.name]).toEqual([
      'Change Source',
      'Delete a row',
      'Change an input',
    ]);
    expect(inputs()).toEqual(['input a', 'input b', 'input c']);
    expect(store.undo()).toBeNull();
    store.redo();
    store.redo();
    expect(inputs()).toEqual(['one', 'input c']);
    expect(store.snapshot().redoable?.name).toBe('Change Source');
    store.apply([input('c', 'two')]);
    expect(store.snapshot().redoable).toBeNull();
  });

  it('take a named step of many places back as one, deleted rows with their unknown keys', () => {
    const { store, inputs } = open();
    const before = store.snapshot().rows;
    store.apply([input('a', 'x'), { type: 'delete-row', id: 'b' }, put('n', 'new', 9)], 'Fix all that is safe (3)');
    expect(inputs()).toEqual(['x', 'input c', 'new']);
    expect(store.undo()).toMatchObject({ name: 'Fix all that is safe (3)', skipped: 0 });
    expect(store.snapshot().rows).toEqual(before);
  });

  it('take a burst of typing in one cell as one step, until the hands rest or go elsewhere', () => {
    const { store, inputs } = open();
    for (const text of ['h', 'he', 'hey']) store.apply([input('a', text)]);
    vi.advanceTimersByTime(BURST_PAUSE_MS + 1);
    store.apply([input('a', 'hey you')]);
    store.apply([input('b', 'b')]);
    store.apply([input('a', 'hey you there')]);
    const seen: string[] = [];
    while (store.undo()) seen.push(inputs().join());
    expect(seen).toEqual([
      'hey you,b,input c',
      'hey you,input b,input c',
      'hey,input b,input c',
      'input a,input b,input c',
    ]);
  });

  it('take a row that was added, and what was typed into it at once, as one step', () => {
    const { store, inputs } = open();
    store.apply([put('n', '', 9)]);
    store.apply([input('n', 't', 9)]);
    store.apply([input('n', 'typed', 9)]);
    expect(store.undo()?.name).toBe('Add a row');
    expect(inputs()).toEqual(['input a', 'input b', 'input c']);
  });

  it('forget what the browser’s own undo has taken back', () => {
    const { store } = open();
    store.apply([input('a', 'typed')]);
    vi.advanceTimersByTime(BURST_PAUSE_MS + 1);
    store.apply([input('a', 'input a')]);
    expect(store.snapshot().undoable).toBeNull();
  });

  it('leave what others have changed since, and say how many places', async () => {
    const { store, inputs, byOthers } = open();
    store.apply([input('a', 'A'), input('b', 'B')], 'Fix');
    await store.flush();
    byOthers([{ ...put('a', 'theirs', 1) }, { ...put('c', 'theirs too', 3) }]);
    await store.retryNow();
    expect(store.undo()).toMatchObject({ name: 'Fix', skipped: 1 });
    expect(inputs()).toEqual(['theirs', 'input b', 'theirs too']);
    expect(store.redo()).toMatchObject({ skipped: 0 });
    expect(inputs()).toEqual(['theirs', 'B', 'theirs too']);
  });

  it('keep what others wrote into another cell of the same row', async () => {
    const { store, byOthers } = open();
    store.apply([input('a', 'A')]);
    await store.flush();
    byOthers([{ ...put('a', 'A', 1), outputs: ['theirs'] }]);
    await store.retryNow();
    expect(store.undo()?.skipped).toBe(0);
    expect(store.snapshot().rows[0]).toMatchObject({ input: 'input a', outputs: ['theirs'] });
  });

  it('take back a step that is not the last, and that can be undone in turn', () => {
    const { store, inputs } = open();
    store.apply([{ type: 'delete-row', id: 'b' }]);
    const step = store.snapshot().undoable?.id;
    store.apply([input('a', 'later')]);
    expect(store.undo(step)?.skipped).toBe(0);
    expect(inputs()).toEqual(['later', 'input b', 'input c']);
    expect(store.undo(step)).toBeNull();
    expect(store.undo()?.name).toBe('Take back: Delete a row');
    expect(inputs()).toEqual(['later', 'input c']);
  });

  it('end where the whole draft was replaced', async () => {
    const { store, replace } = open();
    store.apply([input('a', 'A')]);
    await store.flush();
    replace();
    await store.retryNow();
    expect(store.undo()).toBeNull();
  });

  it('remember 200 steps, and 20 MB, but always the last', () => {
    const { store } = open();
    for (let i = 0; i < 250; i++) store.apply([input(i % 2 ? 'a' : 'b', `text ${i}`)]);
    let steps = 0;
    while (store.undo()) steps++;
    expect(steps).toBe(200);
    store.apply([input('a', 'small')]);
    for (const letter of ['x', 'y']) store.apply([input('c', letter.repeat(11_000_000))], 'Large');
    expect(store.undo()?.name).toBe('Large');
    expect(store.undo()).toBeNull();
  });

  it('do nothing for who may only read', () => {
    const { store } = open({ mayWrite: false });
    store.apply([input('a', 'A')]);
    expect(store.undo()).toBeNull();
  });
});

function open({ mayWrite = true } = {}) {
  let version = 1;
  let changes: DraftChanges | null = null;
  const view = (): DraftView => ({ ...VIEW, mayWrite, version, rows: ['a', 'b', 'c'].map(row) });
  const transport: DraftTransport = {
    async save({ baseVersion }): Promise<SaveOutcome> {
      if (changes && baseVersion < version) return { type: 'stale', changes };
      return { type: 'saved', version: ++version };
    },
    load: async () => ({ type: 'loaded', view: view() }),
  };
  const store = new DraftStore({ view: view(), transport, keep: () => {} });
  const change = (rows: DraftRow[], replaced: boolean) => {
    changes = { version: ++version, fields: {}, rows, deleted: [], replaced };
  };
  return {
    store,
    inputs: () => store.snapshot().rows.map((one) => one.input),
    byOthers: (edits: Extract<DraftEdit, { type: 'put-row' }>[]) =>
      change(
        edits.map(({ type: _, ...kept }) => ({ ...kept, extra: null })),
        false,
      ),
    replace: () => change([], true),
  };
}

function row(id: string): DraftRow {
  const extra = id === 'b' ? '{"note":1}' : null;
  return { id, position: 'abc'.indexOf(id) + 1, input: `input ${id}`, outputs: ['yes'], extra };
}

function put(id: string, text: string, position: number): Extract<DraftEdit, { type: 'put-row' }> {
  return { type: 'put-row', id, position, input: text, outputs: ['yes'] };
}

function input(id: string, text: string, position = 'abc'.indexOf(id) + 1): DraftEdit {
  return put(id, text, position);
}

const HEAD: DraftHead = emptyDraft();

const VIEW: DraftView = {
  taskId: 'task',
  number: null,
  state: 'DRAFT',
  version: 1,
  head: HEAD,
  rows: [],
  notices: [],
  mayWrite: true,
  openSubmissionId: null,
};
