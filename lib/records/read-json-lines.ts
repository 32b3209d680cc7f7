import { isObject, kindOf } from '@/lib/records/json-kind';
import { knownTable } from '@/lib/records/known-shapes';
import { parseJson } from '@/lib/records/parse-json';
import { RecordError, type SourceRecord, type TextTable } from '@/lib/records/record-table';
import type { JsonValue } from '@/lib/task/schema';

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
  return knownTable('json-lines', records, faults);
}

function lineValue(line: string): JsonValue | undefined {
  try {
    return parseJson(line);
  } catch {
    return undefined;
  }
}

function faultOf(value: JsonValue | undefined): string {
  if (value === undefined) return 'This line is no JSON.';
  return `This line holds ${kindOf(value)}, and not an object with named values.`;
}
