import type { LabelUse } from '@/lib/checks/label-use';
import { unifyLabels } from '@/lib/checks/repairs/unify-labels';
import { inputKey } from '@/lib/checks/repeats/input-key';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { excerpt } from '@/lib/checks/texts/excerpt';

export const consistentLabels = defineRule({
  id: 'consistent-labels',
  title: 'Each label is written in one way',
  topic: 'labels',
  why: 'Answers are compared as texts, so “Yes.” is wrong where “yes” is expected. Two ways of writing one label also split its count.',
  since: '1',
  messages: {
    variant: {
      severity: 'warning',
      upstream: false,
      text: 'The label “{label}” (uses: {count}) is elsewhere written “{usual}”. Write it in one way.',
    },
  },
  fixes: {
    variant: {
      title: 'Write each label as it is written most often',
      safe: false,
      repairs: (task, context) => unifyLabels(task, context, labelKey),
    },
  },
  good: {
    caption: 'Two labels, each written in one way',
    fields: { Instances: soundInstances(100, (index) => (index % 2 ? 'odd' : 'even')) },
  },
  bad: {
    caption: 'One label with and without a full stop',
    fields: { Instances: soundInstances(100, (index) => (index % 2 ? 'odd' : index % 10 ? 'even' : 'Even.')) },
    message: 'variant',
    path: '/Instances/0/output/0',
  },
  create: ({ report, closedLabels }) => {
    return {
      finish() {
        const usual = new Map<string, [label: string, use: LabelUse]>();
        const labels = [...(closedLabels() ?? [])].sort(([, a], [, b]) => b.count - a.count);
        for (const [label, use] of labels) {
          const key = labelKey(label);
          const first = usual.get(key);
          if (first === undefined) usual.set(key, [label, use]);
          else {
            const params = { label: excerpt(label), count: use.count, usual: excerpt(first[0]) };
            report('variant', ['Instances', use.instance, 'output', use.position], params);
          }
        }
      },
    };
  },
});

/** Without a full stop at the end (of any script) and without zeros after a number's point. */
function labelKey(label: string): string {
  return inputKey(label)
    .replace(/(?<=.)\s*[.。।۔።។။։]$/u, '')
    .replace(/^([+-]?\d+)\.0+$/, '$1')
    .replace(/^([+-]?\d+\.\d*[1-9])0+$/, '$1');
}
