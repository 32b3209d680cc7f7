import { dropInstances } from '@/lib/checks/repairs/drop-found';
import { rowsOfLengths } from '@/lib/checks/rows-of-lengths';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import type { ExampleField } from '@/lib/task/schema';

const input = 'One basket holds 200 apples and the other holds 1.';

export const examplesInInstances = defineRule({
  id: 'examples-in-instances',
  title: 'Examples are not among the instances',
  topic: 'examples',
  why: 'Examples are shown with the definition. An instance with the input of an example gives its answer away.',
  since: '1',
  messages: {
    positive: {
      severity: 'error',
      upstream: true,
      text: 'This is also the input of positive example number {example}. Remove the instance, or use another example.',
    },
    negative: {
      severity: 'warning',
      upstream: false,
      text: 'This is also the input of negative example number {example}. Remove the instance, or use another example.',
    },
  },
  fixes: {
    positive: {
      title: 'Remove the instances that are positive examples',
      safe: false,
      repairs: (_task, context) => dropInstances(context),
    },
    negative: {
      title: 'Remove the instances that are negative examples',
      safe: false,
      repairs: (_task, context) => dropInstances(context),
    },
  },
  good: { caption: 'Inputs that no example has', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'The first positive example is an instance too',
    fields: { Instances: [...soundInstances(100), { id: `task001-${'f'.repeat(32)}`, input, output: ['201'] }] },
    message: 'positive',
    path: '/Instances/100/input',
  },
  create: ({ report }) => {
    const inputs: Record<ExampleField, Map<string, number>> = {
      'Positive Examples': new Map(),
      'Negative Examples': new Map(),
    };
    /** Most instances differ from all examples by their length already. */
    const lengths = new Set<number>();
    return {
      example({ input }, field, index) {
        if (typeof input !== 'string') return;
        lengths.add(input.length);
        if (!inputs[field].has(input)) inputs[field].set(input, index);
      },
      instance({ input }, index) {
        if (typeof input !== 'string' || !lengths.has(input.length)) return;
        const positive = inputs['Positive Examples'].get(input);
        if (positive !== undefined) report('positive', ['Instances', index, 'input'], { example: positive + 1 });
        const negative = inputs['Negative Examples'].get(input);
        if (negative !== undefined) report('negative', ['Instances', index, 'input'], { example: negative + 1 });
      },
      rows: (texts) => rowsOfLengths(texts, lengths),
    };
  },
});
