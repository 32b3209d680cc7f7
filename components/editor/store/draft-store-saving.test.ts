import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LONGEST_UNSAVED_MS, SAVE_DELAY_MS } from '@/components/editor/store/save-clock';
import { open } from '@/components/editor/testing/open-draft';
import { input, put, row } from '@/components/editor/testing/server-model';

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

  it('sends the rows that go before those that come, since a draft holds only so many', async () => {
    const { server, store } = open();
    store.apply([put('n', 'new', 10), { type: 'delete-row', id: 'a' }]);
    await store.flush();
    expect(server.requests[0]?.edits.map(({ type }) => type)).toEqual(['delete-row', 'put-row']);
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
    expect(server.rows.map(({ id }) => id)).toEqual(['a', 'c']);
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
