import type { JsonScan } from '@/lib/task/file/scan-json-state';
import { STRING_FAULTS } from '@/lib/task/file/scan-messages';
import { type ScannedString, scanString } from '@/lib/task/file/scan-string';
import { isTooLongForPython, isWordStart, scanWord } from '@/lib/task/file/scan-word';
import { MAX_DEPTH, PYTHON_MAX_DEPTH, PYTHON_MAX_DIGITS } from '@/lib/task/limits';

/** Reads the value that starts here and puts it into the innermost frame; of a bracket, only its opening. */
export function readValue(scan: JsonScan, expected: string): void {
  const character = scan.peek();
  if (character === '"') {
    const scanned = readString(scan, true);
    if (scanned !== null) scan.built.attach(scanned.value);
  } else if (character === '{' || character === '[') open(scan, character);
  else if (isWordStart(character)) readWord(scan, expected);
  else readForeign(scan, expected);
}

/** Reads a string; null when the file ends within it. */
export function readString(scan: JsonScan, isValue = false): ScannedString | null {
  const start = scan.at;
  const scanned = scanString(scan.text, start);
  scan.at = scanned.end;
  if (scanned.problems.length > 0) tellOfString(scan, scanned, isValue);
  scan.stringStart = start;
  scan.stringEnd = scanned.end;
  return scanned.problems.some((problem) => problem.kind === 'unterminated') ? null : scanned;
}

function tellOfString(scan: JsonScan, { problems }: ScannedString, isValue: boolean): void {
  scan.effort.look(PROBLEMS);
  for (const { kind, offset, found } of problems) {
    if (kind === 'bad-character') {
      const path = isValue ? scan.built.nextPath() : scan.built.framePath();
      scan.list.add('bad-character', offset, { character: found }, path);
    } else scan.list.add('not-json', offset, { ...STRING_FAULTS[kind], ...(found === '' ? {} : { found }) });
    if (kind === 'unterminated') scan.ended = true;
  }
}

function readForeign(scan: JsonScan, expected: string): void {
  const quoted = scan.foreignQuotes();
  if (quoted === null) {
    scan.skipJunk(expected);
    if (scan.built.stack.length === 0) scan.ended = true;
    return;
  }
  scan.expected(expected, 'A text needs double quotes (") around it.');
  scan.at = quoted.end;
  scan.built.attach(quoted.value);
}

function readWord(scan: JsonScan, expected: string): void {
  const start = scan.at;
  const word = scanWord(scan.text, start);
  scan.at = word.end;
  if (!word.valid) {
    const found = `“${word.text.length > 40 ? `${word.text.slice(0, 40)}…` : word.text}”`;
    const params = { expected, found, ...(word.hint === undefined ? {} : { hint: word.hint }) };
    scan.list.add('not-json', start + word.validLength, params);
    if (scan.built.stack.length === 0) scan.ended = true;
    else scan.built.attach(word.value);
    return;
  }
  scan.built.attach(word.value);
  if (typeof word.value === 'number') keepNumber(scan, word.text, word.value, start);
}

/** Notes what is odd about the number that was attached last. */
function keepNumber({ list, built }: JsonScan, token: string, value: number, offset: number): void {
  if (isTooLongForPython(token)) {
    const expected = `a whole number of at most ${PYTHON_MAX_DIGITS} digits`;
    list.add('not-json', offset, { expected, found: `one of ${token.length} characters` }, built.path());
  } else if (!Number.isFinite(value) && !list.isFull('non-finite-number') && !/^-?[0-9]+$/.test(token)) {
    list.add('non-finite-number', offset, { text: token.slice(0, 40) }, built.path());
  }
  built.keepNumberText(token, value);
}

function open(scan: JsonScan, character: '{' | '['): void {
  const depth = scan.built.stack.length + 1;
  if (depth > MAX_DEPTH && scan.deep === null) {
    scan.deep = scan.list.add('too-deep', scan.at, { limit: MAX_DEPTH }, scan.built.nextPath());
  }
  if (depth > PYTHON_MAX_DEPTH) {
    if (scan.deep) scan.deep.upstream = true;
    skipDeep(scan);
    scan.built.attach(null);
    return;
  }
  scan.at++;
  scan.built.open(character === '{' ? 'object' : 'array');
}

/** Skips brackets in brackets, counting them only. */
function skipDeep(scan: JsonScan): void {
  let depth = 0;
  do {
    const unit = scan.text.charCodeAt(scan.at);
    if (unit === QUOTE) scan.at = scanString(scan.text, scan.at).end;
    else scan.at++;
    if (unit === 0x5b || unit === 0x7b) depth++;
    else if (unit === 0x5d || unit === 0x7d) depth--;
  } while (depth > 0 && scan.at < scan.text.length);
}

const QUOTE = 0x22;
/** What the problems of one string take to be told, in characters. */
const PROBLEMS = 128;
