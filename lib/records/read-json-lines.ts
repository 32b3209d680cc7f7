import { isObject, kindOf } from '@/lib/records/json-kind';
import { recognise } from '@/lib/records/known-shapes';
import { columnsOf, RecordError, type SourceRecord, type TextTable } from '@/lib/records/record-table';
import { safeNumbers } from '@/lib/records/safe-numbers';
import { readTask } from '@/lib/task/read-task';
import type { JsonValue } from '@/lib/task/schema';

/** Only such a line may hold an integer that `JSON.parse` rounds. */
const LONG_DIGITS = /\d{16}/;

/**
 * Reads JSON Lines: one object in each line. A line that is none is a fault; empty lines are passed over.
 * @throws RecordError when no line holds an object, or when there are too many lines or columns
 */
export function readJsonLines(text: string): TextTable {
  const records: SourceRecord[] = [];
  const faults: TextTable['faults'] = [];
  text.split(/\r\n|\n|\r/).forEach((line, index) => {
    if (line.trim() === '') return;
    const number = index + 1;
    const value = lineValue(line);
    if (isObject(value)) records.push({ number, values: value });
    else faults.push({ number, text: faultOf(value) });
  });
  if (records.length === 0)
    throw new RecordError('There are no records here: each line should hold one object of JSON.');
  const known = recognise(records.map(({ values }) => values));
  if (known !== null) return { ...known, columns: columnsOf(known.records), faults: [...faults, ...known.faults] };
  return { format: 'json-lines', columns: columnsOf(records), records, faults };
}

function lineValue(line: string): JsonValue | undefined {
  if (!LONG_DIGITS.test(line)) {
    try {
      return JSON.parse(line) as JsonValue;
    } catch {
      // The reader knows more than JSON, `NaN` among it.
    }
  }
  const { value, layout } = readTask(new TextEncoder().encode(line));
  return value === undefined ? undefined : safeNumbers(value, layout.numbers);
}

function faultOf(value: JsonValue | undefined): string {
  if (value === undefined) return 'This line is no JSON.';
  return `This line holds ${kindOf(value)}, and not an object with named values.`;
}
