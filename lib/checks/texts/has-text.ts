import { isBlank } from '@/lib/checks/texts/white-space';
import type { JsonValue } from '@/lib/task/schema';

/** Whether a value is a text with anything but white space in it. */
export function hasText(value: JsonValue | undefined): value is string {
  return typeof value === 'string' && !isBlank(value);
}
