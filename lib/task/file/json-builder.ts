import type { FaultList } from '@/lib/task/file/fault-list';
import { emptyLayout, isIndexKey, pointerStep } from '@/lib/task/file/json-layout';
import { pythonNumber } from '@/lib/task/file/python-number';
import type { ReadingEffort } from '@/lib/task/file/reading-effort';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** `start` and `next` wait for an item or key, `next` after a comma; `after` waits for a comma or the end. */
export interface ArrayFrame {
  kind: 'array';
  state: 'start' | 'next' | 'after';
  value: JsonValue[];
  /** The index of the item that was read last. */
  step: number;
}
export interface ObjectFrame {
  kind: 'object';
  state: 'start' | 'next' | 'colon' | 'value' | 'after';
  value: JsonObject;
  /** The key that was read last, and where it stands. */
  step: string;
  keyOffset: number;
  /** Where each key stood first, in file order. */
  keys: Map<string, number>;
}
/** A bracket that is open. */
export type Frame = ArrayFrame | ObjectFrame;

/** What it takes to make a pointer and to keep something by it, in characters. */
const KEEPING = 64;

/** Up to this depth, a pointer is made in no time. */
const SHALLOW = 8;

/** An object with more keys is kept as a table, in which each takes several times longer. */
const MANY_KEYS = 1_000;

/** Builds the value of a JSON text from the scanner's steps, with its layout; tells of duplicate keys. */
export class JsonBuilder {
  readonly layout = emptyLayout();
  readonly stack: Frame[] = [];
  root: JsonValue | undefined;
  /** The outermost bracket, also after it was closed. */
  rootFrame: Frame | undefined;
  /** Whether some key stood twice, so that what was kept of its first value may have to go. */
  #hasTwins = false;
  readonly #list: FaultList;
  readonly #effort: ReadingEffort;

  constructor(list: FaultList, effort: ReadingEffort) {
    this.#list = list;
    this.#effort = effort;
  }

  open(kind: Frame['kind']): void {
    const frame: Frame =
      kind === 'object'
        ? { kind, state: 'start', value: {}, step: '', keyOffset: 0, keys: new Map() }
        : { kind, state: 'start', value: [], step: 0 };
    this.attach(frame.value);
    this.rootFrame ??= frame;
    this.stack.push(frame);
  }

  /** Ends the innermost frame. */
  close(): void {
    const frame = this.stack.pop();
    if (frame?.kind !== 'object') return;
    const order = frame.keys.size < 2 ? [] : [...frame.keys.keys()];
    if (order.some(isIndexKey)) this.layout.keyOrder.set(this.path(), order);
    else if (this.#hasTwins && this.layout.keyOrder.size > 0) this.layout.keyOrder.delete(this.path());
  }

  /** Puts a value into the innermost frame; of two equal keys the last one counts, at the place of the first. */
  attach(value: JsonValue): void {
    const frame = this.stack.at(-1);
    if (frame === undefined) {
      this.root = value;
      return;
    }
    frame.state = 'after';
    if (frame.kind === 'array') frame.step = frame.value.push(value) - 1;
    else this.#setMember(frame, value);
  }

  /** Keeps the text of the number that was attached last, where JavaScript would print it differently. */
  keepNumberText(token: string, value: number): void {
    const text = pythonNumber(token);
    // As `JSON.stringify` prints it, which knows no others than finite ones.
    if (!Number.isFinite(value) || text !== String(value)) this.layout.numbers.set(this.path(), text);
    else if (this.#hasTwins && this.layout.numbers.size > 0) this.layout.numbers.delete(this.path());
  }

  /** The pointer of what was attached last. */
  path(): string {
    // No list is made of the steps: there may be millions of numbers whose texts are kept by their pointers.
    let path = '';
    for (const frame of this.stack) path += pointerStep(frame.step);
    this.#effort.look(KEEPING * Math.max(1, this.stack.length - SHALLOW) + path.length);
    return path;
  }

  /** The pointer of the innermost frame. */
  framePath(): string {
    const frames = this.stack.slice(0, -1);
    const path = frames.map((frame) => pointerStep(frame.step)).join('');
    this.#effort.look(KEEPING + path.length);
    return path;
  }

  /** The pointer of the value that is attached next. */
  nextPath(): string {
    const frame = this.stack.at(-1);
    if (frame === undefined) return '';
    return this.framePath() + pointerStep(frame.kind === 'array' ? frame.value.length : frame.step);
  }

  #setMember(frame: ObjectFrame, value: JsonValue): void {
    const key = frame.step;
    const first = frame.keys.get(key);
    if (frame.keys.size > MANY_KEYS) this.#effort.look(KEEPING);
    if (first === undefined) frame.keys.set(key, frame.keyOffset);
    else this.#tellOfTwin(frame, key, first);
    setKey(frame.value, key, value);
  }

  #tellOfTwin(frame: ObjectFrame, key: string, first: number): void {
    this.#hasTwins = true;
    if (!this.#list.isFull('duplicate-key')) {
      const params = { key, firstLine: this.#list.lineAt(first) };
      this.#list.add('duplicate-key', frame.keyOffset, params, this.path());
    }
  }
}

/** Sets a member as `JSON.parse` does, also one that is called `__proto__`. */
export function setKey(object: JsonObject, key: string, value: JsonValue): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
