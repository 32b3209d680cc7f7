import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { UnsavedRecord } from '@/components/drafts/draft-snapshot';
import { DraftStore, LONGEST_UNSAVED_MS, SAVE_DELAY_MS } from '@/components/drafts/draft-store';
import type { LoadOutcome, SaveOutcome } from '@/components/drafts/draft-transport';
import { storedUnsaved } from '@/components/drafts/merge-place';
import type { DraftHead, DraftRow } from '@/lib/task/draft';
import type { DraftEdit, DraftView, SaveRequest } from '@/lib/task/draft-edits';
import { emptyDraft } from '@/lib/task/draft-from-task';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('saving', () => {
  it('sends the edits of a pause as one request', async () => {
    const { server, store } = open();
    store.apply([input('a', 'A1')]);
    store.apply([input('a', 'A2'), { type: 'set-field', field: 'Source', value: ['quoref'] }]);
    expect(store.snapshot().save.type).toBe('waiting');
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(server.requests).toHaveLength(1);
    expect(server.row('a')?.input).toBe('A2');
    expect(server.head.Source).toEqual(['quoref']);
    expect(store.snapshot().save.type).toBe('saved');
  });

  it('saves every few seconds though the writing never pauses', async () => {
    const { server, store } = open();
    for (let key = 1; key <= 30; key++) {
      store.apply([input('a', `A${key}`)]);
      await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS - 100);
    }
    const written = 30 * (SAVE_DELAY_MS - 100);
    expect(server.requests).toHaveLength(Math.floor(written / LONGEST_UNSAVED_MS));
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(server.row('a')?.input).toBe('A30');
  });

  it('has one request in flight, and saves what was typed meanwhile afterwards', async () => {
    const { server, store } = open();
    server.hold();
    store.apply([input('a', 'first')]);
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    store.apply([input('a', 'second')]);
    await vi.advanceTimersByTimeAsync(10 * SAVE_DELAY_MS);
    expect(server.requests).toHaveLength(1);
    expect(store.snapshot().save.type).toBe('saving');
    server.release();
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(server.requests).toHaveLength(2);
    expect(server.row('a')?.input).toBe('second');
  });

  it('saves an edit that was taken back while its request was in flight', async () => {
    const { server, store } = open();
    server.hold();
    const undo = store.apply([input('a', 'first')]);
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    store.apply(undo);
    server.release();
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(server.row('a')?.input).toBe('input a');
    expect(store.snapshot().save.type).toBe('saved');
  });

  it('splits a very large paste into several requests', async () => {
    const { server, store } = open();
    const rows = Array.from({ length: 9_000 }, (_, index) => put(`n${index}`, `new ${index}`, 10 + index));
    store.apply(rows);
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(await store.flush()).toBe(true);
    expect(server.requests.length).toBeGreaterThan(2);
    expect(server.rows).toHaveLength(9_003);
  });

  it('flushes at once and tells whether all is saved', async () => {
    const { server, store } = open();
    store.apply([input('a', 'x')]);
    expect(await store.flush()).toBe(true);
    expect(server.row('a')?.input).toBe('x');
    server.fails({ type: 'refused', message: 'No.' });
    store.apply([input('a', 'y')]);
    expect(await store.flush()).toBe(false);
  });

  it('gives the edits that undo a change, deleted rows with their unknown keys', async () => {
    const { server, store } = open();
    const undo = store.apply([{ type: 'delete-row', id: 'b' }, input('a', 'x')]);
    await store.flush();
    expect(server.rows.map((row) => row.id)).toEqual(['a', 'c']);
    store.apply(undo);
    expect(store.snapshot().rows[1]).toEqual({ ...row('b', 2), extra: '{"note":1}' });
    await store.flush();
    expect(server.row('b')?.input).toBe('input b');
  });

  it('refuses edits of a draft that one may not write', () => {
    const { store } = open({ mayWrite: false });
    expect(store.apply([input('a', 'x')])).toEqual([]);
    expect(store.snapshot().rows[0]?.input).toBe('input a');
  });
});

