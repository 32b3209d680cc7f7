import type { JsonValue } from '@/lib/task/schema';

/** A value of a task file as people read it: a text as it is, the texts of a list or an instance side by side. */
export function readableValue(value: JsonValue): string {
  if (Array.isArray(value)) return value.map(readableValue).join(' · ');
  if (typeof value !== 'object' || value === null) return String(value);
  // The id of an instance says nothing to its author.
  const { id: _, ...shown } = value;
  return Object.values(shown).map(readableValue).join(' → ');
}
