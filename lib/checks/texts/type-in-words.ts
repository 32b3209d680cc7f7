import { excerpt } from '@/lib/checks/texts/excerpt';
import type { JsonValue } from '@/lib/task/schema';

/** What kind of value stands somewhere, for a sentence: “a number (5)”. */
export function typeInWords(value: JsonValue): string {
  if (value === null) return 'empty (null)';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return `the text “${excerpt(value)}”`;
  return `${typeof value === 'number' ? 'a number' : 'a truth value'} (${value})`;
}
