import { rowsOfLengths } from '@/lib/checks/rows-of-lengths';
import { defineRule } from '@/lib/checks/rule';
import { listOf } from '@/lib/task/json-object';
import type { JsonValue } from '@/lib/task/schema';

const right = {
  input: 'One basket holds 10 apples, the other 300.',
  output: '310',
  explanation: '10 and 300 make 310.',
};
const wrong = { ...right, output: '290', explanation: 'This is the difference, not the sum.' };

export const negativesAreWrong = defineRule({
  id: 'negatives-are-wrong',
  title: 'Negative examples are wrong',
  topic: 'examples',
  why: 'A negative example shows an output that must not be given. If the same output is right elsewhere in the task, one of the two is a mistake.',
  since: '1',
  messages: {
    'also-positive': {
      severity: 'error',
      upstream: false,
      text: 'Positive example number {example} has the same input and output. Give this one a wrong output, or remove it.',
    },
    'also-accepted': {
      severity: 'warning',
      upstream: false,
      text: 'Row {instance} has the same input and accepts this output. Give the example a wrong output, or remove it.',
    },
  },
  good: {
    caption: 'The same input with a right and a wrong output',
    fields: {
      'Positive Examples': [right, { ...right, input: 'Two baskets hold 155 each.' }],
      'Negative Examples': [wrong],
    },
  },
  bad: {
    caption: 'A positive example is a negative one, too',
    fields: {
      'Positive Examples': [right, { ...right, input: 'Two baskets hold 155 each.' }],
      'Negative Examples': [right],
    },
    message: 'also-positive',
    path: '/Negative Examples/0',
  },
  create: ({ report }) => {
    const positives = new Map<string, number>();
    /** By input, then by output: the position of the first such negative example. */
    const negatives = new Map<string, Map<JsonValue, number>>();
    /** Most instances differ from all negative examples by their length already. */
    const lengths = new Set<number>();
    return {
      example({ input, output }, field, index) {
        if (typeof input !== 'string' || typeof output !== 'string') return;
        const key = JSON.stringify([input, output]);
        if (field === 'Positive Examples') {
          if (!positives.has(key)) positives.set(key, index);
          return;
        }
        lengths.add(input.length);
        const positive = positives.get(key);
        if (positive !== undefined) report('also-positive', [field, index], { example: positive + 1 });
        const outputs = negatives.get(input) ?? new Map<JsonValue, number>();
        if (!outputs.has(output)) negatives.set(input, outputs.set(output, index));
      },
      instance(instance, number) {
        if (typeof instance.input !== 'string' || !lengths.has(instance.input.length)) return;
        const wrongOutputs = negatives.get(instance.input);
        if (wrongOutputs === undefined) return;
        for (const output of new Set(listOf(instance, 'output'))) {
          const index = wrongOutputs.get(output);
          if (index === undefined) continue;
          report('also-accepted', ['Negative Examples', index, 'output'], { instance: number + 1 });
        }
      },
      rows: (texts) => rowsOfLengths(texts, lengths),
    };
  },
});
