import { busy, givenUp } from '@/lib/threads/job-queue';

/** Lets a few at a time do a piece of work; the others wait, first come, first served, in bounds. */
export class Turns {
  readonly #limits: { atOnce: number; waiting: number; waitLimit: number };
  #busy = 0;
  readonly #waiting: (() => void)[] = [];

  /** `waitLimit` in milliseconds. */
  constructor(limits: { atOnce: number; waiting: number; waitLimit: number }) {
    this.#limits = limits;
  }

  /**
   * Does the work when its turn has come.
   * @throws AppError `unavailable`: with `retryAfterSeconds` when too many wait, or when its turn does not come; when
   *   `signal` is aborted before
   */
  async take<T>(work: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (signal?.aborted) throw givenUp();
    if (this.#busy >= this.#limits.atOnce) await this.#turn(signal);
    else this.#busy += 1;
    try {
      return await work();
    } finally {
      // The place goes on to the next one.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#busy -= 1;
    }
  }

  #turn(signal: AbortSignal | undefined): Promise<void> {
    const { waiting, waitLimit } = this.#limits;
    if (this.#waiting.length >= waiting) throw busy();
    return new Promise((resolve, reject) => {
      const settle = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', leave);
      };
      const come = () => {
        settle();
        resolve();
      };
      const goAway = (reason: Error) => {
        settle();
        this.#waiting.splice(this.#waiting.indexOf(come), 1);
        reject(reason);
      };
      const leave = () => goAway(givenUp());
      const timer = setTimeout(() => goAway(busy()), waitLimit);
      signal?.addEventListener('abort', leave, { once: true });
      this.#waiting.push(come);
    });
  }
}
