import { toPointer } from '@/lib/checks/json-pointer';
import type { Path } from '@/lib/checks/path';
import type { RuleExample } from '@/lib/checks/rule';
import { exampleTask, soundTask } from '@/lib/checks/sound-task';
import { isJsonObject } from '@/lib/task/json-object';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** One line of a task file as a rule's page shows it. */
export interface ExampleLine {
  pointer: string;
  /** How many brackets it stands in. */
  depth: number;
  /** Its key in quotes, or ''. */
  key: string;
  /** The value or bracket; for items that are left out, how many. */
  text: string;
  kind: 'bracket' | 'value' | 'text' | 'omitted' | 'missing';
  comma: boolean;
  /** Whether a finding means this place. */
  found: boolean;
}

/** So many items of a list are shown whole. */
const SHORT_LIST = 4;
/** Of a longer one, so many of those that differ from the sound task. */
const SHOWN_ITEMS = 5;
const LONGEST_TEXT = 320;
/** A list of values as short as this stands in one line. */
const LONGEST_LINE = 60;

/**
 * The part of an example's task file that matters: the fields that differ from the sound task, and those with a finding.
 * Of long lists only the items that differ. `found` are the JSON Pointers of findings, '' for the whole file; `others`
 * are fields to show where nothing differs.
 */
export function exampleLines(
  example: RuleExample,
  found: readonly string[],
  others: readonly string[] = [],
): ExampleLine[] {
  const task = exampleTask(example);
  const own = [...Object.keys(example.fields ?? {}), ...found.flatMap((pointer) => pointer.split('/').slice(1, 2))];
  const shown = new Set(own.length > 0 ? own : others);
  const writer = new LineWriter(new Set(found));
  for (const [key, value] of Object.entries(task)) {
    if (shown.has(key)) writer.write([key], value, soundTask()[key]);
  }
  for (const key of example.without ?? []) writer.missing(key);
  return writer.lines;
}

class LineWriter {
  readonly lines: ExampleLine[] = [];
  readonly #found: ReadonlySet<string>;

  constructor(found: ReadonlySet<string>) {
    this.#found = found;
  }

  /** `sound` is what stands at the same place in the sound task. */
  write(path: Path, value: JsonValue, sound?: JsonValue, comma = true): void {
    if (value === null || typeof value !== 'object' || this.#fitsOneLine(path, value)) {
      this.#add(path, typeof value === 'string' ? 'text' : 'value', oneLine(value), comma);
    } else if (Array.isArray(value)) this.#writeList(path, value, Array.isArray(sound) ? sound : [], comma);
    else this.#writeObject(path, value, comma);
  }

  missing(key: string): void {
    this.#add([key], 'missing', 'is missing', false, this.#found.has(''));
  }

  #writeList(path: Path, list: readonly JsonValue[], sound: readonly JsonValue[], comma: boolean): void {
    this.#add(path, 'bracket', '[', false);
    let next = 0;
    for (const index of this.#itemsOf(path, list, sound)) {
      this.#omit(path, index - next);
      const item = list[index];
      if (item !== undefined) this.write([...path, index], item, undefined, index < list.length - 1);
      next = index + 1;
    }
    this.#omit(path, list.length - next);
    this.#close(path, ']', comma);
  }

  #writeObject(path: Path, object: JsonObject, comma: boolean): void {
    this.#add(path, 'bracket', '{', false);
    const entries = Object.entries(object);
    entries.forEach(([key, value], index) => {
      this.write([...path, key], value, undefined, index < entries.length - 1);
    });
    this.#close(path, '}', comma);
  }

  /** The positions of the items to show. */
  #itemsOf(path: Path, list: readonly JsonValue[], sound: readonly JsonValue[]): number[] {
    const all = [...list.keys()];
    if (list.length <= SHORT_LIST) return all;
    const marked = all.filter((index) => this.#isFoundIn([...path, index]));
    const differing = all.filter((index) => !isEqual(list[index], sound[index]) && !marked.includes(index));
    const some = differing.length + marked.length > 0 ? differing : all.slice(0, 2);
    return [...marked.slice(0, SHOWN_ITEMS), ...some.slice(0, SHOWN_ITEMS - 1)].sort((a, b) => a - b);
  }

  #fitsOneLine(path: Path, value: JsonValue[] | JsonObject): boolean {
    if (isJsonObject(value)) return Object.keys(value).length === 0;
    const pointer = toPointer(path);
    const isPlain = value.every((item) => item === null || typeof item !== 'object');
    const isFoundInside = this.#isFoundIn(path) && !this.#found.has(pointer);
    return isPlain && !isFoundInside && JSON.stringify(value).length <= LONGEST_LINE;
  }

  #isFoundIn(path: Path): boolean {
    const pointer = toPointer(path);
    return [...this.#found].some((found) => found === pointer || found.startsWith(`${pointer}/`));
  }

  #add(path: Path, kind: ExampleLine['kind'], text: string, comma: boolean, found?: boolean): void {
    const pointer = toPointer(path);
    const last = path.at(-1);
    const key = typeof last === 'string' ? JSON.stringify(last) : '';
    const isFound = found ?? this.#found.has(pointer);
    this.lines.push({ pointer, depth: path.length - 1, key, text, kind, comma, found: isFound });
  }

  #omit(path: Path, count: number): void {
    if (count === 0) return;
    const text = `… ${count.toLocaleString('en')} more`;
    const pointer = `${toPointer(path)} ${this.lines.length}`;
    this.lines.push({ pointer, depth: path.length, key: '', text, kind: 'omitted', comma: false, found: false });
  }

  #close(path: Path, bracket: string, comma: boolean): void {
    const pointer = `${toPointer(path)} ${bracket}`;
    this.lines.push({ pointer, depth: path.length - 1, key: '', text: bracket, kind: 'bracket', comma, found: false });
  }
}

/** JSON in one line, a long text cut. */
function oneLine(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'string') return JSON.stringify(value);
  const cut = value.length > LONGEST_TEXT ? value.slice(0, LONGEST_TEXT).replace(/[\uD800-\uDBFF]$/, '') : value;
  const rest = value.length - cut.length;
  return rest === 0 ? JSON.stringify(value) : `${JSON.stringify(cut)} … ${rest.toLocaleString('en')} more characters`;
}

function isEqual(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
