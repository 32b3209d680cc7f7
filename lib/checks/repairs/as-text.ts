import type { Repair, RepairContext } from '@/lib/checks/fix';
import type { Path } from '@/lib/checks/path';
import { listOfObjects } from '@/lib/checks/repairs/list-of-objects';
import { numberText } from '@/lib/checks/repairs/number-text';
import { hasText } from '@/lib/checks/texts/has-text';
import { valueAtPath } from '@/lib/checks/value-at-path';
import { type JsonObject, type JsonValue, LIST_FIELDS } from '@/lib/task/schema';

/**
 * Writes a number as the text that the file has for it, and takes a text out of a list of its own. Other values have no
 * certain text.
 */
export function asText(task: JsonObject, context: RepairContext): Repair[] {
  return context.found.flatMap((path): Repair[] => {
    const value = textFrom(valueAtPath(task, path), path, context);
    return value === undefined ? [] : [{ paths: [path], edits: [{ op: 'set', path, value }] }];
  });
}

function textFrom(value: JsonValue | undefined, path: Path, context: RepairContext): string | undefined {
  if (typeof value === 'number') return numberText(value, path, context);
  return Array.isArray(value) && value.length === 1 && hasText(value[0]) ? value[0] : undefined;
}

/** The same in a list, from which `null`, which says nothing, is taken out where a text or number remains. */
export function itemsAsTexts(task: JsonObject, context: RepairContext): Repair[] {
  // Many of them may stand in one list.
  const lists = new Map<JsonValue | undefined, boolean>();
  const nulls = context.found.filter((path) => {
    if (valueAtPath(task, path) !== null) return false;
    const list = valueAtPath(task, path.slice(0, -1));
    const saysMore = lists.get(list) ?? (Array.isArray(list) && list.some(saysSomething));
    lists.set(list, saysMore);
    return saysMore;
  });
  return [
    ...asText(task, context),
    ...nulls.map((path): Repair => ({ paths: [path], edits: [{ op: 'remove', path }] })),
  ];
}

function saysSomething(value: JsonValue): boolean {
  return hasText(value) || typeof value === 'number';
}

/** Puts a text or number that stands where a list belongs into a list. */
export function asList(task: JsonObject, context: RepairContext): Repair[] {
  return context.found.flatMap((path): Repair[] => {
    const value = listFrom(valueAtPath(task, path), path, context);
    return value === undefined ? [] : [{ paths: [path], edits: [{ op: 'set', path, value }] }];
  });
}

/** The same for a field of the task: where nothing is said, an empty list says so, and a map or a single object is listed. */
export function fieldsAsLists(task: JsonObject, context: RepairContext): Repair[] {
  return context.found.flatMap((path): Repair[] => {
    const value = valueAtPath(task, path);
    const isOfTexts = LIST_FIELDS.some((field) => field === path[0]);
    if (!isOfTexts) return listOfObjects(value, path, context);
    if (value !== null && (typeof value !== 'string' || hasText(value)))
      return asList(task, { ...context, found: [path] });
    return [{ paths: [path], edits: [{ op: 'set', path, value: [] }] }];
  });
}

function listFrom(value: JsonValue | undefined, path: Path, context: RepairContext): JsonValue[] | undefined {
  if (hasText(value)) return [value];
  return typeof value === 'number' ? [numberText(value, path, context)] : undefined;
}
