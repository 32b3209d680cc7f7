/**
 * A list of tokens made ready to be compared with many others. The length of the longest common subsequence is found
 * with bits (Hyyrö 2004): one addition for every 32 of its tokens and each token of the other list.
 */
export class TokenPattern<Token> {
  readonly length: number;
  readonly #words: number;
  /** For each distinct token, in which row of `#masks` stands where it occurs. */
  readonly #rows = new Map<Token, number>();
  readonly #masks: Uint32Array;
  /** A bit is 0 where the common subsequence has grown. */
  readonly #state: Uint32Array;

  constructor(tokens: readonly Token[]) {
    this.length = tokens.length;
    this.#words = Math.ceil(tokens.length / 32);
    for (const token of tokens) if (!this.#rows.has(token)) this.#rows.set(token, this.#rows.size);
    this.#masks = new Uint32Array(this.#rows.size * this.#words);
    this.#state = new Uint32Array(this.#words);
    tokens.forEach((token, place) => {
      const word = (this.#rows.get(token) ?? 0) * this.#words + (place >>> 5);
      this.#masks[word] = (this.#masks[word] ?? 0) | (1 << (place & 31));
    });
  }

  /** The length of the longest common subsequence with another list. */
  commonLength(tokens: readonly Token[]): number {
    this.#state.fill(0xffffffff);
    for (const token of tokens) {
      const row = this.#rows.get(token);
      if (row !== undefined) this.#step(row * this.#words);
    }
    return this.#grown();
  }

  /** One token of the other list: adds the bits where it occurs to the state, as one long number. */
  #step(mask: number): void {
    let carry = 0;
    for (let word = 0; word < this.#words; word++) {
      const state = this.#state[word] ?? 0;
      const occurs = this.#masks[mask + word] ?? 0;
      const sum = state + ((state & occurs) >>> 0) + carry;
      carry = sum > 0xffffffff ? 1 : 0;
      this.#state[word] = sum | (state & ~occurs);
    }
  }

  /** How many of the state's bits are 0; those beyond the list never change from 1. */
  #grown(): number {
    let count = 0;
    for (const state of this.#state) {
      for (let zeros = ~state; zeros !== 0; zeros &= zeros - 1) count++;
    }
    return count;
  }
}
