import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';
import {
  MAX_SOURCE_TOKENS,
  PromptEncoder,
  type PromptOptions,
  type PromptTask,
  USUAL_PROMPT,
} from '@/lib/task/prompt/prompt';
import type { Example } from '@/lib/task/schema';

const { count, lengthOf } = await loadGpt2Tokenizer();

function example(input: string, output = 'yes', explanation = 'It is so.'): Example {
  return { input, output, explanation };
}

/** So many tokens, where a space or a line's end stands before it. */
const apples = (number: number) => Array.from({ length: number }, () => 'apple').join(' ');

function taskWith(fields: Partial<PromptTask> = {}): PromptTask {
  return { definition: 'Count the apples', positives: [], negatives: [], ...fields };
}

function encoder(fields: Partial<PromptTask>, options: Partial<PromptOptions> = {}): PromptEncoder {
  return new PromptEncoder(taskWith(fields), { ...USUAL_PROMPT, ...options }, count);
}

describe('a prompt', () => {
  it('has definition, examples and instance as Tk-Instruct writes them, to the space', () => {
    const prompts = encoder(
      {
        positives: [example(' 1 and 1 ', '2', 'Twice 1'), example('3 and 4?', '7.')],
        negatives: [example('2 and 2', '5', 'It is 4!')],
      },
      { negatives: 1, explanations: true },
    );
    expect(prompts.encode('5 and 6\n', lengthOf).text).toBe(
      [
        'Definition: Count the apples.\n\n',
        ' Positive Example 1 -\nInput: 1 and 1.\n Output: 2.\n Explanation: Twice 1.\n\n',
        ' Positive Example 2 -\nInput: 3 and 4?\n Output: 7.\n Explanation: It is so.\n\n',
        ' Negative Example 1 -\nInput: 2 and 2.\n Output: 5.\n Explanation: It is 4!\n\n',
        'Now complete the following example -\nInput: 5 and 6.\nOutput: ',
      ].join(''),
    );
  });

  it('has by default the definition and two positive examples, without explanations', () => {
    const positives = [example('one'), example('two'), example('three')];
    expect(encoder({ positives, negatives: [example('four')] }).encode('five', lengthOf).text).toBe(
      [
        'Definition: Count the apples.\n\n',
        ' Positive Example 1 -\nInput: one.\n Output: yes.\n\n',
        ' Positive Example 2 -\nInput: two.\n Output: yes.\n\n',
        'Now complete the following example -\nInput: five.\nOutput: ',
      ].join(''),
    );
  });

  it('can do without the definition', () => {
    const { text } = encoder({}, { definition: false }).encode('five', lengthOf);
    expect(text).toBe('Now complete the following example -\nInput: five.\nOutput: ');
  });

  it('takes only ASCII punctuation for an end, and has a full stop for an empty text', () => {
    const { text } = encoder({ definition: '数苹果。' }).encode('  ', lengthOf);
    expect(text).toBe('Definition: 数苹果。.\n\nNow complete the following example -\nInput: .\nOutput: ');
  });
});

describe('the length of a prompt', () => {
  const longer = [example(apples(400)), example(apples(500))];

  it('leaves out the example that would pass the limit', () => {
    const prompt = encoder({ positives: longer }).encode(apples(200), lengthOf);
    expect(prompt).toMatchObject({ fit: 'fewer', positives: 1, negatives: 0, readLength: prompt.text.length });
    expect(prompt.text).not.toContain('Positive Example 2');
  });

  it('leaves out what follows that example, too, but still tries the negative ones', () => {
    const positives = [example(apples(900)), example('short')];
    const prompt = encoder({ positives, negatives: [example('wrong')] }, { negatives: 1 }).encode(
      apples(200),
      lengthOf,
    );
    expect(prompt).toMatchObject({ fit: 'fewer', positives: 0, negatives: 1 });
    expect(prompt.text).toContain('Negative Example 1');
  });

  it('cuts the instance off where it is too long without examples', () => {
    const prompt = encoder({ positives: longer }).encode(apples(1_500), lengthOf);
    expect(prompt).toMatchObject({ fit: 'cut', positives: 0 });
    expect(count(prompt.text.slice(0, prompt.readLength))).toBe(MAX_SOURCE_TOKENS);
    expect(prompt.text.slice(prompt.readLength)).toMatch(/^( apple)+\.\nOutput: $/);
  });

  it('fits with exactly 1,024 tokens, and is cut with one more', () => {
    const room = MAX_SOURCE_TOKENS - encoder({}).countWithoutExamples('apple');
    const fits = encoder({}).encode(apples(1 + room), lengthOf);
    expect(fits).toMatchObject({ fit: 'all', tokens: MAX_SOURCE_TOKENS, readLength: fits.text.length });
    const cut = encoder({}).encode(apples(2 + room), lengthOf);
    expect(cut).toMatchObject({ fit: 'cut', tokens: MAX_SOURCE_TOKENS + 1, readLength: cut.text.length - 1 });
  });

  it('takes an example with which it has exactly 1,024 tokens', () => {
    const positives = [example('apple')];
    const room = MAX_SOURCE_TOKENS - encoder({ positives }).encode('apple', lengthOf).tokens;
    expect(encoder({ positives }).encode(apples(1 + room), lengthOf)).toMatchObject({ fit: 'all', positives: 1 });
    expect(encoder({ positives }).encode(apples(2 + room), lengthOf)).toMatchObject({ fit: 'fewer', positives: 0 });
  });

  it('is counted without being looked at where the input is short', () => {
    const counted: string[] = [];
    const prompts = new PromptEncoder(taskWith(), USUAL_PROMPT, (text) => {
      counted.push(text);
      return count(text);
    });
    for (let index = 0; index < 100; index++) expect(prompts.fit(`One basket holds ${index} apples.`)).toBe('all');
    expect(counted).toHaveLength(1);
  });

  const words = fc.constantFrom('apple', 'अनार', '苹果', 'تفاحة', 'แอปเปิล', '.', '\n', '?', '😀', '"');
  const text = fc
    .tuple(fc.array(words, { maxLength: 8 }), fc.nat(60))
    .map(([list, times]) => `${list.join(' ')} `.repeat(times));
  const examples = fc.array(
    text.map((input) => example(input)),
    { maxLength: 3 },
  );

  it('is that of the whole text, and the quick answer is that of the whole way, in any script', () => {
    const options = fc.record({
      definition: fc.boolean(),
      positives: fc.nat(3),
      negatives: fc.nat(3),
      explanations: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.record({ definition: text, positives: examples, negatives: examples }),
        options,
        text,
        (...given) => {
          const [task, chosen, input] = given;
          const prompts = new PromptEncoder(task, chosen, count);
          const prompt = prompts.encode(input, lengthOf);
          expect(prompt.tokens).toBe(count(prompt.text));
          expect(prompts.fit(input)).toBe(prompt.fit);
          expect(prompt.tokens > MAX_SOURCE_TOKENS).toBe(prompt.fit === 'cut');
          expect(prompt.readLength < prompt.text.length).toBe(prompt.fit === 'cut');
        },
      ),
    );
  });
});
