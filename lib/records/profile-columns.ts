import { isObject } from '@/lib/records/json-kind';
import { missingWord, NO_INPUT } from '@/lib/records/missing-words';
import type { SourceRecord } from '@/lib/records/record-table';
import type { JsonValue } from '@/lib/task/schema';

/** What the values of a column, or of a key within it, are. */
export interface ColumnProfile {
  /** The column, and the keys below it. */
  path: readonly string[];
  /** What most values are; `dump` is an object, a list of numbers or of objects, also one that is written as a text. */
  kind: 'text' | 'number' | 'boolean' | 'texts' | 'dump' | 'empty';
  /** Values that are there, of all that were looked at. */
  filled: number;
  seen: number;
  /** Different texts; at most `MOST_DIFFERENT` are told apart. */
  different: number;
  /** On the average, of those that are there. */
  length: number;
  words: number;
  /** The share of texts that end with a question mark. */
  questions: number;
  /** Texts that stand for nothing, as they are written; with those that are so in any place. */
  missing: ReadonlySet<string>;
  alwaysMissing: ReadonlySet<string>;
  /** Whether the mark of Self-Instruct stands in some text together with something else. */
  noInputWithin: boolean;
  /** Whether all values are different and look like numbers that count, hashes or keys. */
  isId: boolean;
  /** Whether all values are lists of objects that have a text each, as answers with their places are written. */
  haveTexts: boolean;
  /** The one text that all values are; null where they differ. */
  constant: string | null;
}

/** Records that are looked at: the first ones, and others from all over the source. */
const FIRST = 300;
const SPREAD = 700;
/** Values that are looked at in all: of many columns fewer records tell what they are. */
const MOST_VALUES = 60_000;
/** Keys of objects that count as columns of their own. */
const MOST_PATHS = 600;
const MOST_DEPTH = 3;
const MOST_DIFFERENT = 400;
/** So much of a long text tells what it is. */
const LOOKED_AT = 2_000;

/** Looks at the values of columns, and at those of the objects in them. Its work is bounded, however many records there are. */
export function profileColumns(columns: readonly string[], records: readonly SourceRecord[]): ColumnProfile[] {
  const most = Math.max(20, Math.floor(MOST_VALUES / Math.max(1, columns.length)));
  const sample = sampleOf(records).slice(0, most);
  return columns
    .flatMap((column) => {
      const values = sample.map(({ values }) => (Object.hasOwn(values, column) ? values[column] : undefined));
      return profilesAt([column], values);
    })
    .slice(0, MOST_PATHS);
}

function sampleOf(records: readonly SourceRecord[]): readonly SourceRecord[] {
  if (records.length <= FIRST + SPREAD) return records;
  const step = (records.length - FIRST) / SPREAD;
  const rest = Array.from({ length: SPREAD }, (_, index) => records[FIRST + Math.floor(index * step)]);
  return [...records.slice(0, FIRST), ...rest.filter((record) => record !== undefined)];
}

function profilesAt(path: readonly string[], values: readonly (JsonValue | undefined)[]): ColumnProfile[] {
  const own = profileOf(path, values);
  const objects = values.filter(isObject);
  const present = values.filter((value) => value !== undefined && value !== null).length;
  if (objects.length === 0 || objects.length < present || path.length >= MOST_DEPTH) return [own];
  const keys = [...new Set(objects.slice(0, 20).flatMap((object) => Object.keys(object).slice(0, 50)))].slice(0, 50);
  const below = keys.flatMap((key) => {
    const inner = values.map((value) => (isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined));
    return profilesAt([...path, key], inner);
  });
  return [own, ...below];
}

function profileOf(path: readonly string[], values: readonly (JsonValue | undefined)[]): ColumnProfile {
  const counts = { text: 0, number: 0, boolean: 0, texts: 0, dump: 0 };
  const texts = new Set<string>();
  const missing = new Set<string>();
  const alwaysMissing = new Set<string>();
  let [filled, units, words, questions, ids, withTexts, noInputWithin] = [0, 0, 0, 0, 0, 0, false];
  for (const value of values) {
    const kind = kindOf(value);
    if (kind === 'empty') continue;
    const text = textOf(value);
    const word = kind === 'text' ? missingWord(text) : null;
    if (word !== null) missing.add(text.trim());
    if (word === 'always') alwaysMissing.add(text.trim());
    if (word === null && text.includes(NO_INPUT)) noInputWithin = true;
    filled++;
    counts[kind]++;
    if (texts.size < MOST_DIFFERENT) texts.add(text);
    units += text.length;
    words += countWords(text);
    if (/[?？؟]["”’)\s]*$/.test(text.slice(-8))) questions++;
    if (looksLikeId(text)) ids++;
    if (Array.isArray(value) && value.every((item) => isObject(item) && typeof item.text === 'string')) withTexts++;
  }
  const most = Math.max(...Object.values(counts));
  const isNothing = filled === 0 || (filled <= values.length * 0.02 && values.length >= 50);
  const kind = isNothing ? 'empty' : (KINDS.find((name) => counts[name] === most) ?? 'text');
  const [only = ''] = texts;
  return {
    path,
    kind,
    filled,
    seen: values.length,
    different: texts.size,
    length: filled === 0 ? 0 : units / filled,
    words: filled === 0 ? 0 : words / filled,
    questions: filled === 0 ? 0 : questions / filled,
    missing,
    alwaysMissing,
    noInputWithin,
    haveTexts: filled > 0 && withTexts === filled,
    isId: filled > 1 && ids === filled && texts.size === Math.min(filled, MOST_DIFFERENT),
    constant: texts.size === 1 && filled === values.length && filled > 1 ? only : null,
  };
}

const KINDS = ['text', 'texts', 'number', 'boolean', 'dump'] as const;

function kindOf(value: JsonValue | undefined): (typeof KINDS)[number] | 'empty' {
  if (value === undefined || value === null) return 'empty';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return kindOfText(value);
  if (!Array.isArray(value)) return 'dump';
  if (value.length === 0) return 'empty';
  return value.every((item) => typeof item === 'string') ? 'texts' : 'dump';
}

function kindOfText(value: string): (typeof KINDS)[number] | 'empty' {
  const text = value.slice(0, LOOKED_AT).trim();
  if (text === '') return value.length > LOOKED_AT ? 'text' : 'empty';
  if (/^[-+]?\d[\d.,]*%?$/.test(text)) return 'number';
  // Objects and lists that another program has written into a cell.
  if (/^[[{]\s*['"\d[{-]/.test(text) && /[\]}]$/.test(value.slice(-5).trim())) return 'dump';
  return 'text';
}

function textOf(value: JsonValue | undefined): string {
  if (typeof value === 'string') return value.slice(0, LOOKED_AT);
  if (Array.isArray(value))
    return value
      .slice(0, 20)
      .map((item) => (typeof item === 'string' ? item.slice(0, 100) : ''))
      .join(' ');
  return typeof value === 'object' ? '' : String(value);
}

/** Words, or, where there are no spaces between them, as many as there are likely to be. */
function countWords(text: string): number {
  const parts = text.trim().split(/\s+/).length;
  const wide =
    text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu)
      ?.length ?? 0;
  return Math.max(parts, wide / 2);
}

/** A number, a hash, or a key such as `train-00017`. */
function looksLikeId(text: string): boolean {
  if (text.length > 80) return false;
  return (
    /^[-+]?\d+$/.test(text) || /^[0-9a-f]{8,}(-[0-9a-f]{4,})*$/i.test(text) || /^[\w./:#-]*\d[\w./:#-]*$/.test(text)
  );
}
