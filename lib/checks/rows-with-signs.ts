import type { InstanceTexts } from '@/lib/task/instance-texts';

/** Signs that no structure of a JSON file has; `<`, `%` and `#` are looked for wherever they stand. */
const ANYWHERE = [0x3c, 0x25, 0x23];

/** What follows a bracket that is structure; what the rules look for has something else there. */
const AFTER_LIST = bytesOf('\n\r\t "]{[');
const AFTER_OBJECT = bytesOf('\n\r\t "}');

/** First letters and lengths of what programs write in place of a value, and the first letter of bytes, as a whole text. */
const VALUE_STARTS = bytesOf('nNuUb');
const VALUE_LENGTHS: ReadonlySet<number> = new Set(['nan', 'null', 'undefined'].map((value) => value.length));

/**
 * The rows, in order, of which some text holds a sign of markup, templates or programs, or may be a program's value. The
 * bytes are searched sign by sign, which a processor does many at a time.
 */
export function rowsWithSigns(texts: InstanceTexts): number[] {
  const rows = new Set<number>();
  for (const sign of ANYWHERE) addRows(texts, sign, () => true, rows);
  addRows(texts, 0x5b, (next) => !AFTER_LIST.has(next), rows);
  addRows(texts, 0x7b, (next) => !AFTER_OBJECT.has(next), rows);
  addValues(texts, rows);
  return [...rows].sort((a, b) => a - b);
}

function bytesOf(signs: string): ReadonlySet<number> {
  return new Set([...signs].map((sign) => sign.charCodeAt(0)));
}

function addRows(texts: InstanceTexts, sign: number, isMeant: (next: number) => boolean, rows: Set<number>): void {
  const { bytes, starts, firsts, length } = texts;
  const end = texts.ends[(firsts[length] ?? 0) - 1] ?? 0;
  for (let at = bytes.indexOf(sign, starts[0] ?? 0); at >= 0 && at < end; at = bytes.indexOf(sign, at + 1)) {
    if (isMeant(bytes[at + 1] ?? 0)) rows.add(rowAt(texts, at));
  }
}

/** The last row that begins before a place. */
function rowAt({ firsts, starts, length }: InstanceTexts, place: number): number {
  let low = 0;
  let high = length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[firsts[middle] ?? 0] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

function addValues({ bytes, starts, ends, firsts, length }: InstanceTexts, rows: Set<number>): void {
  for (let row = 0; row < length; row++) {
    const last = firsts[row + 1] ?? 0;
    for (let text = (firsts[row] ?? 0) + 1; text < last; text++) {
      const start = starts[text] ?? 0;
      const first = bytes[start] ?? 0;
      if (!VALUE_STARTS.has(first)) continue;
      const isBytes = bytes[start + 1] === 0x27 || bytes[start + 1] === 0x22;
      if (!isBytes && !VALUE_LENGTHS.has((ends[text] ?? 0) - start)) continue;
      rows.add(row);
      break;
    }
  }
}
