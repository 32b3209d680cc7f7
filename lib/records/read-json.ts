import { isObject, kindOf } from '@/lib/records/json-kind';
import { recognise } from '@/lib/records/known-shapes';
import { columnsOf, MAX_RECORDS, RecordError, type RecordTable, type SourceRecord } from '@/lib/records/record-table';
import { safeNumbers } from '@/lib/records/safe-numbers';
import { setKey } from '@/lib/task/json-builder';
import { readTask } from '@/lib/task/read-task';
import { readingFaultText } from '@/lib/task/reading-fault';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

type JsonTable = Omit<RecordTable, 'encoding'>;

/** Faults that leave a value whose meaning is certain. */
const HARMLESS = new Set(['not-an-object', 'non-finite-number', 'byte-order-mark', 'bad-character', 'too-deep']);

/**
 * Reads one JSON value: a list of objects, an object that holds one, columns of equal length, or a file of one of the
 * known formats. Numbers that JavaScript cannot hold become texts.
 * @throws RecordError with line and column when it is no JSON, or says what it holds instead of records
 */
export function readJson(text: string): JsonTable {
  const value = jsonValue(text);
  const known = recognise(value);
  if (known !== null) return { ...known, columns: columnsOf(known.records) };
  const objects = objectsIn(value);
  if (objects.length > MAX_RECORDS)
    throw new RecordError(`These are more than ${MAX_RECORDS.toLocaleString('en')} records.`);
  const records: SourceRecord[] = [];
  const faults: JsonTable['faults'] = [];
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
  const lists = Object.values(value).filter((item) => Array.isArray(item));
  const ofObjects = lists.filter((list) => list.some(isObject)).sort((a, b) => b.length - a.length)[0];
  if (ofObjects !== undefined) return ofObjects;
  return rowsOfColumns(value) ?? [value];
}

/** The rows of `{"text": ["a", "b"], "label": [0, 1]}`; null when it is something else. */
function rowsOfColumns(table: JsonObject): JsonObject[] | null {
  const columns = Object.entries(table);
  const length = Array.isArray(columns[0]?.[1]) ? columns[0][1].length : 0;
  if (length < 2 || !columns.every(([, column]) => Array.isArray(column) && column.length === length)) return null;
  return Array.from({ length }, (_, index) => {
    const row: JsonObject = {};
    for (const [key, column] of columns) setKey(row, key, Array.isArray(column) ? (column[index] ?? null) : null);
    return row;
  });
}
