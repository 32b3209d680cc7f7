export const SAVE_DELAY_MS = 600;
/** Who writes without a pause is saved so often all the same. */
export const LONGEST_UNSAVED_MS = 5_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 30_000;

/** When to save: in a pause of the writing, but not too late; after failures ever more slowly. One call is due at a time. */
export class SaveClock {
  readonly #save: () => void;
  #timer: ReturnType<typeof setTimeout> | null = null;
  /** Since when an edit has been waiting for a pause. */
  #waitsSince: number | null = null;
  #failures = 0;
  #ended = false;

  constructor(save: () => void) {
    this.#save = save;
  }

  /** Saves after a pause of so many milliseconds. */
  soon(pause = SAVE_DELAY_MS): void {
    this.#waitsSince ??= Date.now();
    const longest = this.#waitsSince + LONGEST_UNSAVED_MS - Date.now();
    this.#start(Math.min(pause, Math.max(longest, 0)));
  }

  /** Saves again after a failure. */
  retry(): void {
    this.#start(Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures++));
  }

  /** The next failure is the first one again. */
  forgetFailures(): void {
    this.#failures = 0;
  }

  /** What was due is being done. */
  stop(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#waitsSince = null;
  }

  /** Nothing is due any more, now or later. */
  end(): void {
    this.stop();
    this.#ended = true;
  }

  #start(delay: number): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = this.#ended ? null : setTimeout(this.#save, delay);
  }
}
