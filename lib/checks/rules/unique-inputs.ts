import type { PlacedInstance } from '@/lib/checks/placed-instance';
import { mergeInstances } from '@/lib/checks/repairs/merge-instances';
import { areDisjoint } from '@/lib/checks/repeats/disjoint-outputs';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { hasText } from '@/lib/checks/texts/has-text';
import type { JsonValue } from '@/lib/task/schema';

const input = 'Two apples in one basket.';

export const uniqueInputs = defineRule({
  id: 'unique-inputs',
  title: 'No two instances share an input',
  topic: 'instances',
  why: 'The same input twice counts twice, and one of its answers is marked wrong although it is right. Several right answers to one input belong into one list.',
  since: '1',
  messages: {
    duplicate: {
      severity: 'error',
      upstream: true,
      text: 'Row {other} has the same input. Move this one’s outputs there and remove it.',
    },
    'other-label': {
      severity: 'error',
      upstream: true,
      text: 'Instance number {other} has the same input, but another label. Only one of the two can be right: remove the other.',
    },
  },
  fixes: {
    duplicate: {
      title: 'Join the outputs of instances with the same input',
      safe: true,
      repairs: (task, context) => mergeInstances(task, context, (text) => text),
    },
  },
  good: { caption: 'Every input once', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'The same input twice',
    fields: {
      Instances: [
        ...soundInstances(100),
        { id: `task001-${'e'.repeat(32)}`, input, output: ['2'] },
        { id: `task001-${'f'.repeat(32)}`, input, output: ['two'] },
      ],
    },
    message: 'duplicate',
    path: '/Instances/101/input',
  },
  create: ({ report, repeatedInputs, closedLabels }) => {
    const firstByInput = new Map<string, { index: number; output: JsonValue | undefined }>();
    function visit({ instance: { input, output }, index }: PlacedInstance) {
      // An empty input is no instance at all: `instance-shape` says so, for each.
      if (typeof input !== 'string' || input === '') return;
      const first = firstByInput.get(input);
      if (first === undefined) {
        firstByInput.set(input, { index, output });
        return;
      }
      const message = closedLabels() !== undefined && differ(first.output, output) ? 'other-label' : 'duplicate';
      report(message, ['Instances', index, 'input'], { other: first.index + 1 });
    }
    return { finish: () => repeatedInputs().forEach(visit) };
  },
});

function differ(some: JsonValue | undefined, others: JsonValue | undefined): boolean {
  return Array.isArray(some) && Array.isArray(others) && others.some(hasText) && areDisjoint(some, others);
}