describe('a failing server', () => {
  it('keeps edits through a lost connection and retries ever more slowly', async () => {
    const { server, store } = open();
    server.fails({ type: 'unreachable', message: 'Gone.' });
    store.apply([input('a', 'kept')]);
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(store.snapshot().save).toEqual({ type: 'unreachable', message: 'Gone.' });
    await vi.advanceTimersByTimeAsync(1_000 + 2_000 + 4_000);
    expect(server.requests).toHaveLength(4);
    store.apply([input('b', 'also kept')]);
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(server.requests).toHaveLength(4);
    server.fails(null);
    await store.retryNow();
    expect([server.row('a')?.input, server.row('b')?.input]).toEqual(['kept', 'also kept']);
    expect(store.snapshot().save.type).toBe('saved');
  });

  it('says to sign in again, and saves when asked to afterwards', async () => {
    const { server, store } = open();
    server.fails({ type: 'signed-out' });
    store.apply([input('a', 'kept')]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toHaveLength(1);
    expect(store.snapshot().save.type).toBe('signed-out');
    server.fails(null);
    await store.retryNow();
    expect(server.row('a')?.input).toBe('kept');
  });

  it('tries again after a refused edit has been corrected', async () => {
    const { server, store } = open();
    server.fails({ type: 'refused', message: 'The input is longer than 1 MB.' });
    store.apply([input('a', 'too long')]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toHaveLength(1);
    expect(store.snapshot().save).toEqual({ type: 'refused', message: 'The input is longer than 1 MB.' });
    server.fails(null);
    store.apply([input('a', 'short')]);
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(server.row('a')?.input).toBe('short');
  });

  it('finds by itself that a save had arrived whose answer was lost', async () => {
    const { server, store } = open();
    server.losesAnswers = true;
    store.apply([input('a', 'arrived')]);
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(store.snapshot().save.type).toBe('unreachable');
    server.losesAnswers = false;
    await store.retryNow();
    expect(store.snapshot()).toMatchObject({ save: { type: 'saved' }, conflicts: [], takenOver: 0 });
  });
});

describe('changes by others', () => {
  it('takes over what we did not touch, and saves ours on top', async () => {
    const { server, store } = open();
    server.byOthers([input('b', 'theirs'), { type: 'set-field', field: 'Source', value: ['theirs'] }]);
    server.byOthers([{ type: 'delete-row', id: 'c' }, put('d', 'new', 9)]);
    store.apply([input('a', 'ours')]);
    await store.flush();
    expect(store.snapshot().rows.map((row) => row.input)).toEqual(['ours', 'theirs', 'new']);
    expect(store.snapshot().head.Source).toEqual(['theirs']);
    expect(store.snapshot()).toMatchObject({ takenOver: 4, conflicts: [], save: { type: 'saved' } });
    expect(server.row('a')?.input).toBe('ours');
  });

  it('merges different cells of one row', async () => {
    const { server, store } = open();
    server.byOthers([{ ...put('a', 'input a', 1), outputs: ['theirs'] }]);
    store.apply([input('a', 'ours')]);
    await store.flush();
    expect(server.row('a')).toMatchObject({ input: 'ours', outputs: ['theirs'] });
    expect(store.snapshot().conflicts).toEqual([]);
  });

  it('never overwrites a cell that both changed: it asks, and saves the rest', async () => {
    const { server, store } = open();
    server.byOthers([input('a', 'theirs')]);
    store.apply([input('a', 'ours'), input('b', 'ours too')]);
    await store.flush();
    expect(server.row('a')?.input).toBe('theirs');
    expect(server.row('b')?.input).toBe('ours too');
    expect(store.snapshot().save.type).toBe('conflict');
    expect(store.snapshot().conflicts).toMatchObject([
      { kind: 'row', id: 'a', theirs: { input: 'theirs' }, ours: { input: 'ours' } },
    ]);
    expect(store.snapshot().rows[0]?.input).toBe('ours');
  });

  it.each([
    ['ours', 'ours'],
    ['theirs', 'theirs'],
  ] as const)('settles a conflict with %s', async (choice, expected) => {
    const { server, store } = open();
    server.byOthers([input('a', 'theirs')]);
    store.apply([input('a', 'ours')]);
    await store.flush();
    store.resolve('row:a', choice);
    await store.flush();
    expect(server.row('a')?.input).toBe(expected);
    expect(store.snapshot()).toMatchObject({ conflicts: [], save: { type: 'saved' } });
    expect(store.snapshot().rows[0]?.input).toBe(expected);
  });

  it('has no conflict where both wrote the same', async () => {
    const { server, store } = open();
    server.byOthers([input('a', 'same'), { type: 'set-field', field: 'Definition', value: ['same'] }]);
    store.apply([input('a', 'same'), { type: 'set-field', field: 'Definition', value: ['same'] }]);
    await store.flush();
    expect(store.snapshot()).toMatchObject({ conflicts: [], takenOver: 0, save: { type: 'saved' } });
  });

  it('asks when others deleted a row that we changed, or the other way round', async () => {
    const { server, store } = open();
    server.byOthers([{ type: 'delete-row', id: 'a' }, input('b', 'theirs')]);
    store.apply([input('a', 'ours'), { type: 'delete-row', id: 'b' }]);
    await store.flush();
    expect(store.snapshot().conflicts).toMatchObject([
      { id: 'b', theirs: { input: 'theirs' }, ours: null },
      { id: 'a', theirs: null, ours: { input: 'ours' } },
    ]);
    store.resolve('row:a', 'ours');
    store.resolve('row:b', 'theirs');
    await store.flush();
    expect(server.rows.map((row) => row.input)).toEqual(['ours', 'theirs', 'input c']);
    expect(store.snapshot().rows.map((row) => row.input)).toEqual(['ours', 'theirs', 'input c']);
  });

  it('keeps a conflict up to date while both sides go on writing', async () => {
    const { server, store } = open();
    server.byOthers([input('a', 'theirs 1')]);
    store.apply([input('a', 'ours 1')]);
    await store.flush();
    server.byOthers([input('a', 'theirs 2')]);
    store.apply([input('a', 'ours 2'), input('b', 'x')]);
    await store.flush();
    expect(store.snapshot().conflicts).toMatchObject([{ theirs: { input: 'theirs 2' }, ours: { input: 'ours 2' } }]);
    store.apply([input('a', 'theirs 2')]);
    expect(store.snapshot().conflicts).toEqual([]);
  });

  it('asks for others’ changes without having any of its own', async () => {
    const { server, store } = open();
    server.byOthers([input('a', 'theirs')]);
    await store.retryNow();
    expect(store.snapshot().rows[0]?.input).toBe('theirs');
    expect(store.snapshot()).toMatchObject({ takenOver: 1, save: { type: 'saved' } });
  });

  it('takes over what the server did by its wish, without asking', async () => {
    const { server, store } = open();
    server.byOthers([input('a', 'restored')]);
    await store.takeOver(server.changesSince(1));
    expect(store.snapshot()).toMatchObject({ view: { version: 2 }, rows: [{ input: 'restored' }, {}, {}] });
    expect(server.requests).toEqual([]);
    server.byOthers([input('a', 'newer')]);
    await store.retryNow();
    await store.takeOver({ version: 2, fields: {}, rows: [row('a', 1)], deleted: [], replaced: false });
    expect(store.snapshot().rows[0]?.input).toBe('newer');
    server.replace([row('z', 1)]);
    await store.takeOver(server.changesSince(3));
    expect(store.snapshot().rows.map(({ id }) => id)).toEqual(['z']);
  });

  it('tells its listeners of every change of the document', async () => {
    const { server, store } = open();
    const changes: unknown[] = [];
    store.onDocumentChange((change) => changes.push(change));
    store.apply([input('a', 'ours')]);
    server.byOthers([input('b', 'theirs')]);
    await store.flush();
    expect(changes).toMatchObject([
      { type: 'edits', edits: [{ id: 'a' }] },
      { type: 'edits', edits: [{ id: 'b' }] },
    ]);
  });
});

describe('a replaced or closed draft', () => {
  it('loads the new instances and offers the unsent edits again', async () => {
    const { server, store } = open();
    store.apply([input('a', 'ours'), { type: 'set-field', field: 'Source', value: ['ours'] }]);
    server.replace([row('a', 1), row('z', 2)]);
    await store.flush();
    expect(store.snapshot().rows.map((one) => one.id)).toEqual(['a', 'z']);
    expect(store.snapshot().rows[0]?.input).toBe('input a');
    expect(store.snapshot().setAside).toHaveLength(2);
    await store.reapplySetAside();
    await store.flush();
    expect(server.row('a')?.input).toBe('ours');
    expect(server.head.Source).toEqual(['ours']);
    expect(store.snapshot().setAside).toEqual([]);
  });

  it('shows the new instances to whoever hears that they were loaded', async () => {
    const { server, store } = open();
    const seen: string[] = [];
    store.subscribe(() => store.snapshot());
    store.onDocumentChange(() => seen.push(...store.snapshot().rows.map((one) => one.id)));
    server.replace([row('z', 1)]);
    await store.retryNow();
    expect(seen).toEqual(['z']);
  });

  it('sets unsent edits aside when the draft went into review', async () => {
    const { server, store, kept } = open();
    store.apply([input('a', 'ours')]);
    server.mayWrite = false;
    await store.flush();
    expect(store.snapshot().view.mayWrite).toBe(false);
    expect(store.snapshot().setAside).toMatchObject([{ id: 'a', ours: { input: 'ours' } }]);
    expect(kept.record?.setAside).toHaveLength(1);
  });
});

describe('what the browser keeps', () => {
  it('keeps every unsent edit until it is saved', async () => {
    const { store, kept } = open();
    store.apply([input('a', 'ours')]);
    expect(kept.record?.unsaved).toMatchObject([{ kind: 'row', base: { input: 'input a' }, ours: { input: 'ours' } }]);
    expect(storedUnsaved.parse(structuredClone(kept.record?.unsaved))).toEqual(kept.record?.unsaved);
    await store.flush();
    expect(kept.record).toBeNull();
  });

  it('puts the edits of a crashed tab back and saves them', async () => {
    const { server, store, kept } = open();
    store.apply([input('a', 'before the crash'), { type: 'delete-row', id: 'c' }]);
    const again = reopen(server, kept.record);
    expect(again.snapshot().restored).toBe(2);
    expect(again.snapshot().rows.map((one) => one.input)).toEqual(['before the crash', 'input b']);
    await vi.advanceTimersByTimeAsync(SAVE_DELAY_MS);
    expect(server.rows.map((one) => one.input)).toEqual(['before the crash', 'input b']);
  });

  it('merges them with what others have written since, conflicts included', async () => {
    const { server, store, kept } = open();
    store.apply([input('a', 'ours'), input('b', 'ours')]);
    const record = kept.record;
    server.byOthers([input('a', 'theirs'), input('c', 'theirs')]);
    const again = reopen(server, record);
    expect(again.snapshot().conflicts).toMatchObject([{ id: 'a' }]);
    await again.flush();
    expect(server.rows.map((one) => one.input)).toEqual(['theirs', 'ours', 'theirs']);
  });

  it('still asks about a conflict after a crash', async () => {
    const { server, store, kept } = open();
    server.byOthers([input('a', 'theirs')]);
    store.apply([input('a', 'ours')]);
    await store.flush();
    const again = reopen(server, kept.record);
    await again.flush();
    expect(again.snapshot().conflicts).toMatchObject([{ theirs: { input: 'theirs' }, ours: { input: 'ours' } }]);
    expect(server.row('a')?.input).toBe('theirs');
  });

  it('stops all timers when it is closed', async () => {
    const { server, store } = open();
    server.fails({ type: 'unreachable', message: 'Gone.' });
    store.apply([input('a', 'x')]);
    await store.close();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(server.requests).toHaveLength(1);
  });
});

const HEAD: DraftHead = { ...emptyDraft(), Source: ['winogrande'], Definition: ['Answer.'] };

function row(id: string, position: number): DraftRow {
  return { id, position, input: `input ${id}`, outputs: ['yes'], extra: id === 'b' ? '{"note":1}' : null };
}

function put(id: string, text: string, position: number): Extract<DraftEdit, { type: 'put-row' }> {
  return { type: 'put-row', id, position, input: text, outputs: ['yes'] };
}

/** An edit of the input of one of the three rows that every test begins with. */
function input(id: 'a' | 'b' | 'c', text: string): DraftEdit {
  return put(id, text, { a: 1, b: 2, c: 3 }[id]);
}

function open({ mayWrite = true } = {}) {
  const server = new Server(mayWrite);
  const kept: { record: UnsavedRecord | null } = { record: null };
  const keep = (record: UnsavedRecord | null) => {
    kept.record = record;
  };
  const store = new DraftStore({ view: server.view(), transport: server, keep });
  return { server, store, kept };
}

function reopen(server: Server, record: UnsavedRecord | null): DraftStore {
  return new DraftStore({ view: server.view(), transport: server, keep: () => {}, restore: record ?? undefined });
}

/** The server's side of the contract, in memory: versions for every field and row, stale saves refused as a whole. */
class Server {
  version = 1;
  head = HEAD;
  readonly #rows = new Map([row('a', 1), row('b', 2), row('c', 3)].map((one) => [one.id, one]));
  mayWrite: boolean;
  losesAnswers = false;
  requests: SaveRequest[] = [];
  #log: { version: number; edit: DraftEdit }[] = [];
  #replacedAt = 1;
  #failure: SaveOutcome | null = null;
  #gate: Promise<void> | null = null;
  #open = () => {};

  constructor(mayWrite: boolean) {
    this.mayWrite = mayWrite;
  }

  view(): DraftView {
    const { version, head, rows, mayWrite } = this;
    const state = mayWrite ? 'DRAFT' : 'IN_REVIEW';
    return { taskId: 't', number: 33, state, version, head, rows, notices: [], mayWrite, openSubmissionId: null };
  }

  get rows(): DraftRow[] {
    return [...this.#rows.values()].sort((a, b) => a.position - b.position);
  }

  row(id: string): DraftRow | undefined {
    return this.#rows.get(id);
  }

  fails(outcome: SaveOutcome | null): void {
    this.#failure = outcome;
  }

  hold(): void {
    this.#gate = new Promise((resolve) => {
      this.#open = resolve;
    });
  }

  release(): void {
    this.#open();
  }

  byOthers(edits: readonly DraftEdit[]): void {
    this.version++;
    for (const edit of edits) this.#apply(edit);
  }

  replace(rows: DraftRow[]): void {
    this.version++;
    this.#replacedAt = this.version;
    this.#rows.clear();
    for (const one of rows) this.#rows.set(one.id, one);
  }

  save = async (request: SaveRequest): Promise<SaveOutcome> => {
    this.requests.push(structuredClone(request));
    await this.#gate;
    if (this.#failure) return this.#failure;
    if (!this.mayWrite) return { type: 'read-only', message: 'In review.' };
    if (request.baseVersion !== this.version) return { type: 'stale', changes: this.changesSince(request.baseVersion) };
    if (request.edits.length > 0) this.byOthers(request.edits);
    if (this.losesAnswers) return { type: 'unreachable', message: 'Lost.' };
    return { type: 'saved', version: this.version };
  };

  load = async (): Promise<LoadOutcome> => ({ type: 'loaded', view: this.view() });

  #apply(edit: DraftEdit): void {
    this.#log.push({ version: this.version, edit });
    if (edit.type === 'set-field') {
      this.head = { ...this.head, [edit.field]: edit.value };
      return;
    }
    const { id } = edit;
    if (edit.type === 'delete-row') this.#rows.delete(id);
    else this.#rows.set(id, { ...rowIn(edit), id, extra: this.#rows.get(id)?.extra ?? null });
  }

  changesSince(baseVersion: number) {
    const replaced = baseVersion < this.#replacedAt;
    const edits = replaced ? [] : this.#log.filter((entry) => entry.version > baseVersion).map((entry) => entry.edit);
    const ids = new Set(edits.flatMap((edit) => (edit.type === 'set-field' ? [] : [edit.id])));
    const fields = edits.flatMap((edit) => (edit.type === 'set-field' ? [[edit.field, this.head[edit.field]]] : []));
    return {
      version: this.version,
      fields: Object.fromEntries(fields),
      rows: this.rows.filter((one) => ids.has(one.id)),
      deleted: [...ids].filter((id) => !this.row(id)),
      replaced,
    };
  }
}

function rowIn({ position, input: text, outputs }: Extract<DraftEdit, { type: 'put-row' }>) {
  return { position, input: text, outputs };
}
