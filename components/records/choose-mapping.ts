import { recordMapper } from '@/lib/records/map-records';
import type { RecordMapping } from '@/lib/records/mapping';

/** The first of the mappings that fits the columns; where none does, the guess. */
export function chooseMapping(
  columns: readonly string[],
  made: readonly (RecordMapping | null)[],
  guess: RecordMapping,
): { mapping: RecordMapping; guessed: boolean } {
  const fitting = made.find((mapping) => mapping !== null && fits(mapping, columns));
  return fitting ? { mapping: fitting, guessed: false } : { mapping: guess, guessed: true };
}

/** Whether there are all the columns that the templates name. */
function fits(mapping: RecordMapping, columns: readonly string[]): boolean {
  try {
    return recordMapper(mapping, columns).unknownColumns.length === 0;
  } catch {
    return false;
  }
}
