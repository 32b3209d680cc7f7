import { hasText } from '@/lib/checks/has-text';
import { inputKey } from '@/lib/checks/input-key';
import type { PlacedInstance } from '@/lib/checks/likely-repeated';
import { mergeInstances } from '@/lib/checks/repairs/merge-instances';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';

export const nearDuplicateInputs = defineRule({
  id: 'near-duplicate-inputs',
  title: 'No two inputs are nearly the same',
  topic: 'instances',
  why: 'Inputs that differ only by capital letters, white space or the form of a character are one question asked twice. They count twice and make the task look larger than it is.',
  since: '1',
  messages: {
    'near-duplicate': {
      severity: 'warning',
      upstream: false,
      text: 'Row {other} has the same input but for capital letters, white space or the form of characters. Remove one of the two.',
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
    function visit({ instance: { input }, index }: PlacedInstance) {
      // Of inputs that are equal to the letter, `unique-inputs` speaks.
      if (!hasText(input) || seen.has(input)) return;
      seen.add(input);
      const key = inputKey(input);
      const first = firstByKey.get(key);
      if (first === undefined) firstByKey.set(key, index);
      else report('near-duplicate', ['Instances', index, 'input'], { other: first + 1 });
    }
    return { finish: () => repeatedInputs().forEach(visit) };
  },
});
