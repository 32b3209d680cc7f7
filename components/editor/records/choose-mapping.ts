import type { RecordMapping } from '@/lib/records/mapping';
import { compileTemplate } from '@/lib/records/template';

/** The first of the mappings that fits the columns; where none does, the guess. */
export function chooseMapping(
  columns: readonly string[],
  made: readonly (RecordMapping | null)[],
  guess: RecordMapping,
): { mapping: RecordMapping; guessed: boolean } {
  const fitting = made.find((mapping) => mapping !== null && fits(mapping, columns));
  return fitting ? { mapping: fitting, guessed: false } : { mapping: guess, guessed: true };
}

/** Whether there are all the columns that the templates name. One that is still empty is no reason to lose the others. */
function fits({ input, outputs }: RecordMapping, columns: readonly string[]): boolean {
  const written = [input, ...outputs].filter((template) => template.trim() !== '');
  try {
    return (
      written.length > 0 &&
      written.every((template) => [...compileTemplate(template).names].every((name) => columns.includes(name)))
    );
  } catch {
    return false;
  }
}
