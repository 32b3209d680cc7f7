import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { open } from '@/components/editor/testing/open-draft';
import { input, put, row } from '@/components/editor/testing/server-model';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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
    store.resolve(['row:a'], choice);
    await store.flush();
    expect(server.row('a')?.input).toBe(expected);
    expect(store.snapshot()).toMatchObject({ conflicts: [], save: { type: 'saved' } });
    expect(store.snapshot().rows[0]?.input).toBe(expected);
  });

  it('lets Undo bring back what gave way to theirs', async () => {
    const { server, store } = open();
    server.byOthers([input('a', 'theirs'), input('b', 'theirs, too')]);
    store.apply([input('a', 'ours'), input('b', 'ours, too')]);
    await store.flush();
    store.resolve(['row:a', 'row:b'], 'theirs');
    expect(store.snapshot().rows[0]?.input).toBe('theirs');
    store.undo();
    await store.flush();
    expect([server.row('a')?.input, server.row('b')?.input]).toEqual(['ours', 'ours, too']);
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
    store.resolve(['row:a'], 'ours');
    store.resolve(['row:b'], 'theirs');
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
