import type { PlacedInstance } from '@/lib/checks/placed-instance';
import { mergeInstances } from '@/lib/checks/repairs/merge-instances';
import { comparisonKey } from '@/lib/checks/repeats/comparison-key';
import { inputKey } from '@/lib/checks/repeats/input-key';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { hasText } from '@/lib/checks/texts/has-text';

export const nearDuplicateInputs = defineRule({
  id: 'near-duplicate-inputs',
  title: 'No two inputs are nearly the same',
  topic: 'instances',
  why: 'Inputs that differ only by capital letters, white space, the form of a character, or marks of quotation and at the end, are one question asked twice. They count twice and make the task look larger than it is.',
  since: '1',
  messages: {
    'near-duplicate': {
      severity: 'warning',
      upstream: false,
      text: 'Row {other} has the same input but for capital letters, white space or the form of characters. Remove one of the two.',
    },
    'but-for-marks': {
      severity: 'info',
      upstream: false,
      text: 'Instance number {other} has the same input but for quotation marks or the punctuation at the end. If the task is not about these, remove one of the two.',
    },
  },
  fixes: {
    'near-duplicate': {
      title: 'Join the outputs of instances with nearly the same input',
      safe: false,
      repairs: (task, context) => mergeInstances(task, context, inputKey),
    },
  },
  good: { caption: 'Every input asks something else', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'Two inputs that differ by case and a space',
    fields: {
      Instances: [
        ...soundInstances(100),
        { id: `task001-${'e'.repeat(32)}`, input: 'Two apples in one basket.', output: ['2'] },
        { id: `task001-${'f'.repeat(32)}`, input: 'two  apples in one basket.', output: ['2'] },
      ],
    },
    message: 'near-duplicate',
    path: '/Instances/101/input',
  },
  create: ({ report, repeatedInputs }) => {
    const seen = new Set<string>();
    const firstByKey = new Map<string, number>();
    const firstByComparison = new Map<string, number>();
    function visit({ instance: { input }, index }: PlacedInstance) {
      // Of inputs that are equal to the letter, `unique-inputs` speaks.
      if (!hasText(input) || seen.has(input)) return;
      seen.add(input);
      const [same, like] = [inputKey(input), comparisonKey(input)];
      const [first, near] = [firstByKey.get(same), firstByComparison.get(like)];
      const path = ['Instances', index, 'input'];
      if (first !== undefined) report('near-duplicate', path, { other: first + 1 });
      else if (near !== undefined) report('but-for-marks', path, { other: near + 1 });
      if (first === undefined) firstByKey.set(same, index);
      if (near === undefined) firstByComparison.set(like, index);
    }
    return { finish: () => repeatedInputs().forEach(visit) };
  },
});
