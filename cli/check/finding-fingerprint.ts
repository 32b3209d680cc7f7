import { createHash } from 'node:crypto';
import type { Finding } from '@/lib/checks/finding';
import { fromPointer, valueAt } from '@/lib/checks/json-pointer';
import type { JsonValue } from '@/lib/task/schema';

/**
 * What makes a finding the same one in two versions of a file: its kind and its place, an instance being known by its id
 * and not by its position or line. 32 hex digits.
 */
export function findingFingerprint({ rule, message, path }: Finding, task: JsonValue | undefined): string {
  const [list, index, ...rest] = fromPointer(path);
  const id = list === 'Instances' && index !== undefined && task !== undefined && valueAt(task, `/${list}/${index}/id`);
  const place = typeof id === 'string' ? [list, id, ...rest] : [list, index, ...rest];
  return createHash('sha256')
    .update(JSON.stringify([rule, message, place]))
    .digest('hex')
    .slice(0, 32);
}
