import { describe, expect, it } from 'vitest';
import { tokenizeDefinitions } from '@/lib/pool/definition-tokens';
import { findNearDefinitions } from '@/lib/pool/near-definitions';

async function aTask(number: number, ...definitions: string[]) {
  return { number, definitions: await tokenizeDefinitions(definitions.entries()) };
}
const scores = (found: ReturnType<typeof findNearDefinitions>) =>
  found.map(({ number, index, otherIndex, score }) => [number, index, otherIndex, Number(score.toFixed(2))]);

describe('the definitions nearest to one', () => {
  it('are those with half of the words in common and more, nearest first, one of each task', async () => {
    const own = await tokenizeDefinitions([[0, 'Count the apples in both baskets.']]);
    const tasks = [
      await aTask(1, 'Name the capital of a country.'),
      await aTask(2, 'Count the pears in both bags.', 'Count the apples in both bags.'),
      await aTask(3, 'Counting the apple in both basket'),
      await aTask(4, 'Count the stars.'),
    ];
    expect(scores(findNearDefinitions(own, tasks))).toEqual([
      [3, 0, 0, 1],
      [2, 0, 1, 0.83],
    ]);
  });

  it.each([
    ['Chinese', '请判断下面的句子是肯定的还是否定的。', '请判断下面的句子是正面的还是负面的。'],
    ['Hindi', 'दिए गए वाक्य का भाव बताइए।', 'दिए गए वाक्य का अर्थ बताइए।'],
    ['Arabic', 'حدد ما إذا كانت الجملة إيجابية', 'حدد ما إذا كانت الجملة سلبية'],
  ])('are found in %s, too', async (_language, one, other) => {
    const own = await tokenizeDefinitions([[0, one]]);
    const [near] = findNearDefinitions(own, [await aTask(1, other), await aTask(2, 'Count the apples.')]);
    expect(near).toMatchObject({ number: 1 });
    expect(near?.score).toBeGreaterThan(0.6);
    expect(near?.score).toBeLessThan(1);
  });

  it('name ten tasks at most', async () => {
    const own = await tokenizeDefinitions([[0, 'Count the apples.']]);
    const tasks = await Promise.all(Array.from({ length: 30 }, (_, index) => aTask(index + 1, 'Count the apples!')));
    expect(findNearDefinitions(own, tasks).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it('are found in a moment for a definition of a million words', async () => {
    const own = await tokenizeDefinitions([[0, 'apples and pears '.repeat(400_000)]]);
    expect(own[0]?.tokens.length).toBeLessThan(5_000);
    expect(findNearDefinitions(own, [await aTask(1, 'Count the apples.')])).toEqual([]);
  });
});
