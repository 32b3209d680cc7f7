import type { PlacedInstance } from '@/lib/checks/placed-instance';
import { newIds } from '@/lib/checks/repairs/new-ids';
import { type Fingerprint, likelyRepeated } from '@/lib/checks/repeats/likely-repeated';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { listOf } from '@/lib/task/json-object';
import { PYTHON_MAX_DIGITS } from '@/lib/task/limits';
import type { JsonValue } from '@/lib/task/schema';

const twice = `task001-${'f'.repeat(32)}`;

export const uniqueInstanceIds = defineRule({
  id: 'unique-instance-ids',
  title: 'No two instances share an id',
  topic: 'instances',
  why: 'The id is how predictions, comments and later revisions find their instance. If two share one, nobody can tell which is meant.',
  since: '1',
  messages: {
    duplicate: {
      severity: 'error',
      upstream: true,
      text: 'Row {other} has the same id, “{id}”. Give this one a new id.',
    },
  },
  fixes: {
    duplicate: {
      title: 'Give a new id to all but the first',
      safe: true,
      repairs: newIds,
    },
  },
  good: { caption: 'Every id once', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'The same id twice',
    fields: {
      Instances: [
        ...soundInstances(100),
        { id: twice, input: 'Two apples in one basket.', output: ['2'] },
        { id: twice, input: 'Six apples in one basket.', output: ['6'] },
      ],
    },
    message: 'duplicate',
    path: '/Instances/101/id',
  },
  create: ({ task, report, numberText, traits }) => {
    const firstByKey = new Map<SetKey, number>();
    function visit({ instance: { id }, index }: PlacedInstance) {
      const key = setKey(id, () => numberText(['Instances', index, 'id']));
      if (key === undefined) return;
      const first = firstByKey.get(key);
      if (first === undefined) firstByKey.set(key, index);
      else report('duplicate', ['Instances', index, 'id'], () => ({ other: first + 1, id: excerpt(String(id)) }));
    }
    return { finish: () => likelyRepeated(listOf(task, 'Instances'), traits.texts, FINGERPRINT).forEach(visit) };
  },
});

/** How many characters of its end tell an id from most others: four, and four again. */
const SAMPLE = 8;

/** The same number for equal ids; ids that are no texts have one of their own. */
const FINGERPRINT: Fingerprint = {
  ofInstance({ id }) {
    if (typeof id !== 'string') return 0;
    const from = id.length - SAMPLE;
    if (from >= 0) return mixed(fourOf(id, from), fourOf(id, from + 4));
    let hash = 1;
    for (let at = 0; at < id.length; at++) hash = mixed(hash, id.charCodeAt(at));
    return hash;
  },
  ofRow({ bytes, view, firsts, starts, ends }, row) {
    const id = firsts[row] ?? 0;
    const start = starts[id] ?? 0;
    const end = ends[id] ?? 0;
    const from = end - SAMPLE;
    if (from >= start) return mixed(view.getInt32(from), view.getInt32(from + 4));
    let hash = 1;
    for (let at = start; at < end; at++) hash = mixed(hash, bytes[at] ?? 0);
    return hash;
  },
};

/** Four characters as one number, as a `DataView` reads four bytes. */
function fourOf(id: string, at: number): number {
  let four = 0;
  for (let index = at; index < at + 4; index++) four = (four << 8) | id.charCodeAt(index);
  return four;
}

function mixed(some: number, others: number): number {
  return Math.imul(some, 0x01000193) ^ others;
}

type SetKey = string | number | bigint | null;

/**
 * What makes two ids equal in a Python set: `true` equals 1 and `false` equals 0, and integers of any length are exact,
 * for which the number's text in the file is needed. Lists and objects cannot be in a set.
 */
function setKey(id: JsonValue | undefined, textOf: () => string | undefined): SetKey | undefined {
  if (typeof id === 'boolean') return Number(id);
  if (typeof id === 'number') return exactNumber(id, textOf);
  return typeof id === 'object' && id !== null ? undefined : id;
}

function exactNumber(value: number, textOf: () => string | undefined): number | bigint {
  if (Number.isSafeInteger(value) || Math.abs(value) < 1) return value;
  const text = textOf() ?? '';
  if (text.length <= PYTHON_MAX_DIGITS && /^-?\d+$/.test(text)) return BigInt(text);
  return Number.isInteger(value) ? BigInt(value) : value;
}
