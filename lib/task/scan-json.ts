import { describeAt, FaultList } from '@/lib/task/fault-list';
import { type ArrayFrame, type Frame, JsonBuilder, type ObjectFrame, setKey } from '@/lib/task/json-builder';
import { emptyLayout, type JsonLayout } from '@/lib/task/json-layout';
import { MAX_DEPTH, MAX_PARTS, PYTHON_MAX_DEPTH, PYTHON_MAX_DIGITS } from '@/lib/task/limits';
import { ReadingEffort } from '@/lib/task/reading-effort';
import type { ReadingFault } from '@/lib/task/reading-fault';
import { COMMENT, expectedBy, STRING_FAULTS } from '@/lib/task/scan-messages';
import { type ScannedString, scanString } from '@/lib/task/scan-string';
import { isTooLongForPython, isWordStart, scanForeignQuotes, scanWord } from '@/lib/task/scan-word';
import type { JsonValue } from '@/lib/task/schema';

/** What the scanner makes of a text. `value` is undefined when there is nothing that could be read. */
export interface ScannedJson {
  value: JsonValue | undefined;
  faults: ReadingFault[];
  layout: JsonLayout;
}

/**
 * Reads JSON as Python's `json` does (`NaN` is a value, of two equal keys the last one counts) and goes on after every
 * fault as well as it can, so that one pass tells all faults with their places and salvages what is readable. Never throws;
 * its own stack keeps deep nesting off the engine's. What lies deeper than Python reads becomes null. Of a file that needs
 * more effort than any task there is no value, and only the faults before that place are told.
 */
export function scanJson(text: string, effort = new ReadingEffort()): ScannedJson {
  return new JsonScanner(text, effort).scan();
}

class JsonScanner {
  readonly #text: string;
  readonly #list: FaultList;
  readonly #built: JsonBuilder;
  readonly #effort: ReadingEffort;
  #at = 0;
  #deep: ReadingFault | null = null;
  /** Whether the end of the file was told of already. */
  #ended = false;
  /** Behind it stands nothing but white space. */
  readonly #solidEnd: number;
  #lastString: { start: number; end: number } = { start: 0, end: -1 };

  constructor(text: string, effort: ReadingEffort) {
    this.#text = text;
    this.#solidEnd = text.trimEnd().length;
    this.#effort = effort;
    this.#list = new FaultList(text);
    this.#built = new JsonBuilder(this.#list, effort);
  }

