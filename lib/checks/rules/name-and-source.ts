import { defineRule } from '@/lib/checks/rule';
import { SOUND_NAME } from '@/lib/checks/sound-task';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { hasText } from '@/lib/checks/texts/has-text';
import { listOf } from '@/lib/task/json-object';
import { parseTaskName } from '@/lib/task/name';

/** Words that many sources have in their names and that tell none from another. */
const COMMON = new Set(['data', 'dataset', 'datasets', 'corpus', 'the', 'and', 'of', 'for', 'in', 'task', 'tasks']);

export const nameAndSource = defineRule({
  id: 'name-and-source',
  title: 'The file name begins with the source',
  topic: 'file',
  why: 'The name of a task begins with its source, and people find what comes from one dataset by it. A name with another source leads them astray.',
  since: '3',
  messages: {
    differ: {
      severity: 'warning',
      upstream: false,
      text: 'The file name “{name}” has nothing of the source “{source}”. Begin it with the source, or correct the source.',
    },
  },
  good: { caption: 'The source stands first', name: SOUND_NAME, fields: { Source: ['synthetic'] } },
  bad: {
    caption: 'Another source than the name has',
    name: 'task001_squad_apple_counting',
    fields: { Source: ['synthetic'] },
    message: 'differ',
    path: '/Source',
  },
  create: ({ name, report }) => ({
    task(task) {
      const slug = parseTaskName(name)?.slug;
      const sources = listOf(task, 'Source').filter(hasText);
      const [first] = sources;
      if (slug === undefined || first === undefined || sources.some((source) => agree(slug, source))) return;
      report('differ', ['Source'], () => ({ name: excerpt(name), source: excerpt(first) }));
    },
  }),
});

/**
 * Whether a name's part after its number and a source have a word in common, or the one begins with the other when all
 * that parts words is left out (`race_c` and `RACE-C`), or with its first letters (`sst` for `Stanford Sentiment Treebank`).
 */
function agree(slug: string, source: string): boolean {
  const [named, stated] = [wordsOf(slug), wordsOf(source)];
  // In another script, or of signs only: there is nothing to compare.
  if (stated.length === 0) return true;
  const [short, long] = [named.join(''), stated.join('')];
  const [start = ''] = named;
  if (short.startsWith(long) || (tells(start) && long.startsWith(start))) return true;
  if (stated.length > 1 && start === stated.map((word) => word.charAt(0)).join('')) return true;
  const meaningful = new Set(stated.filter(tells));
  return named.some((word) => meaningful.has(word));
}

/** Whether a word may tell one source from others. */
function tells(word: string): boolean {
  return word.length > 2 && !COMMON.has(word);
}

/** The words in lower case, without accents; digits are words of their own (`squad2` and `SQuAD 2.0`). */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[a-z]+|\d+/g) ?? [];
}
