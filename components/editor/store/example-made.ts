import type { DraftExample, DraftRow } from '@/lib/task/draft/draft';
import { keysOf, parseStored } from '@/lib/task/draft/draft-extra';

/** Says that a row, by its number among the rows, became the positive example of this number, and without what. */
export function exampleMade(row: DraftRow, rowNumber: number, exampleNumber: number): string {
  const name = `Row ${rowNumber.toLocaleString('en')} became positive example ${exampleNumber.toLocaleString('en')}`;
  const left = [otherOutputs(row), unknownFields(row)].filter((part) => part !== null);
  const without = left.length === 0 ? '' : ` without ${left.join(' and ')}`;
  return `${name}${without}. Write why its output is right.`;
}

/** Says that a positive example became the instance of this number, and without what. */
export function instanceMade(example: DraftExample, rowNumber: number): string {
  const left = ['its explanation', unknownFields(example)].filter((part) => part !== null);
  return `Moved to row ${rowNumber.toLocaleString('en')} of the instances, without ${left.join(' and ')}.`;
}

/** The outputs that an example has no place for. */
function otherOutputs({ outputs }: DraftRow): string | null {
  if (outputs.length < 2) return null;
  return outputs.length === 2 ? 'its second output' : `its ${(outputs.length - 1).toLocaleString('en')} other outputs`;
}

const KNOWN = ['id', 'input', 'output', 'explanation'];

/** Fields that the format does not know belong to what they stood in, and do not move with it. */
function unknownFields({ extra }: Pick<DraftExample, 'extra'> | Pick<DraftRow, 'extra'>): string | null {
  const { value, layout } = parseStored(extra ?? '{}');
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  // Known keys stand there for their places only.
  return keysOf(value, layout).some((key) => !KNOWN.includes(key)) ? 'its unknown fields' : null;
}
