import type { JsonLayout } from '@/lib/task/file/json-layout';
import { writeTask } from '@/lib/task/file/write-task';
import type { JsonValue } from '@/lib/task/schema';

/** The canonical bytes of a task: `writeTask` in UTF-8, without byte-order mark and without a final newline. */
export function canonicalBytes(value: JsonValue, layout?: JsonLayout): Uint8Array<ArrayBuffer> {
  return encodeUtf8(writeTask(value, layout));
}

/** UTF-8 bytes of a text. */
export function encodeUtf8(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
