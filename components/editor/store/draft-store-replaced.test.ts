import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { open } from '@/components/editor/testing/open-draft';
import { input, row } from '@/components/editor/testing/server-model';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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

  it('puts nothing in the place of what was written since and is not saved', async () => {
    const { server, store } = open();
    store.apply([input('a', 'before'), input('b', 'before, too')]);
    server.replace([row('a', 1), row('b', 2)]);
    await store.flush();
    server.fails({ type: 'unreachable', message: 'Gone.' });
    store.apply([input('a', 'since')]);
    await store.reapplySetAside();
    expect(store.snapshot().rows.map((one) => one.input)).toEqual(['since', 'before, too']);
    expect(store.snapshot().setAside).toMatchObject([{ id: 'a', ours: { input: 'before' } }]);
    server.fails(null);
    await store.reapplySetAside();
    expect(store.snapshot().conflicts).toMatchObject([
      { id: 'a', theirs: { input: 'since' }, ours: { input: 'before' } },
    ]);
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
