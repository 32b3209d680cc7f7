import type { DraftExample, DraftHead, DraftRow, Notice } from '@/lib/task/draft/draft';
import { extraText, keysOf, memberPath, storedJson } from '@/lib/task/draft/draft-extra';
import { FIRST_VERSION_TEXTS, firstVersionExamples, isFirstVersion } from '@/lib/task/draft/first-version';
import { NoticeList } from '@/lib/task/draft/notice-list';
import { clipped, quoted, TextTaker } from '@/lib/task/draft/take-text';
import { setKey } from '@/lib/task/file/json-builder';
import { emptyLayout, type JsonLayout } from '@/lib/task/file/json-layout';
import { layoutParts } from '@/lib/task/file/layout-parts';
import { type ReadingFault, readingFaultText } from '@/lib/task/file/reading-fault';
import { MAX_DRAFT_EXAMPLES, MAX_DRAFT_INSTANCES } from '@/lib/task/limits';
import { newInstanceId, parseTaskName, shortInstanceId } from '@/lib/task/name';
import {
  EXAMPLE_FIELDS,
  type JsonObject,
  type JsonValue,
  LIST_FIELDS,
  TASK_KEYS,
  type TaskKey,
} from '@/lib/task/schema';
import { isStorable } from '@/lib/task/storable-text';

/** A task file taken over into a draft. */
export interface TaskDraft {
  head: DraftHead;
  rows: DraftRow[];
  /** Everything that could not be taken over as it stood. */
  notices: Notice[];
}

const EXAMPLE_KEYS = ['input', 'output', 'explanation'] as const;
const INSTANCE_KEYS = ['id', 'input', 'output'] as const;
/** Longest instance id that a draft keeps (`lib/task/draft/draft-edits.ts`). */
const MAX_ID = 200;

/**
 * Takes over everything readable of what `readTask` or `recoverTask` gave, whatever its shape. Values of a wrong type are
 * converted only where that is certain; this and everything that is left out is told in the notices. `number` is the
 * number that the draft's task has: instance ids lose its prefix (any task's prefix when there is none). Never throws.
 */
export function draftFromTask(
  read: { value: JsonValue | undefined; faults: readonly ReadingFault[]; layout: JsonLayout },
  fileName: string,
  number: number | null = null,
): TaskDraft {
  return new TaskTaker(read, number).take(fileName);
}

/** A blank head: English in, English out, nothing else. */
export function emptyDraft(): DraftHead {
  return {
    ...blankHead(),
    Input_language: ['English'],
    Output_language: ['English'],
    Instruction_language: ['English'],
  };
}

function blankHead(): DraftHead {
  return {
    Contributors: [],
    Source: [],
    URL: [],
    Categories: [],
    Reasoning: [],
    Definition: [],
    Input_language: [],
    Output_language: [],
    Instruction_language: [],
    Domains: [],
    'Positive Examples': [],
    'Negative Examples': [],
    'Instance License': [],
    slug: '',
    summary: '',
    order: [...TASK_KEYS],
    unknown: {},
  };
}

class TaskTaker {
  readonly #notices = new NoticeList();
  readonly #texts: TextTaker;
  readonly #layout: JsonLayout;
  readonly #members: ReadonlyMap<string, JsonLayout>;
  readonly #items: ReadonlyMap<string, JsonLayout>;
  readonly #value: JsonValue | undefined;
  /** Whether it is a task of Natural Instructions v1, and where the keys of its examples stand. */
  readonly #isFirst: boolean;
  readonly #older: ReadonlyMap<string, JsonLayout>;
  readonly #number: number | null;
  readonly #ids = new Set<string>();

  constructor(
    read: { value: JsonValue | undefined; faults: readonly ReadingFault[]; layout: JsonLayout },
    number: number | null,
  ) {
    this.#value = read.value;
    this.#layout = read.layout;
    this.#number = number;
    const isList = Array.isArray(read.value);
    this.#members = isList ? new Map() : layoutParts(read.layout, 1);
    this.#items = layoutParts(read.layout, isList ? 1 : 2, MAX_DRAFT_INSTANCES);
    this.#isFirst = isFirstVersion(read.value);
    this.#older = this.#isFirst ? layoutParts(read.layout, 3, MAX_DRAFT_EXAMPLES * 2) : new Map();
    this.#texts = new TextTaker(this.#notices, read.layout);
    for (const fault of read.faults) {
      const { path, line, column } = fault;
      this.#notices.add(`faults of the kind ${fault.code}.`, { path, line, column, text: readingFaultText(fault) });
    }
  }

