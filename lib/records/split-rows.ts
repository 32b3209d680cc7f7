import type { Delimiter } from '@/lib/records/record-table';

/** A row of a table: its values, or why these cannot be told apart. */
export type SplitRow = { cells: string[]; fault: null } | { cells: null; fault: string };

/**
 * The rows of a text in which values stand between delimiters and rows between `\n` (RFC 4180). With `quotes`, a value in
 * quotes may hold both, and a quote that is written twice. A row whose quotes are wrong is a fault that ends with its
 * line: the rows after it are read like others.
 */
export function* splitRows(text: string, delimiter: Delimiter, quotes: boolean): Generator<SplitRow> {
  const nextDelimiter = finder(text, delimiter);
  const nextLine = finder(text, '\n');
  const broken = new BrokenCells();
  for (let at = 0; at < text.length; at++) {
    const start = at;
    const cells: string[] = [];
    let fault: string | null = null;
    for (; fault === null; at++) {
      const quoted = quotes && text[at] === '"' ? (broken.at(at) ?? readQuoted(text, at, delimiter)) : null;
      fault = quoted?.fault ?? null;
      if (quoted?.value.includes('\n')) broken.note(at);
      const end = quoted?.end ?? Math.min(nextDelimiter(at), nextLine(at));
      cells.push(quoted?.value ?? text.slice(at, end));
      at = end;
      if (text[at] !== delimiter) break;
    }
    if (fault === null) {
      broken.forget();
      yield { cells, fault };
    } else {
      broken.keep(fault);
      at = text.indexOf('\n', start);
      yield { cells: null, fault };
      if (at < 0) return;
    }
  }
}

/**
 * The values over several lines with which a row comes to a fault. The rows that begin in these lines are read again, and would
 * come to it by the same values: without this, a file could make each of its lines be read to the end of the file.
 */
class BrokenCells {
  readonly #faults = new Map<number, string>();
  #ofRow: number[] = [];

  /** The fault to which the value that begins at `start` leads; null where none is known. */
  at(start: number): Quoted | null {
    const fault = this.#faults.get(start);
    return fault === undefined ? null : { value: '', end: start, fault };
  }

  /** Notes a value over several lines of the row that is read. */
  note(start: number): void {
    this.#ofRow.push(start);
  }

  /** The row came to this fault. */
  keep(fault: string): void {
    for (const start of this.#ofRow) this.#faults.set(start, fault);
    this.#ofRow = [];
  }

  /** The row was good. What is known of the lines before its end is needed no more. */
  forget(): void {
    this.#ofRow = [];
  }
}

/** Gives where a character stands next; asked for growing places, it goes over the text once. It may be asked for a smaller one. */
function finder(text: string, character: string): (from: number) => number {
  let asked = 0;
  let found = -1;
  return (from) => {
    if (from >= asked && found >= from) return found;
    asked = from;
    const next = text.indexOf(character, from);
    found = next < 0 ? text.length : next;
    return found;
  };
}

interface Quoted {
  value: string;
  /** Where the delimiter or line break after it stands, or the text ends. */
  end: number;
  fault: string | null;
}

/** The value in quotes that begins at `start`. */
function readQuoted(text: string, start: number, delimiter: Delimiter): Quoted {
  let isDoubled = false;
  for (let from = start + 1; ; ) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return faulty('A text in quotes begins in this row and does not end.');
    if (text[quote + 1] === '"') {
      isDoubled = true;
      from = quote + 2;
      continue;
    }
    let end = quote + 1;
    while (text[end] === ' ') end++;
    const isEnd = end === text.length || text[end] === delimiter || text[end] === '\n';
    if (!isEnd) return faulty('A quote stands within a text in quotes in this row. Write it twice.');
    const value = text.slice(start + 1, quote);
    return { value: isDoubled ? value.replaceAll('""', '"') : value, end, fault: null };
  }
}

function faulty(reason: string): Quoted {
  return { value: '', end: 0, fault: `${reason} If quotes are characters like others here, read it without.` };
}
