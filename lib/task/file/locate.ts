import { decodeUtf8 } from '@/lib/task/file/decode-utf8';
import { forgetPlaces, offsetOf, type PlaceNode, placeTree } from '@/lib/task/file/place-tree';
import { scanString } from '@/lib/task/file/scan-string';
import { type TextPosition, TextPositions } from '@/lib/task/file/text-position';

/**
 * Finds where the values at JSON Pointers begin in a file's bytes, in one scan that passes over everything else. Line and
 * column are those of the reader's faults: 1-based, in code points, a byte-order mark not counted. Of two equal keys the
 * last one counts, as for the reader. A pointer to what is not there (a missing key) gives the innermost value around it;
 * what stands behind a syntax error may count as not there. Never throws.
 */
export function locate(bytes: Uint8Array, pointers: Iterable<string>): ReadonlyMap<string, TextPosition> {
  const wanted = new Set(pointers);
  if (wanted.size === 0) return new Map();
  const { text } = decodeUtf8(bytes);
  const root = placeTree(wanted);
  new PlaceScanner(text).scan(root);
  const positions = new TextPositions(text);
  const offsets = [...wanted].map((pointer): [string, number] => [pointer, offsetOf(root, pointer)]);
  // Columns are counted on from the last place: that is quick when the places rise.
  offsets.sort((a, b) => a[1] - b[1]);
  return new Map(offsets.map(([pointer, offset]) => [pointer, positions.at(offset)]));
}

/** Recursion is as deep as the wanted places are, never as deep as the file. Every loop ends with the text. */
class PlaceScanner {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  scan(root: PlaceNode): void {
    this.#readValue(root);
  }

  #readValue(node: PlaceNode | undefined): void {
    this.#skipSpace();
    if (node !== undefined) node.offset = this.#at;
    const opener = this.#text[this.#at];
    if (node === undefined || node.below.size === 0) this.#skipValue(opener);
    else if (opener === '{') this.#readObject(node);
    else if (opener === '[') this.#readList(node);
    else this.#skipValue(opener);
  }

  #readObject(node: PlaceNode): void {
    do {
      this.#at++;
      this.#skipSpace();
      if (this.#text[this.#at] !== '"') break;
      const key = scanString(this.#text, this.#at);
      this.#at = key.end;
      this.#skipSpace();
      if (this.#text[this.#at] !== ':') break;
      this.#at++;
      const member = node.below.get(key.value);
      if (member !== undefined) forgetPlaces(member);
      this.#readValue(member);
      this.#skipSpace();
    } while (this.#text[this.#at] === ',');
    this.#close('}');
  }

  #readList(node: PlaceNode): void {
    let index = 0;
    do {
      this.#at++;
      this.#skipSpace();
      if (this.#text[this.#at] === ']') break;
      this.#readValue(node.below.get(String(index++)));
      this.#skipSpace();
    } while (this.#text[this.#at] === ',');
    this.#close(']');
  }

  #close(bracket: string): void {
    if (this.#text[this.#at] === bracket) this.#at++;
    else this.#stop();
  }

  #skipValue(opener: string | undefined): void {
    if (opener === '"') this.#at = endOfString(this.#text, this.#at);
    else if (opener === '{' || opener === '[') this.#skipBrackets();
    else {
      WORD.lastIndex = this.#at;
      WORD.exec(this.#text);
      this.#at = WORD.lastIndex;
    }
  }

  #skipBrackets(): void {
    const token = /["[\]{}]/g;
    let depth = 0;
    do {
      token.lastIndex = this.#at;
      const match = token.exec(this.#text);
      if (match === null) {
        this.#stop();
        return;
      }
      this.#at = match[0] === '"' ? endOfString(this.#text, match.index) : match.index + 1;
      if (match[0] === '[' || match[0] === '{') depth++;
      else if (match[0] !== '"') depth--;
    } while (depth > 0);
  }

  #skipSpace(): void {
    SPACE.lastIndex = this.#at;
    SPACE.exec(this.#text);
    this.#at = SPACE.lastIndex;
  }

  /** The text is no JSON here: nothing behind it can be told. */
  #stop(): void {
    this.#at = this.#text.length;
  }
}

const SPACE = /[ \t\n\r]*/y;
const WORD = /[^\s,:[\]{}"]*/y;

/** The offset behind the string that begins at `start`. */
function endOfString(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\') backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return text.length;
}
