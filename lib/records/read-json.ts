import { isObject, kindOf } from '@/lib/records/json-kind';
import { recordTable, taskTable } from '@/lib/records/known-shapes';
import { parseJson } from '@/lib/records/parse-json';
import { RecordError, type TextTable } from '@/lib/records/record-table';
import { setKey } from '@/lib/task/json-builder';
import { MAX_DEPTH } from '@/lib/task/limits';
import { recoverTask } from '@/lib/task/read-task';
import { readingFaultText } from '@/lib/task/reading-fault';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/**
 * Reads one JSON value: a list of objects, an object that holds one, columns of equal length, or a file of one of the
 * known formats.
 * @throws RecordError with line and column when it is no JSON, or says what it holds instead of records
 */
export function readJson(text: string): TextTable {
  const value = jsonValue(text);
  return taskTable(value) ?? recordTable('json', objectsIn(value));
}

function jsonValue(text: string): JsonValue {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new RecordError(faultOf(text));
  }
}

/** Where a text is no JSON: the browser's own words for that differ, and some have no place in them. */
function faultOf(text: string): string {
  const { faults } = recoverTask(new TextEncoder().encode(text));
  const fault = faults.find(({ code }) => code === 'not-json');
  return fault ? `${readingFaultText(fault)} Line ${fault.line}, column ${fault.column}.` : 'This is no JSON.';
}

/** The list of records in a value, wherever its author has put it. `depth`: how many objects with one name lie around it. */
function objectsIn(value: JsonValue, depth = 0): readonly JsonValue[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) throw new RecordError(`A list of records is wanted; here stands ${kindOf(value)}.`);
  const values = Object.values(value);
  const lists = values.filter((item) => Array.isArray(item));
  const ofObjects = lists.filter((list) => list.some(isObject)).sort((a, b) => b.length - a.length);
  const rows = servedRows(value.rows) ?? rowsOfColumns(value, ofObjects.length);
  const found = rows ?? ofObjects[0];
  if (found !== undefined) return found;
  if (!values.every(isObject)) return [value];
  // Records by their names, or something with one name around it.
  return values.length === 1 && depth < MAX_DEPTH ? objectsIn(values[0] ?? null, depth + 1) : values;
}

/** The rows that the dataset server of Hugging Face answers with: `{"rows": [{"row_idx": 0, "row": {…}}]}`. */
function servedRows(rows: JsonValue | undefined): JsonValue[] | null {
  if (!Array.isArray(rows) || rows.length === 0) return null;
  const inner = rows.map((served) => (isObject(served) && 'row_idx' in served ? served.row : undefined));
  return inner.every(isObject) ? inner : null;
}

/**
 * The rows of `{"text": ["a", "b"], "label": [0, 1]}`; null when it is something else. `ofObjects`: how many of the
 * columns are lists of objects, each of which may also be the records.
 */
function rowsOfColumns(table: JsonObject, ofObjects: number): JsonObject[] | null {
  const columns = Object.entries(table).map(([name, column]) => ({ name, cells: cellsOf(column) }));
  const [first] = columns;
  const length = first?.cells?.length ?? 0;
  if (first === undefined || length === 0 || columns.some(({ cells }) => cells === null)) return null;
  const other = columns.find(({ cells }) => cells?.length !== length);
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
