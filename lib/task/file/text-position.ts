/** A place in a text: both 1-based, the column in Unicode code points. */
export interface TextPosition {
  line: number;
  column: number;
}

/** Of so many characters, the lines are counted together. */
const BLOCK = 65_536;
const LINE_FEED = 0x0a;

/** Finds line and column of offsets (UTF-16) in one text. Lines end with a line feed, as in Python's messages. */
export class TextPositions {
  readonly #text: string;
  /** How many lines end before each block. A text of 50 MB may have as many lines, so they are not kept one by one. */
  readonly #ended: number[] = [0];
  /** The place that was asked for last: offsets mostly rise, and a line can be the whole file. */
  #last = { line: 1, offset: 0, column: 1 };

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): TextPosition {
    const line = this.lineAt(offset);
    const last = this.#last.line === line ? this.#last : { offset: this.#startOfLine(offset), column: 1 };
    // Mostly a few characters behind the last one, or before it.
    const column =
      last.offset <= offset
        ? last.column + codePoints(this.#text, last.offset, offset)
        : last.column - codePoints(this.#text, offset, last.offset);
    this.#last = { line, offset, column };
    return { line, column };
  }

  lineAt(offset: number): number {
    const block = Math.floor(offset / BLOCK);
    for (let next = this.#ended.length; next <= block; next++) {
      const ended = this.#ended[next - 1] ?? 0;
      this.#ended.push(ended + lineFeeds(this.#text, (next - 1) * BLOCK, next * BLOCK));
    }
    return 1 + (this.#ended[block] ?? 0) + lineFeeds(this.#text, block * BLOCK, offset);
  }

  #startOfLine(offset: number): number {
    return offset === 0 ? 0 : this.#text.lastIndexOf('\n', offset - 1) + 1;
  }
}

function lineFeeds(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === LINE_FEED) count++;
  return count;
}

function codePoints(text: string, start: number, end: number): number {
  let count = 0;
  for (let index = start; index < end; index++) {
    const unit = text.charCodeAt(index);
    const isPair = unit >= 0xd800 && unit <= 0xdbff && (text.charCodeAt(index + 1) & 0xfc00) === 0xdc00;
    if (isPair && index + 1 < end) index++;
    count++;
  }
  return count;
}
