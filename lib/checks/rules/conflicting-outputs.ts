import type { PlacedInstance } from '@/lib/checks/placed-instance';
import { areDisjoint } from '@/lib/checks/repeats/disjoint-outputs';
import { inputKey } from '@/lib/checks/repeats/input-key';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { hasText } from '@/lib/checks/texts/has-text';
import type { JsonValue } from '@/lib/task/schema';

export const conflictingOutputs = defineRule({
  id: 'conflicting-outputs',
  title: 'The same question has the same answer',
  topic: 'instances',
  why: 'Two inputs that are the same but for capital letters or white space ask the same. If they share no output, one of the two may be wrong, or both belong into one instance.',
  since: '1',
  messages: {
    conflict: {
      severity: 'warning',
      upstream: false,
      text: 'Row {other} has nearly the same input, but none of these outputs. Correct the wrong one of the two, or join their outputs in one instance.',
    },
  },
  good: { caption: 'Every input once', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'Two answers to one question',
    fields: {
      Instances: [
        ...soundInstances(100),
        { id: `task001-${'e'.repeat(32)}`, input: 'Two apples in one basket.', output: ['2'] },
        { id: `task001-${'f'.repeat(32)}`, input: 'two apples in one basket.', output: ['3'] },
      ],
    },
    message: 'conflict',
    path: '/Instances/101/output',
  },
  create: ({ report, repeatedInputs }) => {
    const firstByKey = new Map<string, { index: number; output: JsonValue[] }>();
    function visit({ instance: { input, output }, index }: PlacedInstance) {
      if (!hasText(input) || !Array.isArray(output) || !output.some(hasText)) return;
      const key = inputKey(input);
      const first = firstByKey.get(key);
      if (first === undefined) firstByKey.set(key, { index, output });
      else if (areDisjoint(first.output, output)) {
        report('conflict', ['Instances', index, 'output'], { other: first.index + 1 });
      }
    }
    return { finish: () => repeatedInputs().forEach(visit) };
  },
});
