import { beforeAll, describe, expect, it } from 'vitest';
import { labelName } from '@/components/charts/label-name';
import { textLength } from '@/components/editor/table/text-length';
import { decodeAll } from '@/lib/checks/repairs/decode-mojibake';
import { endSentence } from '@/lib/checks/repairs/end-sentence';
import { splitRows } from '@/lib/records/split-rows';
import { countWords } from '@/lib/task/count-words';
import { holdsText } from '@/lib/task/holds-text';
import { slugFrom } from '@/lib/task/name';
import { normalizeText } from '@/lib/task/normalize-text';
import { type Gpt2Tokenizer, loadGpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';
import type { JsonObject } from '@/lib/task/schema';
import { hostileText } from '@/scripts/bench/hostile/kinds';
import { LISTS, PLACES } from '@/scripts/bench/hostile/places';
import { processorTime } from '@/scripts/bench/hostile/processor-time';
import { planWorks } from '@/scripts/bench/hostile/task-works';
import { textWorks } from '@/scripts/bench/hostile/text-works';

// A few kinds of text, in time for every run of the tests; `npm run bench -- hostile` tries all of them in all places and
// measures what they take. What is linear takes some milliseconds here, and some hundred on a slow machine; what grows with the
// square of the text takes many seconds.
const CEILING_MS = 3_000;

/** What takes a millisecond for a thousand characters or more: tokenizers, and whole drafts. */
const SLOW = /token|prompt|ROUGE|draft|lists|sort|template|other texts|JSON/;
/** The names of the works; nothing is done here. */
const WORKS = Object.keys(textWorks({ encode: () => [], count: () => 0, lengthOf: () => 0, bytesOf: () => '' }));

let tokenizer: Gpt2Tokenizer;
beforeAll(async () => {
  tokenizer = await loadGpt2Tokenizer();
});

describe('on hostile texts', () => {
  it.each<[string, (text: string) => unknown, string]>([
    ['the words of a text', (text) => countWords(text, Number.POSITIVE_INFINITY), 'lost characters'],
    ['the words of full stops', (text) => countWords(text, Number.POSITIVE_INFINITY), 'dots'],
    ['the length of a text', (text) => textLength(`é\u0301${text}`), 'dots'],
    ['a normal form', (text) => normalizeText(text, 'NFKC'), 'marks in the wrong order'],
    ['the end of a sentence', endSentence, 'web addresses'],
    ['the name of a label', labelName, 'spaces'],
    ['a slug', (text) => slugFrom(text, text), 'underscores'],
    ['a text in a text', (text) => holdsText(text.replaceAll('b', 'a'), text.slice(0, text.length / 2)), 'a b among a'],
    ['rows with quotes', (text) => [...splitRows(text, ',', true)], 'quotes that open'],
    ['mojibake', decodeAll, 'controls from a wrong encoding'],
  ])('%s of 400,000 characters take no longer than they must', async (_, work, kind) => {
    const half = 'a'.repeat(100_000);
    const text = kind === 'a b among a' ? `${half}b${half.repeat(3)}` : hostileText(kind, 400_000);
    expect(await processorTime(() => work(text))).toBeLessThan(CEILING_MS);
  });

  it.each(WORKS)('no work takes long: %s', async (name) => {
    const work = textWorks(tokenizer)[name];
    const length = SLOW.test(name) ? 10_000 : 60_000;
    for (const kind of ['spaces', 'marks in the wrong order', 'quotes that open', 'one letter']) {
      expect(await processorTime(() => work?.(hostileText(kind, length))), kind).toBeLessThan(CEILING_MS);
    }
  });

  it.each([
    'dots',
    'spaces',
    'digits and points',
    'marks in the wrong order',
    'Thai marks',
    'points and zero width',
    'entities',
    'e-mail with points',
  ])('no rule takes long on %s wherever a text can stand', async (kind) => {
    const rules = planWorks(tokenizer.count)['all rules'];
    expect(await processorTime(() => rules?.(everywhere(hostileText(kind, 40_000))))).toBeLessThan(CEILING_MS);
  });

  it.each(Object.keys(LISTS))('no rule takes long on %s', async (place) => {
    const rules = planWorks(tokenizer.count)['all rules'];
    const task = LISTS[place]?.(hostileText('dots', 60_000)) ?? {};
    expect(await processorTime(() => rules?.(task))).toBeLessThan(CEILING_MS);
  });

  it.each(Object.keys(LISTS))('no fix takes long on %s', async (place) => {
    const fixes = planWorks(tokenizer.count)['plans and previews of all fixes'];
    const task = LISTS[place]?.(hostileText('spaces before newlines', 6_000)) ?? {};
    expect(await processorTime(() => fixes?.(task))).toBeLessThan(CEILING_MS);
  });
});

/** A task with the text in each of its places. */
function everywhere(text: string): JsonObject {
  const whole: JsonObject = {};
  for (const make of Object.values(PLACES)) {
    for (const [key, value] of Object.entries(make(text))) {
      const before = whole[key] ?? [];
      if (Array.isArray(before) && Array.isArray(value)) whole[key] = [...before, ...value];
    }
  }
  return whole;
}
