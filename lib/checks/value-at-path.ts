import type { Path } from '@/lib/checks/path';
import { isJsonObject } from '@/lib/task/json-object';
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
