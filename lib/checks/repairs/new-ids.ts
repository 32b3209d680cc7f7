import type { Repair, RepairContext } from '@/lib/checks/fix';
import type { Path } from '@/lib/checks/path';
import { mixed } from '@/lib/checks/repairs/seeded-order';
import { valueAtPath } from '@/lib/checks/value-at-path';
import { isJsonObject, listOf } from '@/lib/task/json-object';
import { isFullInstanceId, parseTaskName, taskPrefix } from '@/lib/task/name';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

const DIGITS = /(?:^|-)([0-9a-f]{32})$/i;

/** Gives a new id to each instance with a finding. */
export function newIds(task: JsonObject, { found, name, seed }: RepairContext): Repair[] {
  const ids = new InstanceIds(task, name, seed);
  return found.map((path) => repairWith(path, ids.fresh(indexOf(path))));
}

/** The same, but the 32 hexadecimal digits of the old id are kept where it ends in such. */
export function wellFormedIds(task: JsonObject, { found, name, seed }: RepairContext): Repair[] {
  const ids = new InstanceIds(task, name, seed);
  return found.map((path) => {
    const id = valueAtPath(task, path);
    const digits = typeof id === 'string' ? DIGITS.exec(id)?.[1]?.toLowerCase() : undefined;
    return repairWith(path, ids.with(digits) ?? ids.fresh(indexOf(path)));
  });
}

/** Gives an id to each instance with a finding that has none. The findings stand at the instances. */
export function missingIds(task: JsonObject, { found, name, seed }: RepairContext): Repair[] {
  const ids = new InstanceIds(task, name, seed);
  const places = new Map(found.map((path) => [indexOf(path), path]));
  return [...places].flatMap(([index, path]): Repair[] => {
    const instance = valueAtPath(task, path);
    if (!isJsonObject(instance) || Object.hasOwn(instance, 'id')) return [];
    return [{ paths: [path], edits: [{ op: 'set', path: [...path, 'id'], value: ids.fresh(index) }] }];
  });
}

function repairWith(path: Path, id: string): Repair {
  return { paths: [path], edits: [{ op: 'set', path, value: id }] };
}

function indexOf(path: Path): number {
  return Number(path[1]);
}

/** Makes ids that no instance of the task has. */
class InstanceIds {
  readonly #task: JsonObject;
  readonly #seed: number;
  readonly #prefix: string;
  readonly #taken = new Set<JsonValue | undefined>();

  constructor(task: JsonObject, name: string, seed: number) {
    this.#task = task;
    this.#seed = seed;
    for (const instance of listOf(task, 'Instances')) if (isJsonObject(instance)) this.#taken.add(instance.id);
    this.#prefix = prefixOf(name, this.#taken);
  }

  /** The id with these digits; undefined when there are none, or when it is taken. */
  with(digits: string | undefined): string | undefined {
    const id = `${this.#prefix}-${digits}`;
    if (digits === undefined || this.#taken.has(id)) return undefined;
    this.#taken.add(id);
    return id;
  }

  /**
   * An id for the instance at a position. Its input counts, too: when another instance comes to the same place, it does not
   * get the id, and with it the comments, of one that was there before.
   */
  fresh(index: number): string {
    const instance = listOf(this.#task, 'Instances')[index];
    const input = isJsonObject(instance) && typeof instance.input === 'string' ? instance.input : '';
    const units = Array.from({ length: input.length }, (_, at) => input.charCodeAt(at));
    const source = mixed([this.#seed, index, ...units]);
    for (let attempt = 0; ; attempt++) {
      const words = [0, 1, 2, 3].map((word) => mixed([source, attempt, word]).toString(16).padStart(8, '0'));
      const id = this.with(words.join(''));
      if (id !== undefined) return id;
    }
  }
}

/** The prefix that the name tells; without a number in it, that of the ids which there are. */
function prefixOf(name: string, ids: Iterable<JsonValue | undefined>): string {
  const number = parseTaskName(name)?.number;
  if (number !== undefined) return taskPrefix(number);
  for (const id of ids) if (typeof id === 'string' && isFullInstanceId(id)) return id.slice(0, id.indexOf('-'));
  return taskPrefix(null);
}
