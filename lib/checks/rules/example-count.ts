import { defineRule } from '@/lib/checks/rule';
import { MIN_NEGATIVE, MIN_POSITIVE, WANTED_NEGATIVE, WANTED_POSITIVE } from '@/lib/task/limits';

const COUNTS = [
  { field: 'Positive Examples', fewest: MIN_POSITIVE, recommended: WANTED_POSITIVE, kind: 'positive' },
  { field: 'Negative Examples', fewest: MIN_NEGATIVE, recommended: WANTED_NEGATIVE, kind: 'negative' },
] as const;

const negative = (input: string, output: string, explanation: string) => ({ input, output, explanation });

export const exampleCount = defineRule({
  id: 'example-count',
  title: 'Enough examples',
  topic: 'examples',
  why: 'Positive examples show what a right answer looks like, negative ones what to avoid. Two and one are the least; three and two make most definitions clear.',
  since: '1',
  messages: {
    'too-few': {
      severity: 'error',
      upstream: true,
      text: 'The task has {count} of at least {fewest} {kind} examples. Add {missing}.',
    },
    few: {
      severity: 'warning',
      upstream: false,
      text: 'The task has {count} of the {recommended} {kind} examples that make a definition clear. Add one if you can.',
    },
  },
  good: {
    caption: 'Two negative examples',
    fields: {
      'Negative Examples': [
        negative('One basket holds 4 apples, the other 2.', '2', 'This is the difference, not the sum.'),
        negative('One basket holds 6 apples, the other 9.', 'many', 'The answer is not in digits.'),
      ],
    },
  },
  bad: {
    caption: 'No negative example',
    fields: { 'Negative Examples': [] },
    message: 'too-few',
    path: '/Negative Examples',
  },
  create: ({ report }) => ({
    task(task) {
      for (const { field, fewest, recommended, kind } of COUNTS) {
        const list = task[field];
        if (!Array.isArray(list)) continue;
        const count = list.length;
        if (count < fewest) report('too-few', [field], { count, kind, fewest, missing: fewest - count });
        else if (count < recommended) report('few', [field], { count, kind, recommended });
      }
    },
  }),
});
