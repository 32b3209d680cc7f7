import { NumberHeap } from '@/lib/task/prompt/number-heap';

/** Place in the list of merges and place in the text in one number that orders by the first, then the second. */
const PLACES = 2 ** 32;
const NO_RANK = -1;

/**
 * Splits bytes into tokens by byte-pair encoding: of all neighbours that together are a token, those with the lowest
 * rank are joined first, and of equal ones the leftmost, until none are left.
 *
 * Takes the bytes as a text of characters 0–255, and the rank (which is the id) of every token in the same writing;
 * every single byte must have one. Gives the ids. Takes O(n log n) steps, so that a long run of letters does no harm.
 */
export function mergeBytePairs(bytes: string, ranks: ReadonlyMap<string, number>): number[] {
  const parts = new Parts(bytes, ranks);
  for (let place = 0; place < bytes.length; place++) parts.look(place);
  for (;;) {
    const place = parts.takeLowest();
    if (place === undefined) return parts.ids();
    parts.join(place);
  }
}

/** The parts that the bytes are in, each known by the place where it starts. */
class Parts {
  readonly #bytes: string;
  readonly #ranks: ReadonlyMap<string, number>;
  /** Where the part that starts at a place ends. */
  readonly #end: Int32Array;
  /** Where the part before it starts. */
  readonly #before: Int32Array;
  /** The rank of the part joined with the next one. */
  readonly #joint: Int32Array;
  readonly #waiting = new NumberHeap();

  constructor(bytes: string, ranks: ReadonlyMap<string, number>) {
    this.#bytes = bytes;
    this.#ranks = ranks;
    this.#end = Int32Array.from({ length: bytes.length }, (_, place) => place + 1);
    this.#before = Int32Array.from({ length: bytes.length }, (_, place) => place - 1);
    this.#joint = new Int32Array(bytes.length).fill(NO_RANK);
  }

  /** Notes the rank that the part at a place would have with its next one. */
  look(place: number): void {
    const next = this.#endOf(place);
    const rank = next < this.#bytes.length ? this.#rankOf(place, this.#endOf(next)) : undefined;
    this.#joint[place] = rank ?? NO_RANK;
    if (rank !== undefined) this.#waiting.push(rank * PLACES + place);
  }

  /** The part to be joined with its next one now; undefined when no two neighbours are a token. */
  takeLowest(): number | undefined {
    for (;;) {
      const entry = this.#waiting.pop();
      if (entry === undefined) return undefined;
      const place = entry % PLACES;
      // A neighbour may have been joined to another part since the entry was made.
      if (this.#joint[place] === Math.floor(entry / PLACES)) return place;
    }
  }

  join(place: number): void {
    const next = this.#endOf(place);
    const end = this.#endOf(next);
    this.#end[place] = end;
    this.#joint[next] = NO_RANK;
    if (end < this.#bytes.length) this.#before[end] = place;
    this.look(place);
    const before = this.#before[place] ?? -1;
    if (before >= 0) this.look(before);
  }

  ids(): number[] {
    const ids: number[] = [];
    for (let place = 0; place < this.#bytes.length; place = this.#endOf(place)) {
      const id = this.#rankOf(place, this.#endOf(place));
      if (id === undefined) throw new Error(`The vocabulary lacks the byte ${this.#bytes.charCodeAt(place)}.`);
      ids.push(id);
    }
    return ids;
  }

  #endOf(place: number): number {
    return this.#end[place] ?? this.#bytes.length;
  }

  #rankOf(start: number, end: number): number | undefined {
    return this.#ranks.get(this.#bytes.slice(start, end));
  }
}
