import { type Choices, choiceSource } from '@/lib/records/choice-source';
import { isObject } from '@/lib/records/json-kind';
import type { KnownRecords } from '@/lib/records/known-records';
import type { RecordFault, SourceRecord } from '@/lib/records/record-table';
import { setKey } from '@/lib/task/file/json-builder';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** Keys under which the right choice is named. */
const KEYS = [
  'answerKey',
  'answer_key',
  'answer',
  'answer_idx',
  'answer_index',
  'correct',
  'correct_answer',
  'correct_option',
  'correct_idx',
  'gold',
  'label',
  'target',
  'cop',
];
/** What is made of the choices: as lines, and the one that is right. */
export const CHOICE_LINES = 'choice_lines';
export const ANSWER_TEXT = 'answer_text';

/**
 * Questions with choices of which one is named by its number or letter (MMLU, ARC, HellaSwag, Winogrande, PIQA …). The choices
 * become lines of a column, and the right one's text another: a number says nothing without them. Whether numbers count from 0
 * or from 1 is told by all of them together; where it is not, the answer stays as it is, and is no output.
 */
export function choiceRecords(records: readonly SourceRecord[]): KnownRecords | null {
  const source = choiceSource(records);
  if (source === null) return null;
  const read = records.map(({ number, values }) => ({ number, values, choices: source(values) }));
  const key = KEYS.find(
    (name) =>
      read.every(({ values }) => isScalar(values[name])) &&
      read.some(({ values }) => Object.hasOwn(values, name) && values[name] !== ''),
  );
  if (key === undefined) return null;
  const named = read.map(({ values, choices }) => (choices === null ? null : byName(choices, values[key])));
  const numbers = read
    .filter((_, index) => named[index] === null)
    .map(({ values, choices }) => ({ at: indexOf(values[key]), size: choices?.texts.length ?? 0 }));
  const base = baseOf(numbers.filter(({ at }) => at !== null));
  const areAllTexts = read.every(({ values, choices }) => choices?.texts.includes(String(values[key] ?? '')));
  if (areAllTexts) return made(read, (_, index) => read[index]?.values[key] ?? null, []);
  const someKnown = named.some((at) => at !== null);
  if (!someKnown && numbers.every(({ at }) => at === null)) return null;
  if (base === null && !someKnown) {
    const note = `“${key}” names a choice by its number, and nothing tells whether it counts from 0 or from 1. Look at some records, and write the output yourself.`;
    return { format: 'choices', records: [...records], faults: [], notes: [note] };
  }
  return made(
    read,
    ({ values, choices }, index) => {
      const number = indexOf(values[key]);
      const at = named[index] ?? (number === null || base === null ? -1 : number - base);
      return choices?.texts[at] ?? null;
    },
    [`“${key}” names the right choice; its text becomes the output.`],
  );
}

interface Read {
  number: number;
  values: JsonObject;
  choices: Choices | null;
}

function made(read: readonly Read[], answerOf: (one: Read, index: number) => JsonValue, notes: string[]): KnownRecords {
  const records: SourceRecord[] = [];
  const faults: RecordFault[] = [];
  read.forEach((one, index) => {
    const answer = answerOf(one, index);
    if (one.choices === null || answer === null) {
      faults.push({
        number: one.number,
        text:
          one.choices === null ? 'There are no choices here.' : 'What is named as the answer is none of the choices.',
      });
      return;
    }
    const values: JsonObject = {};
    for (const [name, value] of Object.entries(one.values)) setKey(values, name, value);
    values[CHOICE_LINES] = one.choices.texts
      .map((text, at) => `${one.choices?.labels[at] ?? at + 1}. ${text}`)
      .join('\n');
    values[ANSWER_TEXT] = answer;
    records.push({ number: one.number, values });
  });
  return { format: 'choices', records, faults, notes };
}

function isScalar(value: JsonValue | undefined): boolean {
  return value !== undefined && !isObject(value) && !Array.isArray(value);
}

/** The place of the choice whose label or text this is; null when it is neither. */
function byName({ labels, texts, areNamed }: Choices, value: JsonValue | undefined): number | null {
  const name = String(value ?? '').trim();
  const isNumber = /^\d+$/.test(name);
  const byLabel = labels.findIndex((label) => label.toLowerCase() === name.toLowerCase());
  if (byLabel >= 0 && (areNamed || !isNumber)) return byLabel;
  const byText = texts.findIndex((text) => text.trim() === name);
  return byText >= 0 && !isNumber ? byText : null;
}

function indexOf(value: JsonValue | undefined): number | null {
  if (typeof value === 'number') return Number.isInteger(value) ? value : null;
  return typeof value === 'string' && /^\s*\d{1,6}\s*$/.test(value) ? Number(value) : null;
}

/** Whether numbers count from 0 or from 1; null when they may do either. */
function baseOf(numbers: readonly { at: number | null; size: number }[]): 0 | 1 | null {
  const hasZero = numbers.some(({ at }) => at === 0);
  const hasLast = numbers.some(({ at, size }) => at !== null && at === size && size > 0);
  if (hasZero === hasLast) return null;
  return hasZero ? 0 : 1;
}
