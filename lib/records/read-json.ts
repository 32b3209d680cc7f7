import { isObject, kindOf } from '@/lib/records/json-kind';
import { recognise } from '@/lib/records/known-shapes';
import { columnsOf, RecordError, type SourceRecord, type TextTable } from '@/lib/records/record-table';
import { safeNumbers } from '@/lib/records/safe-numbers';
import { setKey } from '@/lib/task/json-builder';
import { readTask } from '@/lib/task/read-task';
import { readingFaultText } from '@/lib/task/reading-fault';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** Faults that leave a value whose meaning is certain. */
const HARMLESS = new Set(['not-an-object', 'non-finite-number', 'byte-order-mark', 'bad-character', 'too-deep']);

/**
 * Reads one JSON value: a list of objects, an object that holds one, columns of equal length, or a file of one of the
 * known formats. Numbers that JavaScript cannot hold become texts.
 * @throws RecordError with line and column when it is no JSON, or says what it holds instead of records
 */
export function readJson(text: string): TextTable {
  const value = jsonValue(text);
  const known = recognise(value);
  if (known !== null) return { ...known, columns: columnsOf(known.records) };
  const objects = objectsIn(value);
  const records: SourceRecord[] = [];
  const faults: TextTable['faults'] = [];
  objects.forEach((item, index) => {
    const number = index + 1;
    if (isObject(item)) records.push({ number, values: item });
    else faults.push({ number, text: `This record is ${kindOf(item)}, and not an object with named values.` });
  });
  if (records.length === 0)
    throw new RecordError('There are no records here: an object with named values is wanted for each.');
  return { format: 'json', columns: columnsOf(records), records, faults };
}

function jsonValue(text: string): JsonValue {
  const { value, faults, layout } = readTask(new TextEncoder().encode(text));
  const fault = faults.find(({ code }) => !HARMLESS.has(code));
  if (value === undefined || fault !== undefined) {
    const place = fault ? ` Line ${fault.line}, column ${fault.column}.` : '';
    throw new RecordError(fault ? `${readingFaultText(fault)}${place}` : 'This is no JSON.');
  }
  return safeNumbers(value, layout.numbers);
}

/** The list of records in a value, wherever its author has put it. */
function objectsIn(value: JsonValue): readonly JsonValue[] {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) throw new RecordError(`A list of records is wanted; here stands ${kindOf(value)}.`);
  const values = Object.values(value);
  const lists = values.filter((item) => Array.isArray(item));
  const ofObjects = lists.filter((list) => list.some(isObject)).sort((a, b) => b.length - a.length)[0];
  if (ofObjects !== undefined) return ofObjects;
  const rows = rowsOfColumns(value);
  if (rows !== null) return rows;
  if (!values.every(isObject)) return [value];
  // Records by their names, or something with one name around it.
  return values.length === 1 ? objectsIn(values[0] ?? null) : values;
}

/** The rows of `{"text": ["a", "b"], "label": [0, 1]}`; null when it is something else. */
function rowsOfColumns(table: JsonObject): JsonObject[] | null {
  const columns = Object.entries(table).map(([name, column]) => ({ name, cells: cellsOf(column) }));
  const length = columns[0]?.cells?.length ?? 0;
  if (length < 2 || !columns.every(({ cells }) => cells?.length === length)) return null;
  return Array.from({ length }, (_, index) => {
    const row: JsonObject = {};
    for (const { name, cells } of columns) setKey(row, name, cells?.[index] ?? null);
    return row;
  });
}

/** The cells of a column, in a list or numbered: `{"0": "a", "1": "b"}` is what pandas writes. */
function cellsOf(column: JsonValue): readonly JsonValue[] | null {
  if (Array.isArray(column)) return column;
  return isObject(column) && Object.keys(column).every((key) => /^\d+$/.test(key)) ? Object.values(column) : null;
}