  scan(): ScannedJson {
    this.#skipSpace();
    if (this.#peek() === '') this.#expected('a task: one object in curly brackets');
    else this.#readValue('a task: one object in curly brackets');
    do this.#drain();
    while (this.#reopens());
    if (this.#effort.isOver) return this.#brokenOff();
    return { value: this.#built.root, faults: this.#list.faults, layout: this.#built.layout };
  }

  #brokenOff(): ScannedJson {
    this.#list.add('too-large', this.#at, { parts: MAX_PARTS });
    return { value: undefined, faults: this.#list.faults, layout: emptyLayout() };
  }

  #drain(): void {
    for (let frame = this.#built.stack.at(-1); frame !== undefined; frame = this.#built.stack.at(-1)) {
      this.#effort.step();
      if (this.#effort.isOver) return;
      this.#skipSpace();
      if (this.#peek() === '') this.#endOfFile(frame);
      else if (frame.kind === 'array') this.#stepArray(frame);
      else this.#stepObject(frame);
    }
  }

  /** After the top value only space may stand. A top object that was closed too early is opened again. */
  #reopens(): boolean {
    for (;;) {
      this.#effort.step();
      this.#skipSpace();
      const character = this.#peek();
      if (character === '' || this.#ended || this.#effort.isOver) return false;
      this.#expected('the end of the file', 'Something stands after the task’s last bracket.');
      if (character === '}' || character === ']') {
        this.#at++;
        continue;
      }
      const frame = this.#built.rootFrame;
      if (frame?.kind !== 'object' || (character !== ',' && character !== '"')) return false;
      if (character === ',') this.#at++;
      frame.state = 'next';
      // When it closes again, all of its keys are looked through.
      this.#effort.look(frame.keys.size);
      this.#built.stack.push(frame);
      return true;
    }
  }

  #stepArray(frame: ArrayFrame): void {
    const character = this.#peek();
    if (character === ']') {
      if (frame.state === 'next') this.#expected('a value', 'Remove the comma before it.');
      this.#closeHere();
    } else if (frame.state === 'after') this.#stepAfter(frame, character, ']');
    else if (character === ',') {
      this.#expected('a value', 'There is a comma too many.');
      this.#at++;
    } else if (character === '}') this.#strayCloser('a value', '}');
    else this.#readValue('a value');
  }

  #stepObject(frame: ObjectFrame): void {
    const character = this.#peek();
    if (frame.state === 'colon') this.#readColon(frame, character);
    else if (frame.state === 'value') this.#readMember(frame, character);
    else if (character === '}') {
      if (frame.state === 'next') this.#expected('a key in double quotes', 'Remove the comma before it.');
      this.#closeHere();
    } else if (frame.state === 'after') this.#stepAfter(frame, character, '}');
    else this.#readKey(frame, character);
  }

  /** After an item or member: a comma, or something that shows that one is missing. */
  #stepAfter(frame: Frame, character: string, closer: string): void {
    const expected = `a comma or “${closer}”`;
    if (character === ',') {
      this.#at++;
      frame.state = 'next';
    } else if (character === ']' || character === '}') this.#strayCloser(expected, character);
    else if (character === ':' && frame.kind === 'array') this.#keyInArray(frame);
    else if (this.#continuesString(character)) this.#mendQuotes(frame, expected);
    else if (character === '"' || character === '{' || character === '[' || isWordStart(character)) {
      this.#expected(expected, 'A comma is missing before it.');
      frame.state = 'next';
    } else this.#skipJunk(expected);
  }

  #readKey(frame: ObjectFrame, character: string): void {
    const expected = 'a key in double quotes';
    const offset = this.#at;
    if (character === '"') {
      const scanned = this.#readString();
      if (scanned === null) return;
      this.#keepKey(frame, scanned.value, offset);
    } else if (character === ',') {
      this.#expected(expected, 'There is a comma too many.');
      this.#at++;
    } else if (character === '{' && this.#built.stack.at(-2)?.kind === 'array') {
      this.#expected(expected, 'The object before it is not closed: a “}” is missing.');
      this.#built.close();
      const parent = this.#built.stack.at(-1);
      if (parent) parent.state = 'next';
    } else if (character === ']') this.#strayCloser(expected, ']');
    else this.#readLooseKey(frame, character, offset);
  }

  /** A key without quotes, or with others; or junk. */
  #readLooseKey(frame: ObjectFrame, character: string, offset: number): void {
    const quoted = this.#foreignQuotes();
    if (quoted === null && !isWordStart(character)) {
      this.#skipJunk('a key in double quotes');
      return;
    }
    this.#expected('a key in double quotes', 'Keys need double quotes around them.');
    const word = scanWord(this.#text, offset);
    this.#at = quoted?.end ?? word.end;
    if (quoted === null && this.#peek() === '"') this.#at++;
    this.#keepKey(frame, quoted?.value ?? word.text, offset);
  }

  #keepKey(frame: ObjectFrame, key: string, offset: number): void {
    frame.step = key;
    frame.keyOffset = offset;
    frame.state = 'colon';
  }

  #readColon(frame: ObjectFrame, character: string): void {
    frame.state = 'value';
    if (character === ':') {
      this.#at++;
      return;
    }
    this.#expected('a colon', 'A colon stands between a key and its value.');
    if (character === '=') this.#at++;
    else if (character === ',' || character === '}' || character === ']') frame.state = 'after';
  }

  #readMember(frame: ObjectFrame, character: string): void {
    if (character === ',' || character === '}' || character === ']') {
      this.#expected('a value', 'This key has no value.');
      frame.state = 'after';
    } else this.#readValue('a value');
  }

