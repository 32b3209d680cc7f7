import { ByteTemplate } from '@/lib/task/file/byte-template';
import type { InstanceTexts } from '@/lib/task/file/instance-texts';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

// What stands around the texts of an instance in a canonical file.
const BEFORE_ID = new ByteTemplate('{\n            "id": "');
const BEFORE_INPUT = new ByteTemplate('",\n            "input": "');
const BEFORE_OUTPUTS = new ByteTemplate('",\n            "output": [\n                "');
const BETWEEN_OUTPUTS = new ByteTemplate('",\n                "');
const AFTER_OUTPUTS = new ByteTemplate('"\n            ]\n        }');

/**
 * Adds a row for the instance that begins at `offset` to `texts`, if it is a plain one, and gives where it ends; -1 if not. The
 * lengths of its texts tell where they end, and so only what stands between them is looked at.
 */
export function addPlainInstance(
  texts: InstanceTexts,
  view: DataView,
  value: JsonValue | undefined,
  place: number,
  offset: number,
): number {
  const end = isJsonObject(value) ? addTexts(texts, view, value, offset) : -1;
  if (end < 0) texts.dropRow(place);
  else texts.endRow(place);
  return end;
}

function addTexts(texts: InstanceTexts, view: DataView, { id, input, output }: JsonObject, offset: number): number {
  if (typeof id !== 'string' || typeof input !== 'string' || !Array.isArray(output) || output.length === 0) return -1;
  const idEnd = addText(texts, view, BEFORE_ID, id, offset);
  let at = idEnd < 0 ? -1 : addText(texts, view, BEFORE_INPUT, input, idEnd);
  for (let position = 0; position < output.length && at >= 0; position++) {
    const value = output[position];
    const before = position === 0 ? BEFORE_OUTPUTS : BETWEEN_OUTPUTS;
    at = typeof value === 'string' ? addText(texts, view, before, value, at) : -1;
  }
  return at >= 0 && AFTER_OUTPUTS.standsAt(view, at) ? at + AFTER_OUTPUTS.length : -1;
}

/** Adds a text that stands behind a template at `offset`, and gives its end; -1 when the template does not stand there. */
function addText(texts: InstanceTexts, view: DataView, before: ByteTemplate, text: string, offset: number): number {
  if (!before.standsAt(view, offset)) return -1;
  const start = offset + before.length;
  const end = start + text.length;
  texts.addText(start, end);
  return end;
}

function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
