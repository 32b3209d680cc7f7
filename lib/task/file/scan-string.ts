import { TextBuilder } from '@/lib/task/file/text-builder';

/** Something wrong inside a string. `bad-character` is good JSON, but nothing that can be stored. */
export interface StringProblem {
  kind: 'control-character' | 'bad-escape' | 'bad-character' | 'unterminated';
  offset: number;
  /** The character or escape that stands there. */
  found: string;
}

export interface ScannedString {
  value: string;
  /** The offset after the closing quote, or where the string is taken to end. */
  end: number;
  /** At most one of a control character, at most 1,000 others. */
  problems: StringProblem[];
  hasControl: boolean;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/** More are not told of one string. */
const MAX_PROBLEMS = 1_000;

const SHORT_ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};

/**
 * Reads the string whose opening quote is at `start`. Positions of problems are those of Python's `json`: the opening
 * quote when the closing one is missing, the control character, the backslash (the `u` of a bad `\u` escape). With
 * `closing`, the quotes before that offset are a part of the text.
 */
export function scanString(text: string, start: number, closing?: number): ScannedString {
  return new StringScanner(text, start, closing).scan();
}

class StringScanner {
  readonly #text: string;
  readonly #start: number;
  /** Before it, quotes do not end the string; nothing is read beyond it. */
  readonly #closing: number | undefined;
  readonly #value = new TextBuilder();
  readonly #problems: StringProblem[] = [];
  #at: number;
  #hasControl = false;

  constructor(text: string, start: number, closing: number | undefined) {
    this.#text = text;
    this.#start = start;
    this.#closing = closing;
    this.#at = start + 1;
  }

  scan(): ScannedString {
    const text = this.#text;
    const limit = this.#closing ?? text.length;
    for (;;) {
      const run = endOfRun(text, this.#at, limit);
      this.#value.addPart(text, this.#at, run);
      this.#at = run;
      const unit = text.charCodeAt(run);
      if (run >= limit || (unit === QUOTE && this.#closing === undefined)) {
        if (run >= text.length) this.#problems.push({ kind: 'unterminated', offset: this.#start, found: '' });
        else this.#at++;
        return this.#scanned(0);
      }
      if (unit === QUOTE) this.#add(unit, 1);
      else if (unit === BACKSLASH) this.#scanEscape();
      else {
        this.#noteControl(unit);
        if (nextLineIsStructure(text, run)) return this.#endOfLine();
        this.#add(unit, 1);
      }
    }
  }

  /** What was read, but for some characters at its end. */
  #scanned(dropped: number): ScannedString {
    const value = this.#value.text();
    return {
      value: dropped === 0 ? value : value.slice(0, value.length - dropped),
      end: this.#at,
      problems: this.#problems,
      hasControl: this.#hasControl,
    };
  }

  /** The closing quote is missing: a comma at the end of the line stands outside the text. */
  #endOfLine(): ScannedString {
    const outside = trailingComma(this.#text, this.#at);
    const dropped = this.#at - outside;
    this.#at = outside;
    return this.#scanned(dropped);
  }

  /** Adds a UTF-16 unit that takes `length` characters in the file. */
  #add(unit: number, length: number): void {
    this.#value.addUnit(unit);
    this.#at += length;
  }

  #scanEscape(): void {
    const text = this.#text;
    const letter = text.charAt(this.#at + 1);
    const short = SHORT_ESCAPES[letter];
    if (short !== undefined && letter !== '') {
      this.#add(short.charCodeAt(0), 2);
      return;
    }
    const unit = letter === 'u' ? hexUnit(text, this.#at + 2) : null;
    if (unit !== null) this.#addUnicode(unit);
    else {
      // Take the backslash for itself, which is what the writer of `C:\dir` meant.
      const offset = letter === 'u' ? this.#at + 1 : this.#at;
      if (this.#at + 1 < text.length) this.#note('bad-escape', offset, `\\${letter}`);
      this.#add(BACKSLASH, 1);
    }
  }

  #addUnicode(unit: number): void {
    const at = this.#at;
    const next = isHigh(unit) && this.#text.startsWith('\\u', at + 6) ? hexUnit(this.#text, at + 8) : null;
    this.#add(unit, 6);
    if (next !== null && isLow(next)) this.#add(next, 6);
    else if (unit === 0 || isHigh(unit) || isLow(unit)) this.#note('bad-character', at, codePointName(unit));
  }

  #noteControl(unit: number): void {
    if (!this.#hasControl) this.#note('control-character', this.#at, codePointName(unit));
    this.#hasControl = true;
  }

  #note(kind: StringProblem['kind'], offset: number, found: string): void {
    if (this.#problems.length < MAX_PROBLEMS) this.#problems.push({ kind, offset, found });
  }
}

/** The offset of the next quote, backslash or control character. */
function endOfRun(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE || unit === BACKSLASH || unit < 0x20) break;
    at++;
  }
  return at;
}

function codePointName(unit: number): string {
  return `U+${unit.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The offset of a comma that ends the line before `end`, with the white space before it; else `end`. */
function trailingComma(text: string, end: number): number {
  let at = skipBlanksBack(text, end);
  if (text[at - 1] !== ',') return end;
  at = skipBlanksBack(text, at - 1);
  return at;
}

function skipBlanksBack(text: string, end: number): number {
  let at = end;
  while (text[at - 1] === ' ' || text[at - 1] === '\t' || text[at - 1] === '\r') at--;
  return at;
}

/** Whether a line ends at `at` and the next one is of a pretty-printed file: a closing bracket, or a text in quotes. */
function nextLineIsStructure(text: string, at: number): boolean {
  const feed = text.charCodeAt(at) === RETURN ? at + 1 : at;
  if (text.charCodeAt(feed) !== LINE_FEED || !mayBeStructure(text, feed + 1)) return false;
  const end = text.indexOf('\n', feed + 1);
  const line = text.slice(feed + 1, Math.min(end < 0 ? text.length : end, feed + 4_096)).trim();
  return /^[\]}]/.test(line) || /^"[^"\\]*"\s*:/.test(line) || /^"[^"]*"?,?$/.test(line);
}

/** A quick look at how a line begins, since a text may have millions of them. */
function mayBeStructure(text: string, start: number): boolean {
  for (let at = start; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE || unit === 0x5d || unit === 0x7d) return true;
    if (unit === LINE_FEED || (unit > 0x20 && String.fromCharCode(unit).trim() !== '')) return false;
  }
  return false;
}

function hexUnit(text: string, at: number): number | null {
  let unit = 0;
  for (let index = at; index < at + 4; index++) {
    const digit = hexDigit(text.charCodeAt(index));
    if (digit < 0) return null;
    unit = unit * 16 + digit;
  }
  return unit;
}

/** The value of a digit; -1 for anything else. */
function hexDigit(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return unit - 0x30;
  const letter = unit | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