  /** Reads the value that starts here and puts it into the innermost frame. */
  #readValue(expected: string): void {
    const character = this.#peek();
    if (character === '"') {
      const scanned = this.#readString(true);
      if (scanned !== null) this.#built.attach(scanned.value);
    } else if (character === '{' || character === '[') this.#open(character);
    else if (isWordStart(character)) this.#readWord(expected);
    else this.#readForeign(expected);
  }

  #readForeign(expected: string): void {
    const quoted = this.#foreignQuotes();
    if (quoted === null) {
      this.#skipJunk(expected);
      if (this.#built.stack.length === 0) this.#ended = true;
      return;
    }
    this.#expected(expected, 'A text needs double quotes (") around it.');
    this.#at = quoted.end;
    this.#built.attach(quoted.value);
  }

  #foreignQuotes(): { value: string; end: number } | null {
    const { value, end } = scanForeignQuotes(this.#text, this.#at);
    this.#effort.look(end - this.#at);
    return value === null ? null : { value, end };
  }

  #readWord(expected: string): void {
    const start = this.#at;
    const word = scanWord(this.#text, start);
    this.#at = word.end;
    if (!word.valid) {
      const found = `“${word.text.length > 40 ? `${word.text.slice(0, 40)}…` : word.text}”`;
      const params = { expected, found, ...(word.hint === undefined ? {} : { hint: word.hint }) };
      this.#list.add('not-json', start + word.validLength, params);
      if (this.#built.stack.length === 0) this.#ended = true;
      else this.#built.attach(word.value);
      return;
    }
    this.#built.attach(word.value);
    if (typeof word.value === 'number') this.#keepNumber(word.text, word.value, start);
  }

  /** Notes what is odd about the number that was attached last. */
  #keepNumber(token: string, value: number, offset: number): void {
    if (isTooLongForPython(token)) {
      const expected = `a whole number of at most ${PYTHON_MAX_DIGITS} digits`;
      this.#list.add('not-json', offset, { expected, found: `one of ${token.length} characters` }, this.#built.path());
    } else if (!Number.isFinite(value) && !this.#list.isFull('non-finite-number') && !/^-?[0-9]+$/.test(token)) {
      this.#list.add('non-finite-number', offset, { text: token.slice(0, 40) }, this.#built.path());
    }
    this.#built.keepNumberText(token, value);
  }

  /** Reads a string; null when the file ends within it. */
  #readString(isValue = false): ScannedString | null {
    const start = this.#at;
    const scanned = scanString(this.#text, start);
    this.#at = scanned.end;
    if (scanned.problems.length > 0) this.#effort.look(PROBLEMS);
    for (const problem of scanned.problems) {
      const { kind, offset, found } = problem;
      if (kind === 'bad-character') {
        this.#list.add(
          'bad-character',
          offset,
          { character: found },
          isValue ? this.#built.nextPath() : this.#built.framePath(),
        );
      } else this.#list.add('not-json', offset, { ...STRING_FAULTS[kind], ...(found === '' ? {} : { found }) });
      if (kind === 'unterminated') this.#ended = true;
    }
    this.#lastString = { start, end: scanned.end };
    return scanned.problems.some((problem) => problem.kind === 'unterminated') ? null : scanned;
  }

  #open(character: string): void {
    const depth = this.#built.stack.length + 1;
    if (depth > MAX_DEPTH && this.#deep === null) {
      this.#deep = this.#list.add('too-deep', this.#at, { limit: MAX_DEPTH }, this.#built.nextPath());
    }
    if (depth > PYTHON_MAX_DEPTH) {
      if (this.#deep) this.#deep.upstream = true;
      this.#skipDeep();
      this.#built.attach(null);
      return;
    }
    this.#at++;
    this.#built.open(character === '{' ? 'object' : 'array');
  }

  #closeHere(): void {
    this.#at++;
    this.#built.close();
  }

  /** Skips brackets in brackets, counting them only. */
  #skipDeep(): void {
    let depth = 0;
    do {
      const unit = this.#text.charCodeAt(this.#at);
      if (unit === QUOTE) this.#at = scanString(this.#text, this.#at).end;
      else this.#at++;
      if (unit === 0x5b || unit === 0x7b) depth++;
      else if (unit === 0x5d || unit === 0x7d) depth--;
    } while (depth > 0 && this.#at < this.#text.length);
  }

  /** A closing bracket of the wrong kind: closes what it fits, if that is open and not the whole task, else is skipped. */
  #strayCloser(expected: string, character: string): void {
    const kind = character === '}' ? 'object' : 'array';
    this.#effort.look(this.#built.stack.length);
    const open = this.#built.stack.findLastIndex((frame) => frame.kind === kind);
    const fits = open > 0 || (open === 0 && this.#at + 1 >= this.#solidEnd);
    const opener = kind === 'object' ? '“]”' : '“}”';
    this.#expected(expected, fits ? `A ${opener} is missing before it.` : 'This bracket has no partner.');
    if (!fits) {
      this.#at++;
      return;
    }
    while (this.#built.stack.length > open + 1) this.#built.close();
    const frame = this.#built.stack[open];
    if (frame) frame.state = 'after';
  }

  /** A colon after an item: the list was not closed, and its last text is the next key. */
  #keyInArray(frame: ArrayFrame): void {
    const parent = this.#built.stack.at(-2);
    const last = frame.value.at(-1);
    if (parent?.kind !== 'object' || typeof last !== 'string') {
      this.#skipJunk('a comma or “]”');
      return;
    }
    this.#expected('a comma or “]”', 'The list before this key is not closed: a “]” is missing.');
    frame.value.pop();
    this.#built.close();
    this.#keepKey(parent, last, this.#lastString.start);
  }

  /** Whether a text seems to go on behind its closing quote: `"He said "hello" to me"`. */
  #continuesString(character: string): boolean {
    return this.#lastString.end === this.#at && /[\p{L}\p{N}_'’(]/u.test(character);
  }

  /** Takes the text up to the last quote of its line. */
  #mendQuotes(frame: Frame, expected: string): void {
    this.#expected(expected, 'A double quote inside a text is written \\".');
    const { start } = this.#lastString;
    const feed = this.#text.indexOf('\n', this.#at);
    const line = this.#text.slice(start, feed < 0 ? this.#text.length : feed);
    const last = line.lastIndexOf('"');
    if (start + last < this.#at) {
      this.#skipJunk(null);
      return;
    }
    const { value } = scanString(this.#text, start, start + last);
    if (frame.kind === 'array') frame.value[frame.value.length - 1] = value;
    else setKey(frame.value, frame.step, value);
    this.#at = start + last + 1;
  }

  /** Notes what was expected here (unless `expected` is null) and skips a run of what cannot stand here. */
  #skipJunk(expected: string | null): void {
    if (expected !== null) this.#expected(expected);
    const stop = /[\s,:[\]{}"\p{L}\p{N}]/gu;
    stop.lastIndex = this.#at + ((this.#text.codePointAt(this.#at) ?? 0) > 0xffff ? 2 : 1);
    this.#at = stop.exec(this.#text)?.index ?? this.#text.length;
  }

  /** The file ends although brackets are open: keeps all that was complete. */
  #endOfFile(frame: Frame): void {
    if (!this.#ended) this.#expected(expectedBy(frame), 'The file breaks off: its end is missing.');
    this.#ended = true;
    while (this.#built.stack.length > 0) this.#built.close();
  }

  #expected(expected: string, hint?: string): void {
    if (this.#list.isFull('not-json')) return;
    const found = describeAt(this.#text, this.#at);
    this.#list.add('not-json', this.#at, hint === undefined ? { expected, found } : { expected, found, hint });
  }

  #peek(): string {
    return this.#text.charAt(this.#at);
  }

  /** Skips JSON's white space, and comments with a fault. */
  #skipSpace(): void {
    for (;;) {
      while (isSpace(this.#text.charCodeAt(this.#at))) this.#at++;
      if (this.#text.charCodeAt(this.#at) !== SLASH || this.#effort.isOver) return;
      const isLine = this.#text.startsWith('//', this.#at);
      if (!isLine && !this.#text.startsWith('/*', this.#at)) return;
      this.#effort.step();
      this.#list.add('not-json', this.#at, COMMENT);
      const end = this.#text.indexOf(isLine ? '\n' : '*/', this.#at);
      this.#at = end < 0 ? this.#text.length : end + (isLine ? 1 : 2);
    }
  }
}

const QUOTE = 0x22;
const SLASH = 0x2f;
/** What the problems of one string take to be told, in characters. */
const PROBLEMS = 128;

/** Whether a UTF-16 unit is JSON's white space. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}
