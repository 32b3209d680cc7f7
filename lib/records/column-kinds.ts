import type { Role } from '@/lib/records/column-names';
import type { ColumnProfile } from '@/lib/records/profile-columns';

/** Labels of a closed set are short and come again and again; a text has more words. */
const LABEL_LENGTH = 40;
export const LABEL_WORDS = 3;
const MOST_LABELS = 50;
/** A column with what its name says. */
export interface Column extends ColumnProfile {
  name: string;
  role: Role | null;
}

/** Whether the values can be read, or answered, as texts. */
export function isReadable(kind: ColumnProfile['kind']): boolean {
  return kind === 'text' || kind === 'number' || kind === 'boolean';
}

/** Whether the values can be outputs, one or several a record. */
export function canAnswer({ kind, haveTexts }: Column): boolean {
  return isReadable(kind) || kind === 'texts' || haveTexts;
}

/** Whether a column tells what to do with the others. */
export function isInstruction({ role }: Column): boolean {
  return role?.role === 'instruction' || role?.role === 'system';
}

/** Whether the values are as short as labels are. */
export function isShort({ length, words, kind }: Column): boolean {
  return length <= LABEL_LENGTH && words <= LABEL_WORDS && kind !== 'texts';
}

/** Whether the values are labels of a closed set: short, few, and each of them again and again. */
export function isLabelled(column: Column): boolean {
  const { different, filled } = column;
  return isShort(column) && different >= 2 && different <= MOST_LABELS && filled >= different * 2;
}
