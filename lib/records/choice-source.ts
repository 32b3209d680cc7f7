import { isObject } from '@/lib/records/json-kind';
import type { SourceRecord } from '@/lib/records/record-table';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** The choices of a question. */
export interface Choices {
  /** How they are called: `A`, `B` … where they have no names of their own. */
  labels: string[];
  texts: string[];
  /** Whether the names are the source's own. */
  areNamed: boolean;
}

/** Keys of a list of choices. */
const LISTS = ['choices', 'options', 'endings', 'candidates', 'alternatives'];
/** Columns of one choice each: `option1`, `ending0`, `choice_a`, `sol1`, `opa`, or bare letters. */
const FAMILY = /^(option|choice|ending|sol|opt|op|candidate|alternative)[ _-]?(\d|[a-j])$/i;
const LETTERS = [...'ABCDEFGHIJ'];
/** A question has at least two and at most so many choices. */
const MOST = 26;
/** Records that tell where the choices stand. */
const LOOKED_AT = 50;

type Source = (values: JsonObject) => Choices | null;

/** Where the choices of these records stand; null when they have none. */
export function choiceSource(records: readonly SourceRecord[]): Source | null {
  const first = records.slice(0, LOOKED_AT);
  const fits = (source: Source) => first.length > 0 && first.every(({ values }) => source(values) !== null);
  for (const key of LISTS) {
    const own: Source = (values) => choicesIn(Object.hasOwn(values, key) ? values[key] : undefined);
    const asked: Source = ({ question }) =>
      isObject(question) && Object.hasOwn(question, key) ? choicesIn(question[key]) : null;
    if (fits(own)) return own;
    if (fits(asked)) return asked;
  }
  const columns = familyIn(Object.keys(first[0]?.values ?? {}));
  const together: Source = (values) =>
    choicesOf(
      columns.map(({ label }) => label),
      columns.map(({ name }) => values[name] ?? null),
      columns.every(({ isLetter }) => isLetter),
    );
  return columns.length >= 2 && fits(together) ? together : null;
}

/** A list of texts, a list of objects with label and text, texts beside labels, or texts by their labels. */
function choicesIn(value: JsonValue | undefined): Choices | null {
  if (Array.isArray(value)) {
    if (value.every(isObject))
      return choicesOf(
        value.map((item) => item.label ?? item.key ?? item.id ?? null),
        value.map((item) => item.text ?? item.value ?? item.content ?? null),
        true,
      );
    return choicesOf(LETTERS.slice(0, value.length), value, false);
  }
  if (!isObject(value)) return null;
  const { text, label } = value;
  if (Array.isArray(text) && Array.isArray(label)) return choicesOf(label, text, true);
  const keys = Object.keys(value);
  return keys.every((key) => /^([A-Za-z]|\d)$/.test(key)) ? choicesOf(keys, Object.values(value), true) : null;
}

function choicesOf(labels: readonly JsonValue[], texts: readonly JsonValue[], areNamed: boolean): Choices | null {
  if (texts.length < 2 || texts.length > MOST || labels.length !== texts.length) return null;
  if (![...labels, ...texts].every((item) => typeof item === 'string' || typeof item === 'number')) return null;
  return { labels: labels.map(String), texts: texts.map(String), areNamed };
}

/** The columns that are a choice each, in their order. */
function familyIn(names: readonly string[]): { name: string; label: string; isLetter: boolean }[] {
  const letters = LETTERS.filter((letter) => names.includes(letter));
  if (letters.length >= 3 && letters.join('') === LETTERS.slice(0, letters.length).join(''))
    return letters.map((name) => ({ name, label: name, isLetter: true }));
  const families = new Map<string, { name: string; mark: string }[]>();
  for (const name of names) {
    const [, family = '', mark = ''] = FAMILY.exec(name) ?? [];
    if (family !== '')
      families.set(family.toLowerCase(), [...(families.get(family.toLowerCase()) ?? []), { name, mark }]);
  }
  const largest = [...families.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  return largest.slice(0, MOST).map(({ name, mark }, index) => {
    const isLetter = !/\d/.test(mark);
    return { name, label: isLetter ? mark.toUpperCase() : (LETTERS[index] ?? String(index + 1)), isLetter };
  });
}
