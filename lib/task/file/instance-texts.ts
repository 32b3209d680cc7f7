const SPACE = 0x20;

/**
 * Where the texts of the instances stand in a canonical file that is all ASCII. Rules see there that an instance is of no
 * interest to them, in a fraction of the time that it takes to fetch its value from memory. There is a row for each
 * plain instance: id, input and at least one output, in this order and nothing else, all of them texts without an escape, so
 * that their bytes are their characters.
 */
export class InstanceTexts {
  /** Of the file; nobody may change them. */
  readonly bytes: Uint8Array;
  readonly view: DataView;
  /** How many rows there are. */
  length = 0;
  /** The row's place in the list of instances. */
  readonly places: Int32Array;
  /** Which text is the row's first, its id. The input follows, then the outputs, up to the first text of the next row. */
  readonly firsts: Int32Array;
  /** Where each text starts, and before what it ends. */
  starts: Int32Array;
  ends: Int32Array;
  /** The places of the instances that are not plain, and so have no row. */
  readonly others: number[] = [];
  #textCount = 0;
  #untidy: readonly number[] | undefined;

  /** Without any rows yet, for a list of `count` instances. */
  constructor(bytes: Uint8Array, count: number) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.places = new Int32Array(count);
    this.firsts = new Int32Array(count + 1);
    // Most have one output; where they have more, there will be more room.
    this.starts = new Int32Array(3 * count);
    this.ends = new Int32Array(3 * count);
  }

  /** Adds a text to the row that is being made. */
  addText(start: number, end: number): void {
    if (this.#textCount === this.starts.length) this.#grow();
    this.starts[this.#textCount] = start;
    this.ends[this.#textCount++] = end;
  }

  /** Ends the row that is being made. */
  endRow(place: number): void {
    this.places[this.length++] = place;
    this.firsts[this.length] = this.#textCount;
  }

  /** Forgets the row that is being made: the instance at this place is not plain. */
  dropRow(place: number): void {
    this.others.push(place);
    this.#textCount = this.firsts[this.length] ?? 0;
  }

  /** The rows, in order, with an input or output that is empty, or begins or ends with white space. */
  untidy(): readonly number[] {
    this.#untidy ??= untidyRows(this);
    return this.#untidy;
  }

  #grow(): void {
    const { starts, ends } = this;
    this.starts = new Int32Array(2 * starts.length);
    this.ends = new Int32Array(2 * ends.length);
    this.starts.set(starts);
    this.ends.set(ends);
  }
}

/** Of all white space, only spaces stand in a text without an escape. */
function untidyRows({ bytes, starts, ends, firsts, length }: InstanceTexts): number[] {
  const rows: number[] = [];
  for (let row = 0; row < length; row++) {
    const last = firsts[row + 1] ?? 0;
    for (let text = (firsts[row] ?? 0) + 1; text < last; text++) {
      const start = starts[text] ?? 0;
      const end = ends[text] ?? 0;
      if (start !== end && bytes[start] !== SPACE && bytes[end - 1] !== SPACE) continue;
      rows.push(row);
      break;
    }
  }
  return rows;
}
