import { EMPTY_POOL, type PoolFacts } from '@/lib/checks/pool-facts';
import { defineRule } from '@/lib/checks/rule';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { listOf } from '@/lib/task/json-object';
import { editDistance } from '@/lib/task/meaning/edit-distance';
import { type SplitName, slipsBetween, splitName } from '@/lib/task/meaning/name-slips';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

const pool: PoolFacts = {
  ...EMPTY_POOL,
  sources: new Map([
    ['synthetic', 40],
    ['winogrande', 7],
  ]),
};

export const sourceSpelling = defineRule({
  id: 'source-spelling',
  title: 'Sources are spelt as in the other tasks',
  topic: 'collection',
  why: 'Training and test tasks are kept apart by their sources. The same dataset under two spellings counts as two, and lets what a model was trained on into its test.',
  since: '2',
  messages: {
    close: {
      severity: 'warning',
      upstream: false,
      text: 'No other task states the source “{source}”, but tasks that state “{known}”: {tasks}. Spell it the same if it is the same dataset.',
    },
  },
  needs: 'pool',
  fixes: {
    close: {
      title: 'Spell the source as in the other tasks',
      // Two datasets may have names that are this close.
      safe: false,
      *repairs(task, { pool: facts }) {
        for (const [index, source] of sourcesIn(task).entries()) {
          const known = knownSpelling(source, facts);
          const path = ['Source', index];
          if (known !== null) yield { paths: [path], edits: [{ op: 'set', path, value: known }] };
        }
      },
    },
  },
  good: { caption: 'A source that other tasks have', fields: { Source: ['winogrande'] }, pool },
  bad: {
    caption: 'The same source with a space',
    fields: { Source: ['Wino Grande'] },
    pool,
    message: 'close',
    path: '/Source/0',
  },
  create: ({ report, pool: facts }) => ({
    task(task) {
      sourcesIn(task).forEach((source, index) => {
        const known = knownSpelling(source, facts);
        if (typeof source !== 'string' || known === null) return;
        const tasks = facts?.sources.get(known) ?? 0;
        report('close', ['Source', index], { source: excerpt(source), known: excerpt(known), tasks });
      });
    },
  }),
});

/** A task has a handful of sources; of a broken one, no more are looked up. */
const MOST_SOURCES = 1_000;

/** A source is not longer; a text that is, is not looked into. */
const MOST_CHARACTERS = 200;

/** Of so many letters of a word one may differ; that many fewer, and `mnli` would be taken for `snli`. */
const LETTERS_A_SLIP = 8;

function sourcesIn(task: JsonObject): readonly JsonValue[] {
  return listOf(task, 'Source').slice(0, MOST_SOURCES);
}

/** The source of other tasks that is meant, the most frequent of those that are as near; null for one that they have. */
function knownSpelling(source: JsonValue, facts: PoolFacts | undefined): string | null {
  if (typeof source !== 'string' || facts === undefined || facts.sources.has(source)) return null;
  if (source.length > MOST_CHARACTERS) return null;
  const written = splitName(source);
  if (written.key === '') return null;
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const known of sourcesOf(facts).get(digitsOf(source)) ?? []) {
    const slips = slipsBetween(written, known, slipsInWord);
    if (slips >= least) continue;
    nearest = known.name;
    least = slips;
  }
  return nearest;
}

/** Datasets are named by short words and letters: `amazon_us` is not a slip for `amazon_uk`. */
function slipsInWord(word: string, known: string): number {
  const limit = Math.floor(Math.max(word.length, known.length) / LETTERS_A_SLIP) + 1;
  const distance = editDistance(word, known, limit);
  return distance < limit ? distance : Number.POSITIVE_INFINITY;
}

const made = new WeakMap<PoolFacts, ReadonlyMap<string, readonly SplitName[]>>();

/** The sources of other tasks, the most frequent first, by their digits. */
function sourcesOf(facts: PoolFacts): ReadonlyMap<string, readonly SplitName[]> {
  const sources = made.get(facts) ?? splitSources(facts);
  made.set(facts, sources);
  return sources;
}

function splitSources(facts: PoolFacts): ReadonlyMap<string, readonly SplitName[]> {
  const byDigits = new Map<string, SplitName[]>();
  const frequentFirst = [...facts.sources].sort(([a, tasksA], [b, tasksB]) => tasksB - tasksA || (a < b ? -1 : 1));
  for (const [known] of frequentFirst) {
    const digits = digitsOf(known);
    const list = byDigits.get(digits);
    if (list === undefined) byDigits.set(digits, [splitName(known)]);
    else list.push(splitName(known));
  }
  return byDigits;
}

/** Numbers tell versions and parts of a dataset apart: `squad 1.1` is not a slip for `squad 2.0`. */
function digitsOf(source: string): string {
  return source.replace(/\D/g, '');
}
