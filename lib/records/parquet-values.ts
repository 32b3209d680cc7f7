import type { SchemaTree } from 'hyparquet';
import { shortFloat } from '@/lib/records/short-float';
import { setKey } from '@/lib/task/file/json-builder';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** The types of the numbers in a column that are smaller than JavaScript's, by the name of the value: itself, or a key in it. */
export type FloatTypes = ReadonlyMap<string, 'FLOAT' | 'FLOAT16'>;

/** The smaller numbers in a column. */
export function floatTypes(
  node: SchemaTree,
  name = node.element.name,
  found = new Map<string, 'FLOAT' | 'FLOAT16'>(),
): FloatTypes {
  const { element, children } = node;
  if (element.type === 'FLOAT') found.set(name, 'FLOAT');
  else if (element.logical_type?.type === 'FLOAT16') found.set(name, 'FLOAT16');
  // What is within lists and maps is called as they are.
  const isWrapper =
    children.length === 1 && (element.converted_type === 'LIST' || element.repetition_type === 'REPEATED');
  const isEntry = element.converted_type === 'MAP' || element.logical_type?.type === 'MAP';
  for (const child of children)
    floatTypes(child, isWrapper || isEntry || node.element.name === 'key_value' ? name : child.element.name, found);
  return found;
}

/** A row as an object; `floats` by column. */
export function rowObject(
  columns: readonly string[],
  row: readonly unknown[],
  floats: ReadonlyMap<string, FloatTypes>,
): JsonObject {
  const values: JsonObject = {};
  for (const [index, column] of columns.entries()) {
    setKey(values, column, plainValue(row[index], column, floats.get(column) ?? NO_FLOATS));
  }
  return values;
}

/** A time in ISO 8601; undefined for what is none. */
export function isoTime(date: Date): string | undefined {
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}

const NO_FLOATS: FloatTypes = new Map();

function plainObject(row: Record<string, unknown>, name: string, floats: FloatTypes): JsonObject {
  const values: JsonObject = {};
  for (const [key, value] of Object.entries(row))
    setKey(values, key, plainValue(value, floats.has(key) ? key : name, floats));
  return values;
}

function plainValue(value: unknown, name: string, floats: FloatTypes): JsonValue {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return plainNumber(value, floats.get(name));
  if (value instanceof Date) return isoTime(value) ?? null;
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (ArrayBuffer.isView(value) && 'length' in value)
    return Array.from(value as Int32Array, (item) => plainValue(item, name, floats));
  if (Array.isArray(value)) return value.map((item) => plainValue(item, name, floats));
  return typeof value === 'object' && value !== null ? plainObject({ ...value }, name, floats) : null;
}

/** What is missing is NaN where pandas has written the file. */
function plainNumber(value: number, type: 'FLOAT' | 'FLOAT16' | undefined): number | null {
  if (!Number.isFinite(value)) return null;
  return type === undefined ? value : shortFloat(value, type);
}
