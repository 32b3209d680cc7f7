import type { Path } from '@/lib/checks/path';
import { pointerStep } from '@/lib/task/file/json-layout';
import type { JsonValue } from '@/lib/task/schema';

/** The JSON Pointer (RFC 6901) of a path. */
export function toPointer(path: Path): string {
  return path.map(pointerStep).join('');
}

/** The keys and positions that a JSON Pointer names. */
export function fromPointer(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a JSON Pointer; undefined when there is none. */
export function valueAt(root: JsonValue, pointer: string): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const part of fromPointer(pointer)) {
    if (Array.isArray(value)) value = value[Number(part)];
    else if (value !== null && typeof value === 'object' && Object.hasOwn(value, part)) value = value[part];
    else return undefined;
  }
  return value;
}
