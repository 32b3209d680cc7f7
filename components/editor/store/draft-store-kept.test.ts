import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { storedPlace } from '@/components/editor/store/merge-place';
import { SAVE_DELAY_MS } from '@/components/editor/store/save-clock';
import { open, reopen } from '@/components/editor/testing/open-draft';
import { input } from '@/components/editor/testing/server-model';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what the browser keeps', () => {
  it('keeps every unsent edit until it is saved', async () => {
    const { store, kept } = open();
    store.apply([input('a', 'ours')]);
    expect(kept.record?.unsaved).toMatchObject([{ kind: 'row', base: { input: 'input a' }, ours: { input: 'ours' } }]);
    expect(kept.record?.unsaved.map((place) => storedPlace.parse(structuredClone(place)))).toEqual(
      kept.record?.unsaved,
    );
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

  it('knows after a crash what it had sent, so that it does not ask about its own words', async () => {
    const { server, store, kept } = open();
    server.losesAnswers = true;
    store.apply([input('a', 'arrived')]);
    await store.retryNow();
    store.apply([input('a', 'written on')]);
    server.losesAnswers = false;
    const again = reopen(server, structuredClone(kept.record));
    expect(again.snapshot().conflicts).toEqual([]);
    expect(await again.flush()).toBe(true);
    expect(server.row('a')?.input).toBe('written on');
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
