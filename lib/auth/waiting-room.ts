import { AppError } from '@/lib/errors';

interface WaitingRoomOptions {
  /** How many may wait at the same time, in all. */
  places: number;
  /** How many of them for one key. */
  placesPerKey: number;
}

/**
 * Where attempts wait that are to be slowed down. Its places bound what waits at once; who finds none is told when to
 * try again, and holds nothing. Kept by each process for itself.
 */
export class WaitingRoom {
  readonly #options: WaitingRoomOptions;
  readonly #waiting = new Map<string, number>();
  #total = 0;

  constructor(options: WaitingRoomOptions) {
    this.#options = options;
  }

  /** Waits for `seconds`, taking a place of each of `keys`. Throws `rate-limited` when one of them has none. */
  async wait(seconds: number, keys: readonly string[]): Promise<void> {
    if (seconds <= 0) return;
    const { places, placesPerKey } = this.#options;
    if (this.#total >= places || keys.some((key) => (this.#waiting.get(key) ?? 0) >= placesPerKey)) {
      throw tooMany(seconds);
    }
    this.#total++;
    for (const key of keys) this.#waiting.set(key, (this.#waiting.get(key) ?? 0) + 1);
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
    this.#total--;
    for (const key of keys) {
      const left = (this.#waiting.get(key) ?? 1) - 1;
      if (left === 0) this.#waiting.delete(key);
      else this.#waiting.set(key, left);
    }
  }
}

/** The answer to who has to try again after `seconds`. */
function tooMany(seconds: number): AppError {
  const message =
    'Too many attempts to sign in. Please try again in a few seconds, or in a browser that you have used here before.';
  return new AppError('rate-limited', message, { reason: 'rate-limited', retryAfterSeconds: Math.ceil(seconds) });
}
