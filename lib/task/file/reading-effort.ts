import { MAX_PARTS } from '@/lib/task/limits';

/**
 * Counts the work that a file makes for its reader, in steps that take about the same time: one for each comma, colon,
 * bracket and value, and some for what takes longer. A file that needs more than any task is not read to its end, since it
 * would keep a server busy.
 */
export class ReadingEffort {
  readonly #most: number;
  #spent = 0;

  /** A value and what separates it from the next one are two steps. */
  constructor(most = 2 * MAX_PARTS) {
    this.#most = most;
  }

  get spent(): number {
    return this.#spent;
  }

  get isOver(): boolean {
    return this.#spent > this.#most;
  }

  step(): void {
    this.#spent++;
  }

  /** Counts a quick look at so many characters, keys or brackets: sixteen are a step. */
  look(count: number): void {
    this.#spent += count >> 4;
  }
}
