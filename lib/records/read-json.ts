import { roleOf } from '@/lib/records/column-names';
import { type FoundPart, findParts } from '@/lib/records/find-parts';
import { isObject, kindOf } from '@/lib/records/json-kind';
import { knownFile } from '@/lib/records/known-files';
import { knownRecords, recordTable, tableOf, taskTable } from '@/lib/records/known-shapes';
import { listed, numbered } from '@/lib/records/note-text';
import { parseJson } from '@/lib/records/parse-json';
import { RecordError, type RecordPart, type TextTable } from '@/lib/records/record-table';
import { recoverTask } from '@/lib/task/file/read-task';
import { readingFaultText } from '@/lib/task/file/reading-fault';
import type { JsonValue } from '@/lib/task/schema';

/** Places where records stand that are offered. */
const MAX_PARTS = 50;

/**
 * Reads one JSON value: a list of objects, an object that holds one somewhere, columns of equal length, or a file of one of
 * the known formats. Of several places with records the largest is read, or the one that is called `part`; what else there
 * is stands in the notes.
 * @throws RecordError with line and column when it is no JSON, or says what it holds instead of records
 */
export function readJson(text: string, part?: string): TextTable {
  const value = jsonValue(text);
  const whole = taskTable(value) ?? knownFile(value);
  if (whole !== null) return whole;
  if (!isObject(value) && !Array.isArray(value))
    throw new RecordError(`A list of records is wanted; here stands ${kindOf(value)}.`);
  // One record of a known format has a list in it that is no list of records: a conversation, for example.
  const single = isObject(value) ? knownRecords([{ number: 1, values: value }]) : null;
  if (single !== null && single.records.length > 0) return tableOf(single);
  const found = findParts(value).filter(({ path }) => !areAnswers(value, path));
  const names = found.map(partName);
  const chosen = found[Math.max(0, names.indexOf(part ?? ''))];
  if (chosen === undefined) return recordTable('json', Array.isArray(value) ? value : [value]);
  const table = recordTable('json', chosen.items);
  const parts = found.map((each, index): RecordPart => ({ name: names[index] ?? '', records: each.items.length }));
  return {
    ...table,
    notes: [...partNotes(value, chosen, parts), ...table.notes],
    parts: parts.length > 1 ? parts.slice(0, MAX_PARTS) : [],
    part: parts.length > 1 ? partName(chosen) : null,
  };
}

/** Whether a list is no list of records, but the answers to the one question that is beside it. */
function areAnswers(value: JsonValue, [key, below]: readonly string[]): boolean {
  if (!isObject(value) || key === undefined || below !== undefined || roleOf(key)?.role !== 'output') return false;
  const isRead = (name: string) => ['input', 'question', 'instruction'].includes(roleOf(name)?.role ?? '');
  return Object.entries(value).some(([name, beside]) => typeof beside === 'string' && isRead(name));
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

function partName({ path }: FoundPart): string {
  return path.join('.');
}

/** What of a file is not read beside the records. */
function partNotes(value: JsonValue, { path, named }: FoundPart, parts: readonly RecordPart[]): string[] {
  const name = path.join('.');
  const others = parts.filter((part) => part.name !== name);
  const notes: string[] = [];
  if (others.length > 0) {
    const counts = others.map((part) => `“${part.name}” (${numbered(part.records, 'record')})`);
    notes.push(
      `Records stand in ${parts.length.toLocaleString('en')} places. Read is “${name}”; not read: ${listed(counts)}.`,
    );
  }
  if (named) notes.push('The names of the records are not read, only what stands under them.');
  const beside = isObject(value) && path.length > 0 ? Object.keys(value).filter((key) => key !== path[0]) : [];
  const unread = beside.filter((key) => !others.some((part) => part.name === key || part.name.startsWith(`${key}.`)));
  if (unread.length > 0)
    notes.push(`Beside the records stand, and are not read: ${listed(unread.map((key) => `“${key}”`))}.`);
  return notes;
}
