import { InstanceTexts } from '@/lib/task/file/instance-texts';
import { isIndexKey } from '@/lib/task/file/json-layout';
import { addPlainInstance } from '@/lib/task/file/plain-instance';
import { MAX_DEPTH } from '@/lib/task/limits';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

const LINE_FEED = 0x0a;
const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
/** Four of them. */
const INDENT = 0x20202020;

/** What the walk of a successful proof has seen. */
export interface CanonicalProof {
  /** Whether there is a backslash in the file. */
  hasEscapes: boolean;
  /** Where the texts of the instances stand; null when the task has no list of them. */
  texts: InstanceTexts | null;
}

/**
 * Proves that `bytes`, all ASCII, which `JSON.parse` read as `value`, are its canonical file, and that this value tells
 * everything: no duplicate keys, no numbers, no characters that cannot be stored, no deep nesting. Null is no proof.
 *
 * The proof walks the value and looks only at what stands between its strings, since their lengths tell where they end.
 * It is a sum: all the white space of the canonical file was seen, and it stands outside of strings, since it follows line
 * feeds, which JSON allows nowhere else. What the value holds needs at least the rest of the file, and so nothing is
 * left for a second member of the same name, or for an escape that need not be.
 */
export function proveCanonical(bytes: Uint8Array, value: JsonObject): CanonicalProof | null {
  const walk = new ProofWalk(bytes);
  return walk.isOf(value) ? { hasEscapes: walk.hasEscapes, texts: walk.texts } : null;
}

class ProofWalk {
  /** A string with an escape is longer in the file than in the value. */
  hasEscapes = false;
  texts: InstanceTexts | null = null;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  isOf(value: JsonObject): boolean {
    return this.#object(value, 0) && this.#at === this.#bytes.length;
  }

  #object(value: JsonObject, depth: number): boolean {
    if (depth >= MAX_DEPTH || !this.#unit(0x7b)) return false;
    let isEmpty = true;
    for (const key in value) {
      if (!isEmpty && !this.#unit(COMMA)) return false;
      isEmpty = false;
      if (!this.#line(depth + 1) || !this.#key(key)) return false;
      const member = value[key];
      const isWalked =
        depth === 0 && key === 'Instances' && Array.isArray(member)
          ? this.#instances(member)
          : this.#value(member, depth + 1);
      if (!isWalked) return false;
    }
    return (isEmpty || this.#line(depth)) && this.#unit(0x7d);
  }

  #array(value: readonly JsonValue[], depth: number): boolean {
    if (depth >= MAX_DEPTH || !this.#unit(0x5b)) return false;
    for (let index = 0; index < value.length; index++) {
      if (index > 0 && !this.#unit(COMMA)) return false;
      if (!this.#line(depth + 1) || !this.#value(value[index], depth + 1)) return false;
    }
    return (value.length === 0 || this.#line(depth)) && this.#unit(0x5d);
  }

  /** As `#array` at depth 1, but keeps where the texts stand. */
  #instances(list: readonly JsonValue[]): boolean {
    const texts = new InstanceTexts(this.#bytes, list.length);
    this.texts = texts;
    if (!this.#unit(0x5b)) return false;
    for (let place = 0; place < list.length; place++) {
      if (place > 0 && !this.#unit(COMMA)) return false;
      if (!this.#line(2)) return false;
      const end = addPlainInstance(texts, this.#view, list[place], place, this.#at);
      if (end >= 0) this.#at = end;
      else if (!this.#value(list[place], 2)) return false;
    }
    return (list.length === 0 || this.#line(1)) && this.#unit(0x5d);
  }

  #value(value: JsonValue | undefined, depth: number): boolean {
    if (typeof value === 'string') return this.#string(value);
    if (Array.isArray(value)) return this.#array(value, depth);
    if (typeof value === 'object' && value !== null) return this.#object(value, depth);
    // Of a number, the text may tell more than the value.
    return typeof value !== 'number' && this.#literal(String(value));
  }

  #string(value: string): boolean {
    const start = this.#at + 1;
    if (!this.#unit(QUOTE)) return false;
    let end = start + value.length;
    if (!this.#endsLine(end)) {
      this.hasEscapes = true;
      const written = JSON.stringify(value);
      // Also a text that only speaks of such an escape; the other proof takes it.
      if (/\\u(?:0000|d[89a-f])/.test(written)) return false;
      end = start + written.length - 2;
      if (!this.#endsLine(end)) return false;
    }
    this.#at = end + 1;
    return true;
  }

  /** Whether a quote stands here as the last of its line, but for a comma. So it is no escaped one. */
  #endsLine(offset: number): boolean {
    const bytes = this.#bytes;
    if (bytes[offset] !== QUOTE) return false;
    const next = bytes[offset + 1];
    return next === LINE_FEED || (next === COMMA && bytes[offset + 2] === LINE_FEED);
  }

  #unit(unit: number): boolean {
    return this.#bytes[this.#at++] === unit;
  }

  #line(depth: number): boolean {
    const indented = this.#at + 1 + 4 * depth;
    if (indented > this.#bytes.length || this.#bytes[this.#at] !== LINE_FEED) return false;
    for (let at = this.#at + 1; at < indented; at += 4) if (this.#view.getInt32(at) !== INDENT) return false;
    this.#at = indented;
    return true;
  }

  /** A key, its colon and the space behind it. Keys with escapes, and those that JavaScript moves, are left to the scanner. */
  #key(key: string): boolean {
    if (isIndexKey(key)) return false;
    return this.#unit(QUOTE) && this.#literal(key) && this.#unit(QUOTE) && this.#unit(COLON) && this.#unit(SPACE);
  }

  #literal(text: string): boolean {
    const bytes = this.#bytes;
    const from = this.#at;
    for (let index = 0; index < text.length; index++) {
      const unit = text.charCodeAt(index);
      if (bytes[from + index] !== unit || unit === QUOTE || unit === BACKSLASH) return false;
    }
    this.#at = from + text.length;
    return true;
  }
}
