import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { isJsonObject, listOf } from '@/lib/task/json-object';
import { MAX_SOURCE_TOKENS, PromptEncoder, type PromptTask, USUAL_PROMPT } from '@/lib/task/prompt/prompt';
import type { Example, ExampleField, JsonObject } from '@/lib/task/schema';

const longInput = `One basket holds 1 apple${' and 1 apple'.repeat(500)}.`;

export const inputLength = defineRule({
  id: 'input-length',
  title: 'Prompts fit into 1,024 tokens',
  topic: 'instances',
  why: 'Models trained on such tasks read 1,024 tokens, and of a longer prompt the end is cut off, which is the input. The usual prompt is the definition and two positive examples; these give way first.',
  since: '2',
  messages: {
    'cut-off': {
      severity: 'warning',
      upstream: false,
      text: 'With the definition alone this input makes a prompt of about {tokens} tokens, and a model reads {limit}: the end of the input would be cut off. Shorten it, or drop the instance.',
    },
    'long-definition': {
      severity: 'warning',
      upstream: false,
      text: 'The definition alone takes about {tokens} of the {limit} tokens that a model reads, so that it would see nothing of any input. Shorten it.',
    },
    'examples-left-out': {
      severity: 'info',
      upstream: false,
      text: 'The first two positive examples do not fit beside the longer inputs; prompts left with fewer: {count}. Put short examples first.',
    },
  },
  needs: 'countTokens',
  good: { caption: 'Short inputs, short examples', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'An input that is longer than what a model reads',
    fields: {
      Instances: [...soundInstances(100), { id: `task001-${'f'.repeat(32)}`, input: longInput, output: ['501'] }],
    },
    message: 'cut-off',
    path: '/Instances/100/input',
  },
  create({ report, task, countTokens }) {
    const content = promptTask(task);
    if (content === undefined || countTokens === undefined) return {};
    const limit = MAX_SOURCE_TOKENS;
    const prompts = new PromptEncoder(content, USUAL_PROMPT, countTokens);
    if (prompts.leastTokens >= limit) {
      report('long-definition', ['Definition', 0], { tokens: prompts.leastTokens, limit });
      return {};
    }
    let count = 0;
    return {
      instance({ input }, index) {
        if (typeof input !== 'string') return;
        const fit = prompts.fit(input);
        if (fit === 'fewer') count++;
        if (fit !== 'cut') return;
        report('cut-off', ['Instances', index, 'input'], () => ({
          tokens: prompts.countWithoutExamples(input),
          limit,
        }));
      },
      finish() {
        if (count > 0) report('examples-left-out', ['Positive Examples'], { count });
      },
    };
  },
});

/** What prompts are made of; undefined when there is no definition (the rule `definition-stated` speaks about that). */
function promptTask(task: JsonObject): PromptTask | undefined {
  const [definition] = listOf(task, 'Definition');
  if (typeof definition !== 'string') return undefined;
  return {
    definition,
    positives: examplesOf(task, 'Positive Examples'),
    negatives: examplesOf(task, 'Negative Examples'),
  };
}

/** The examples that have all their texts; the others are the matter of other rules. */
function examplesOf(task: JsonObject, field: ExampleField): Example[] {
  return listOf(task, field).flatMap((example) => {
    if (!isJsonObject(example)) return [];
    const { input, output, explanation } = example;
    const isWhole = typeof input === 'string' && typeof output === 'string' && typeof explanation === 'string';
    return isWhole ? [{ input, output, explanation }] : [];
  });
}
