import type { InstanceTexts } from '@/lib/task/file/instance-texts';

/** The rows whose input has one of these lengths. */
export function rowsOfLengths({ firsts, starts, ends, length }: InstanceTexts, lengths: ReadonlySet<number>): number[] {
  // A bit for each length by its last digits spares most rows the look into the set.
  let bits = 0;
  for (const each of lengths) bits |= 1 << (each & 31);
  const rows: number[] = [];
  for (let row = 0; row < length; row++) {
    const input = (firsts[row] ?? 0) + 1;
    const size = (ends[input] ?? 0) - (starts[input] ?? 0);
    if ((bits & (1 << (size & 31))) !== 0 && lengths.has(size)) rows.push(row);
  }
  return rows;
}
