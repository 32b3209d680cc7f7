import { PYTHON_MAX_DIGITS } from '@/lib/task/limits';

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const WORD_END = /[\s,:[\]{}"]/g;
const LITERALS: ReadonlyMap<string, null | boolean | number> = new Map<string, null | boolean | number>([
  ['null', null],
  ['true', true],
  ['false', false],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);
/** What other languages write for the three literals. */
const FOREIGN: ReadonlyMap<string, null | boolean> = new Map<string, null | boolean>([
  ['True', true],
  ['TRUE', true],
  ['False', false],
  ['FALSE', false],
  ['None', null],
  ['Null', null],
  ['NULL', null],
  ['nil', null],
  ['undefined', null],
]);
const CLOSING_QUOTES: Readonly<Record<string, string>> = { "'": "'", '`': '`', '“': '”', '„': '“', '‘': '’', '«': '»' };

/** Longest text that is looked for in quotes that are none in JSON. */
const MAX_FOREIGN = 10_000;

/** A value that stands without quotes. */
export interface ScannedWord {
  /** The whole run of characters. */
  text: string;
  end: number;
  value: null | boolean | number | string;
  /** Whether Python's `json` reads it (which takes `NaN`, `Infinity` and `-Infinity`). */
  valid: boolean;
  /** How many of its characters Python reads before it gives up. */
  validLength: number;
  hint?: string;
}

/** Reads a number, a literal, or whatever stands in their place without quotes. `text` at `start` must be a word character. */
export function scanWord(text: string, start: number): ScannedWord {
  const end = endOfWord(text, start);
  const word = text.slice(start, end);
  const literal = isDigit(text.charCodeAt(start)) ? undefined : LITERALS.get(word);
  if (literal !== undefined) return { text: word, end, value: literal, valid: true, validLength: word.length };
  const length = numberLength(text, start);
  if (length === word.length) return { text: word, end, value: numberOf(word), valid: true, validLength: length };
  return { text: word, end, ...looseWord(word), valid: false, validLength: length || literalLength(word) };
}

/** Whether the integer is longer than what Python 3.11 and newer convert. */
export function isTooLongForPython(word: string): boolean {
  return word.length > PYTHON_MAX_DIGITS && /^-?[0-9]+$/.test(word) && word.replace('-', '').length > PYTHON_MAX_DIGITS;
}

/** Whether a bare word, a number or a literal may start here. */
export function isWordStart(character: string): boolean {
  if (isDigit(character.charCodeAt(0))) return true;
  return character !== '' && /[\p{L}\p{N}_$.+-]/u.test(character);
}

/** A text in quotes that are none in JSON, closed in the same line; null when there is none until `end`. */
export function scanForeignQuotes(text: string, start: number): { value: string | null; end: number } {
  const closing = CLOSING_QUOTES[text.charAt(start)];
  if (closing === undefined) return { value: null, end: start };
  const limit = Math.min(text.length, start + MAX_FOREIGN);
  for (let at = start + 1; at < limit; at++) {
    const character = text.charAt(at);
    if (character === '\n') return { value: null, end: at };
    if (character === '\\') at++;
    else if (character === closing || (closing === '“' && character === '”')) {
      return { value: text.slice(start + 1, at).replace(/\\(['"`\\])/g, '$1'), end: at + 1 };
    }
  }
  return { value: null, end: limit };
}

function endOfWord(text: string, start: number): number {
  // Nearly all words are numbers, and short.
  let at = start;
  while (isDigit(text.charCodeAt(at))) at++;
  const next = text.charCodeAt(at);
  if (at > start && (next === 0x2c || next === 0x5d || next === 0x7d || next === 0x0a)) return at;
  WORD_END.lastIndex = start;
  return WORD_END.test(text) ? WORD_END.lastIndex - 1 : text.length;
}

/** Python reads `-0` as the integer 0, and `-0.0` as the float. */
function numberOf(word: string): number {
  return word === '-0' ? 0 : Number(word);
}

function numberLength(text: string, start: number): number {
  NUMBER.lastIndex = start;
  return NUMBER.test(text) ? NUMBER.lastIndex - start : 0;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function literalLength(word: string): number {
  for (const literal of LITERALS.keys()) {
    if (word.startsWith(literal)) return literal.length;
  }
  return 0;
}

function looseWord(word: string): { value: null | boolean | number | string; hint: string } {
  const foreign = FOREIGN.get(word);
  if (foreign !== undefined) return { value: foreign, hint: `JSON writes this as ${foreign}.` };
  // The length keeps the pattern's backtracking short.
  if (word.length < 400 && /^[-+]?[0-9]*\.?[0-9]+\.?(?:[eE][-+]?[0-9]+)?$/.test(word)) {
    const number = Number(word);
    const hint = 'A number has no plus sign or zero before it, and digits on both sides of its point.';
    if (Number.isFinite(number)) return { value: number, hint };
  }
  return { value: word, hint: 'A text needs double quotes around it.' };
}