  take(fileName: string): TaskDraft {
    const head = { ...blankHead(), slug: parseTaskName(fileName)?.slug ?? '' };
    const rows: DraftRow[] = [];
    const task = this.#task();
    const members = this.#knownMembers(task, head);
    for (const field of LIST_FIELDS) {
      const member = members.get(field);
      head[field] = member === undefined ? [] : this.#texts.list(member.value, member.path);
    }
    for (const field of EXAMPLE_FIELDS) {
      const member = members.get(field);
      if (member !== undefined) {
        head[field] = this.#objects(member, MAX_DRAFT_EXAMPLES).map((item) => this.#example(item));
      }
    }
    const instances = members.get('Instances');
    if (instances !== undefined) {
      for (const item of this.#objects(instances, MAX_DRAFT_INSTANCES)) rows.push(this.#row(item, rows.length));
    }
    return { head, rows, notices: this.#notices.all() };
  }

  /** The task's object; a bare list is taken for its instances. */
  #task(): JsonObject {
    const value = this.#value;
    if (Array.isArray(value)) {
      this.#note('', 'The file is a list, not a task: its items were taken as instances.');
      return { Instances: value };
    }
    if (value !== null && typeof value === 'object') return value;
    this.#note('', 'The file holds nothing that can be read as a task.');
    return {};
  }

  /** Sorts the keys: the known ones are given back with their places in the file, the others go into the head. */
  #knownMembers(task: JsonObject, head: DraftHead): Map<TaskKey, { value: JsonValue; path: string }> {
    const members = new Map<TaskKey, { value: JsonValue; path: string }>();
    const isList = Array.isArray(this.#value);
    head.order = [];
    for (const key of keysOf(task, this.#layout)) {
      const value = task[key] ?? null;
      const path = isList ? '' : memberPath(key);
      if (this.#isFirst && key === 'Examples') {
        this.#takeExamples(head, members, value);
        continue;
      }
      if (this.#isFirst && FIRST_VERSION_TEXTS.has(key))
        this.#note(
          path,
          `${quoted(key)} of Natural Instructions v1 is kept as an unknown field: write what it says into the definition.`,
        );
      const known = TASK_KEYS.find((name) => name === key) ?? this.#twin(key, task);
      if (known === undefined) this.#keepUnknown(head, key, value, path);
      else if (members.has(known))
        this.#note(
          path,
          `The key ${quoted(key)} stands beside another of that name and was left out: ${clipped(value)}.`,
        );
      else {
        if (known !== key) this.#note(path, `The key ${quoted(key)} was renamed to ${quoted(known)}.`);
        members.set(known, { value, path });
        head.order.push(known);
      }
    }
    for (const key of TASK_KEYS)
      if (!members.has(key)) this.#note('', `The key ${quoted(key)} is missing in the file.`);
    return members;
  }

  /** Examples of Natural Instructions v1, which lie in one object; what else lies there is kept as it is. */
  #takeExamples(head: DraftHead, members: Map<TaskKey, { value: JsonValue; path: string }>, value: JsonValue): void {
    const { lists, rest } = firstVersionExamples(value);
    for (const { field, key, items } of lists) {
      members.set(field, { value: items, path: memberPath('Examples', key) });
      head.order.push(field);
    }
    if (lists.length > 0)
      this.#note(
        '/Examples',
        'The examples were taken from “Examples” of Natural Instructions v1; their reasons became explanations.',
      );
    if (rest !== null) this.#keepUnknown(head, 'Examples', rest, '/Examples');
  }

  /** The known key that is meant by one in other case or with other joints (`input_language`). */
  #twin(key: string, task: JsonObject): TaskKey | undefined {
    const twin = TASK_KEYS.find((name) => plainKey(name) === plainKey(key));
    if (twin === undefined || !Object.hasOwn(task, twin)) return twin;
    this.#note(
      memberPath(key),
      `The key ${quoted(key)} repeats ${quoted(twin)} and was left out: ${clipped(task[key] ?? null)}.`,
    );
    return undefined;
  }

  #keepUnknown(head: DraftHead, key: string, value: JsonValue, path: string): void {
    if (TASK_KEYS.some((name) => plainKey(name) === plainKey(key))) return;
    if (!isStorable(key) || Object.hasOwn(head.unknown, key)) {
      this.#note(path, `A key with characters that cannot be stored was left out: ${clipped(value)}.`);
      return;
    }
    setKey(head.unknown, key, storedJson(value, this.#members.get(path) ?? emptyLayout()));
    head.order.push(key);
  }

  /** The first items of a list of objects; everything else is told and left out. */
  #objects({ value, path }: { value: JsonValue; path: string }, most: number): { value: JsonObject; path: string }[] {
    if (!Array.isArray(value)) {
      if (isObject(value) && 'input' in value) {
        this.#note(path, 'A list was expected; the one object that stands here was taken as its only item.');
        return [{ value, path }];
      }
      this.#note(path, `A list of objects was expected; this was left out: ${clipped(value)}.`);
      return [];
    }
    const items: { value: JsonObject; path: string }[] = [];
    this.#texts.first(value, most, path).forEach((item, index) => {
      if (isObject(item)) items.push({ value: item, path: path + memberPath(index) });
      else
        this.#note(
          path + memberPath(index),
          `An object was expected; this was left out: ${clipped(item)}.`,
          'items that are no objects.',
        );
    });
    return items;
  }

  #example({ value, path }: { value: JsonObject; path: string }): DraftExample {
    const reason = this.#isFirst && !Object.hasOwn(value, 'explanation') && Object.hasOwn(value, 'reason');
    const example: DraftExample = {
      input: this.#texts.member(value, 'input', path),
      output: this.#texts.member(value, 'output', path),
      explanation: this.#texts.member(value, reason ? 'reason' : 'explanation', path),
    };
    const layout = this.#items.get(path) ?? this.#older.get(path) ?? emptyLayout();
    const extra = extraText(value, layout, reason ? ['input', 'output', 'reason'] : EXAMPLE_KEYS);
    return extra === null ? example : { ...example, extra };
  }

  #row({ value, path }: { value: JsonObject; path: string }, index: number): DraftRow {
    return {
      id: this.#id(value, path),
      position: index + 1,
      input: this.#texts.member(value, 'input', path),
      outputs: this.#outputs(value, path),
      extra: extraText(value, this.#items.get(path) ?? emptyLayout(), INSTANCE_KEYS),
    };
  }

  #outputs(instance: JsonObject, path: string): string[] {
    const output = Object.hasOwn(instance, 'output') ? instance.output : undefined;
    if (output !== undefined) return this.#texts.list(output, `${path}/output`);
    this.#note(path, 'The key “output” is missing in this object.', 'the key “output” is missing.');
    return [];
  }

  #id(instance: JsonObject, path: string): string {
    const id = Object.hasOwn(instance, 'id') ? instance.id : undefined;
    if (typeof id === 'string') {
      const short = shortInstanceId(id, this.#number);
      const problem = this.#idProblem(short);
      if (problem === null) {
        this.#ids.add(short);
        return short;
      }
      this.#note(
        `${path}/id`,
        `The id ${quoted(id)} ${problem}; the instance got a new one.`,
        'instances got a new id.',
      );
    } else {
      const text = id === undefined ? 'The instance has no id' : `The id is no text (${clipped(id)})`;
      this.#note(path, `${text}; it got a new one.`, 'instances got a new id.');
    }
    const made = newInstanceId();
    this.#ids.add(made);
    return made;
  }

  #idProblem(id: string): string | null {
    if (id === '') return 'is empty';
    if (id.length > MAX_ID) return `is longer than ${MAX_ID} characters`;
    if (!isStorable(id)) return 'holds a character that cannot be stored';
    return this.#ids.has(id) ? 'was used before' : null;
  }

  #note(path: string, text: string, kind = text): void {
    this.#notices.add(kind, { path, text });
  }
}

function isObject(value: JsonValue): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function plainKey(key: string): string {
  return key
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
