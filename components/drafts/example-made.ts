import type { DraftRow } from '@/lib/task/draft';

/** Says that a row, by its number among the rows, became the positive example of this number. */
export function exampleMade(row: DraftRow, rowNumber: number, exampleNumber: number): string {
  const name = `Row ${rowNumber.toLocaleString('en')} became positive example ${exampleNumber.toLocaleString('en')}`;
  return `${name}${leftOut(row)}. Write why its output is right.`;
}

/** The outputs that an example has no place for. */
function leftOut({ outputs }: DraftRow): string {
  if (outputs.length < 2) return '';
  const others =
    outputs.length === 2 ? 'its second output' : `its ${(outputs.length - 1).toLocaleString('en')} other outputs`;
  return ` without ${others}`;
}
