import { AppError } from '@/lib/errors';

interface TurnsOptions {
  /** How many pieces of work run at the same time. */
  atOnce: number;
  /** How many may wait for their turn; those that are let pass have as many places of their own. */
  waiting: number;
}

/**
 * Work of which so much is done at once; the rest waits its turn in a bounded line, and what finds no place there is
 * refused at once, so that neither memory nor time piles up. Kept by each process for itself.
 */
export class Turns {
  readonly #options: TurnsOptions;
  readonly #lines: Record<'first' | 'ordinary', (() => void)[]> = { first: [], ordinary: [] };
  #running = 0;

  constructor(options: TurnsOptions) {
    this.#options = options;
  }

  /** Runs `work` when its turn comes, before all ordinary ones if it is to be `first`. Throws `unavailable`. */
  async run<T>(work: () => Promise<T>, { first = false } = {}): Promise<T> {
    if (this.#running < this.#options.atOnce) this.#running++;
    else await this.#turn(first ? this.#lines.first : this.#lines.ordinary);
    try {
      return await work();
    } finally {
      const next = this.#lines.first.shift() ?? this.#lines.ordinary.shift();
      // Whoever is next takes over the place.
      if (next) next();
      else this.#running--;
    }
  }

  #turn(line: (() => void)[]): Promise<void> {
    if (line.length >= this.#options.waiting) {
      throw new AppError('unavailable', 'Too many people are signing in right now. Please try again in a moment.', {
        retryAfterSeconds: 5,
      });
    }
    return new Promise((resolve) => line.push(resolve));
  }
}
