/** Some fixed ASCII text that is looked for in bytes, four at a time. */
export class ByteTemplate {
  readonly length: number;
  readonly #words: Int32Array;
  readonly #last: number;

  /** `text` has four characters at least. */
  constructor(text: string) {
    const view = new DataView(new TextEncoder().encode(text).buffer);
    this.length = text.length;
    this.#words = Int32Array.from({ length: text.length >> 2 }, (_, index) => view.getInt32(4 * index));
    this.#last = view.getInt32(text.length - 4);
  }

  /** Whether the text stands in `view` at this offset, and not beyond its end. */
  standsAt(view: DataView, offset: number): boolean {
    const last = offset + this.length - 4;
    if (last + 4 > view.byteLength || view.getInt32(last) !== this.#last) return false;
    const words = this.#words;
    for (let index = 0; index < words.length; index++) {
      if (view.getInt32(offset + 4 * index) !== words[index]) return false;
    }
    return true;
  }
}
