import type { InstanceTexts } from '@/lib/task/file/instance-texts';

/** First letters and lengths of what programs write in place of a value, and the first letter of bytes, as a whole text. */
const VALUE_STARTS = new Set([...'nNuUb'].map((letter) => letter.charCodeAt(0)));
const VALUE_LENGTHS: ReadonlySet<number> = new Set(['nan', 'null', 'undefined'].map((value) => value.length));

/** The rows, in order, of which some text may be a program's value (`nan`) or bytes as Python prints them (`b'…'`). */
export function rowsOfValues({ bytes, starts, ends, firsts, length }: InstanceTexts): number[] {
  const rows: number[] = [];
  for (let row = 0; row < length; row++) {
    const last = firsts[row + 1] ?? 0;
    for (let text = (firsts[row] ?? 0) + 1; text < last; text++) {
      const start = starts[text] ?? 0;
      if (!VALUE_STARTS.has(bytes[start] ?? 0)) continue;
      const isBytes = bytes[start + 1] === 0x27 || bytes[start + 1] === 0x22;
      if (!isBytes && !VALUE_LENGTHS.has((ends[text] ?? 0) - start)) continue;
      rows.push(row);
      break;
    }
  }
  return rows;
}
