import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { WaitingRoom } from '@/lib/auth/waiting-room';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const refusal = { code: 'rate-limited', details: { retryAfterSeconds: 4 } };

describe('the waiting room', () => {
  it('lets who need not wait pass at once, and others after their time', async () => {
    const room = new WaitingRoom({ places: 10, placesPerKey: 10 });
    await room.wait(0, ['a']);
    let over = false;
    const waiting = room.wait(4, ['a']).then(() => {
      over = true;
    });
    await vi.advanceTimersByTimeAsync(3_999);
    expect(over).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await waiting;
    expect(over).toBe(true);
  });

  it('has so many places for a key, which are free again afterwards', async () => {
    const room = new WaitingRoom({ places: 10, placesPerKey: 2 });
    const waiting = [room.wait(4, ['a', 'x']), room.wait(4, ['a', 'y'])];
    await expect(room.wait(4, ['a', 'z'])).rejects.toMatchObject(refusal);
    waiting.push(room.wait(4, ['b', 'x']));
    await vi.advanceTimersByTimeAsync(4_000);
    await Promise.all(waiting);
    const again = room.wait(4, ['a', 'z']);
    await vi.advanceTimersByTimeAsync(4_000);
    await again;
  });

  it('has so many places in all: of ten thousand, the others are told at once', async () => {
    const room = new WaitingRoom({ places: 100, placesPerKey: 8 });
    const attempts = Array.from({ length: 10_000 }, (_, index) => room.wait(4, [`account ${index}`]));
    const results = Promise.allSettled(attempts);
    expect(vi.getTimerCount()).toBe(100);
    await vi.advanceTimersByTimeAsync(4_000);
    expect((await results).filter(({ status }) => status === 'rejected')).toHaveLength(9_900);
  });
});
