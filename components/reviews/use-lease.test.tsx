// @vitest-environment jsdom
import { act, cleanup, fireEvent, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ActionResult } from '@/components/reviews/action-result';
import { leaseText, useLease } from '@/components/reviews/use-lease';

const MINUTE = 60_000;
const END = new Date(90 * MINUTE);
type Renewed = ActionResult<{ leaseUntil: Date }>;

function hold(renew: () => Promise<Renewed>, lost: string | null = null) {
  return renderHook(() => useLease(END, lost, renew)).result;
}

const refused = (code: string, message: string): Renewed => ({
  ok: false,
  code,
  message,
  details: {},
  fieldErrors: {},
});
const work = () => fireEvent.keyDown(window, { key: 'a' });
const wait = (minutes: number) => act(() => vi.advanceTimersByTimeAsync(minutes * MINUTE));

beforeEach(() => vi.useFakeTimers({ now: 0 }));
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('a claim’s lease', () => {
  const renew = vi.fn(
    async (): Promise<Renewed> => ({ ok: true, value: { leaseUntil: new Date(Date.now() + 90 * MINUTE) } }),
  );
  beforeEach(() => void renew.mockClear());

  it('is told, and runs out while nobody works', async () => {
    const lease = hold(renew);
    expect(lease.current.left).toBe(90 * MINUTE);
    await wait(91);
    expect(lease.current.left).toBeLessThan(0);
    expect(renew).not.toHaveBeenCalled();
  });

  it('is renewed while one works, every two minutes at most', async () => {
    const lease = hold(renew);
    for (let second = 0; second < 10 * 60; second += 10) {
      work();
      await wait(10 / 60);
    }
    expect(renew.mock.calls.length).toBeGreaterThanOrEqual(4);
    expect(renew.mock.calls.length).toBeLessThanOrEqual(5);
    expect(lease.current.left).toBeGreaterThan(87 * MINUTE);
  });

  it('is lost where another has it now, and asked for no more', async () => {
    const conflict = vi.fn(async () => refused('conflict', 'Another reviewer has it.'));
    const lease = hold(conflict);
    work();
    await wait(3);
    expect(lease.current.lost).toBe('Another reviewer has it.');
    work();
    await wait(3);
    expect(conflict).toHaveBeenCalledTimes(1);
  });

  it('is not lost by a lost connection', async () => {
    const cut = vi.fn(() => Promise.reject(new Error('fetch failed')));
    const lease = hold(cut);
    work();
    await wait(3);
    expect(cut).toHaveBeenCalledTimes(1);
    expect(lease.current.lost).toBeNull();
    work();
    await wait(3);
    expect(cut).toHaveBeenCalledTimes(2);
  });

  it('is not renewed where it was lost before', async () => {
    const lease = hold(renew, 'It was withdrawn.');
    work();
    await wait(3);
    expect(lease.current.lost).toBe('It was withdrawn.');
    expect(renew).not.toHaveBeenCalled();
  });
});

it.each([
  [59_999, 'less than a minute'],
  [MINUTE, '1 min'],
  [119 * MINUTE, '1 h 59 min'],
  [48 * 60 * MINUTE, '2 days'],
])('%d ms are %s', (left, text) => {
  expect(leaseText(left)).toBe(text);
});
