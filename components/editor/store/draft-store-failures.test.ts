import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SAVE_DELAY_MS } from '@/components/editor/store/save-clock';
import { open } from '@/components/editor/testing/open-draft';
import { input } from '@/components/editor/testing/server-model';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

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
    server.fails({ type: 'signed-out', message: 'You are signed out.' });
    store.apply([input('a', 'kept')]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.requests).toHaveLength(1);
    expect(store.snapshot().save.type).toBe('signed-out');
    server.fails(null);
    await store.retryNow();
    expect(server.row('a')?.input).toBe('kept');
  });

  it('asks again when it is to save, though it has nothing to save', async () => {
    const { server, store } = open();
    server.fails({ type: 'signed-out', message: 'You are signed out.' });
    await store.retryNow();
    expect(await store.flush()).toBe(false);
    server.fails(null);
    expect(await store.flush()).toBe(true);
    expect(store.snapshot().save.type).toBe('saved');
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

  it('does not ask about its own words when they had arrived and were written on', async () => {
    const { server, store } = open();
    for (const answer of ['arrived', 'never arrives']) {
      server.losesAnswers = true;
      store.apply([input('a', answer)]);
      await store.retryNow();
    }
    server.losesAnswers = false;
    store.apply([input('a', 'written on')]);
    expect(await store.flush()).toBe(true);
    expect(server.row('a')?.input).toBe('written on');
    expect(store.snapshot()).toMatchObject({ conflicts: [], takenOver: 0 });
  });

  it('keeps asking about what others made of words whose answer was lost', async () => {
    const { server, store } = open();
    server.losesAnswers = true;
    store.apply([input('a', 'arrived')]);
    await store.retryNow();
    server.losesAnswers = false;
    server.byOthers([input('a', 'theirs')]);
    store.apply([input('a', 'written on')]);
    await store.flush();
    expect(store.snapshot().conflicts).toMatchObject([{ theirs: { input: 'theirs' }, ours: { input: 'written on' } }]);
  });

  it.each([
    ['a deletion', { type: 'delete-row', id: 'a' }],
    ['a text', input('a', 'arrived')],
  ] as const)('keeps the undoing of %s whose answer was lost', async (_, edit) => {
    const { server, store } = open();
    server.losesAnswers = true;
    store.apply([edit]);
    await store.retryNow();
    store.undo();
    expect(store.snapshot().unsavedCount).toBe(1);
    server.losesAnswers = false;
    await store.retryNow();
    expect(await store.flush()).toBe(true);
    expect(store.snapshot().rows[0]?.input).toBe('input a');
    expect(server.row('a')?.input).toBe('input a');
  });
});
