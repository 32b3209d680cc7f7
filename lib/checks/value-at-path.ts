import { isJsonObject } from '@/lib/checks/json-object';
import type { Path } from '@/lib/checks/rule';
import type { JsonValue } from '@/lib/task/schema';

/** The value at a path; undefined when there is none. */
export function valueAtPath(root: JsonValue, path: Path): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const step of path) {
    if (Array.isArray(value)) value = typeof step === 'number' ? value[step] : undefined;
    else if (isJsonObject(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}
