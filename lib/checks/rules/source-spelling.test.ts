import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { planFix } from '@/lib/checks/fixing/plan-fix';
import { EMPTY_POOL } from '@/lib/checks/pool-facts';
import { SOUND_NAME, soundTask } from '@/lib/checks/sound-task';

const sources = new Map([
  ['WinoGrande', 1],
  ['winogrande', 30],
  ['snli', 12],
  ['squad 2.0', 9],
  ['opus_books', 5],
  ['中文问答', 4],
  ['amazon_uk_reviews', 3],
  ['country_currency_dataset', 2],
]);
const context = { name: SOUND_NAME, seed: 1, pool: { ...EMPTY_POOL, sources } };

function knownFor(source: string): unknown {
  const { findings } = checkTask({ ...soundTask(), Source: [source] }, context);
  return findings.find(({ rule }) => rule === 'source-spelling')?.params.known;
}

describe('source-spelling', () => {
  it.each([
    ['Winogrande', 'winogrande'],
    ['wino-grande', 'winogrande'],
    ['winogrnade', 'winogrande'],
    ['winogrand', 'winogrande'],
    ['OPUS books', 'opus_books'],
    ['SQuAD 2.0', 'squad 2.0'],
    ['中文 问答', '中文问答'],
  ])('takes %s for %s', (source, known) => expect(knownFor(source)).toBe(known));

  it.each([
    ...['winogrande', 'WinoGrande', 'mnli', 'squad 1.1', 'winograd', 'books', '', '中文问题'],
    // What two names share says nothing: a word of them is another one.
    ...['amazon_us_reviews', 'country_capital_dataset', 'opus_book_s2'],
  ])('finds nothing in %j', (source) => expect(knownFor(source)).toBeUndefined());

  it('corrects one source and leaves the others', () => {
    const task = { ...soundTask(), Source: ['snli', 'Wino Grande', 'something new'] };
    const plan = planFix(task, { rule: 'source-spelling', message: 'close' }, context, checkTask(task, context));
    expect(plan.task.Source).toEqual(['snli', 'winogrande', 'something new']);
  });
});
