import { isObject } from '@/lib/records/json-kind';
import { RecordError } from '@/lib/records/record-table';
import { setKey } from '@/lib/task/file/json-builder';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** A list of records somewhere in a value of JSON. */
export interface FoundPart {
  /** The keys that lead to it. */
  path: readonly string[];
  items: readonly JsonValue[];
  /** Whether the items had names, as in `{"q1": {…}, "q2": {…}}`, that are no numbers. */
  named: boolean;
}

/** Deeper than this nobody puts a list of records, and no more objects are looked into. */
const MAX_DEPTH = 6;
const MAX_OBJECTS = 2_000;
/** Objects of a map that are compared, to see whether they are alike. */
const COMPARED = 200;

/**
 * All lists and maps of objects in a value, the largest first; of equal ones that which stands first. Lists within records
 * are not looked into. Empty when there is none.
 * @throws RecordError when columns have different numbers of values, so that there are no rows
 */
export function findParts(value: JsonValue): FoundPart[] {
  const found: FoundPart[] = [];
  const left = { objects: MAX_OBJECTS };
  collect(value, [], found, left);
  return found.sort((a, b) => b.items.length - a.items.length);
}

function collect(value: JsonValue, path: readonly string[], found: FoundPart[], left: { objects: number }): void {
  if (Array.isArray(value)) {
    if (value.some(isObject)) found.push({ path, items: value, named: false });
    return;
  }
  if (!isObject(value) || path.length > MAX_DEPTH || left.objects-- <= 0) return;
  const rows = servedRows(value.rows) ?? splitRows(value) ?? rowsOfColumns(value, path.length === 0);
  if (rows !== null) {
    found.push({ path, items: rows, named: false });
    return;
  }
  const entries = Object.entries(value);
  if (isMap(entries)) {
    const items = entries.map(([, item]) => item);
    found.push({ path, items, named: entries.some(([key]) => !/^\d+$/.test(key)) });
    return;
  }
  for (const [key, item] of entries) collect(item, [...path, key], found, left);
}

/**
 * Whether the values of an object are records: more than one object, and most of their keys in most of them. What is not
 * alike, such as `{"metadata": {…}, "examples": {…}}`, is no list of records.
 */
function isMap(entries: readonly [string, JsonValue][]): boolean {
  if (entries.length < 2 || !entries.every(([, item]) => isObject(item) && Object.keys(item).length > 0)) return false;
  const compared = entries.slice(0, COMPARED);
  // Maps of lists or maps, such as splits, are places to look into, and no records.
  if (compared.every(([, item]) => isObject(item) && Object.values(item).every(isContainer))) return false;
  const counts = new Map<string, number>();
  let keys = 0;
  for (const [, item] of compared) {
    if (!isObject(item)) continue;
    for (const key of Object.keys(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
    keys += Object.keys(item).length;
  }
  const shared = [...counts.values()].filter((count) => count * 2 > compared.length);
  return shared.reduce((sum, count) => sum + count, 0) * 2 > keys;
}

function isContainer(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null;
}

/** The rows that the dataset server of Hugging Face answers with: `{"rows": [{"row_idx": 0, "row": {…}}]}`. */
function servedRows(rows: JsonValue | undefined): JsonValue[] | null {
  if (!Array.isArray(rows) || rows.length === 0) return null;
  const inner = rows.map((served) => (isObject(served) && 'row_idx' in served ? (served.row ?? null) : null));
  return inner.every(isObject) ? inner : null;
}

/** The rows of what pandas writes with `orient="split"`: `{"columns": ["text"], "index": [0], "data": [["a"]]}`. */
function splitRows({ columns, data }: JsonObject): JsonObject[] | null {
  if (!Array.isArray(columns) || !Array.isArray(data) || data.length === 0) return null;
  if (!columns.every((name) => typeof name === 'string') || !data.every((row) => Array.isArray(row))) return null;
  if (data.some((row) => row.length !== columns.length)) return null;
  return data.map((row) => {
    const values: JsonObject = {};
    for (const [index, name] of columns.entries()) setKey(values, String(name), row[index] ?? null);
    return values;
  });
}

/**
 * The rows of `{"text": ["a", "b"], "label": [0, 1]}`; null when it is something else. Where columns are lists of objects,
 * each of them may also be the records, and a part of a file may hold lists of other things.
 */
function rowsOfColumns(table: JsonObject, isWhole: boolean): JsonObject[] | null {
  const columns = Object.entries(table).map(([name, column]) => ({ name, cells: cellsOf(column) }));
  const [first] = columns;
  const length = first?.cells?.length ?? 0;
  if (first === undefined || length === 0 || columns.some(({ cells }) => cells === null)) return null;
  const other = columns.find(({ cells }) => cells?.length !== length);
  if (!isWhole && (other !== undefined || length < 2 || columns.length < 2)) return null;
  const ofObjects = columns.filter(({ cells }) => cells?.some(isObject)).length;
  if (ofObjects > 0 && (other !== undefined || length === 1 || ofObjects === columns.length)) return null;
  if (other !== undefined) {
    const counts = [first, other].map(({ name, cells }) => `“${name}” has ${cells?.length.toLocaleString('en')}`);
    throw new RecordError(`The columns here have different numbers of values: ${counts.join(', ')}.`);
  }
  return Array.from({ length }, (_, index) => {
    const row: JsonObject = {};
    for (const { name, cells } of columns) setKey(row, name, cells?.[index] ?? null);
    return row;
  });
}

/** The cells of a column, in a list or numbered: `{"0": "a", "1": "b"}` is what pandas writes. */
function cellsOf(column: JsonValue): readonly JsonValue[] | null {
  if (Array.isArray(column)) return column;
  if (!isObject(column)) return null;
  const keys = Object.keys(column);
  return keys.length > 0 && keys.every((key) => /^\d+$/.test(key)) ? Object.values(column) : null;
}
