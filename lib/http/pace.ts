/** Waiting for less, in milliseconds, is not worth a timer. */
const SHORTEST_WAIT = 4;

/**
 * Lets bytes pass at a steady rate after a first burst, whoever they come from. What many send at once is spread over
 * time, so that the thread which takes it has time for everybody else.
 */
export class Pace {
  readonly #perMillisecond: number;
  readonly #burst: number;
  /** When all that has passed so far is paid for, in milliseconds of the monotonic clock. */
  #paid = Number.NEGATIVE_INFINITY;

  /** `rate` in bytes a second, `burst` in bytes. */
  constructor({ rate, burst }: { rate: number; burst: number }) {
    this.#perMillisecond = rate / 1_000;
    this.#burst = burst / this.#perMillisecond;
  }

  /** Waits until so many more bytes may pass. */
  async pass(bytes: number): Promise<void> {
    const now = performance.now();
    this.#paid = Math.max(this.#paid, now - this.#burst) + bytes / this.#perMillisecond;
    const wait = this.#paid - now;
    if (wait >= SHORTEST_WAIT) await new Promise((resolve) => setTimeout(resolve, wait));
  }
}
