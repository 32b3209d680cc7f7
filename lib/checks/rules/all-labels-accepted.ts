import { labelOf } from '@/lib/checks/labels/label-entropy';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { hasText } from '@/lib/checks/texts/has-text';
import { isJsonObject, listOf } from '@/lib/task/json-object';
import type { JsonObject } from '@/lib/task/schema';

const label = (index: number) => (index % 2 ? 'odd' : 'even');

/** An instance that accepts so large a part of the labels takes nearly any answer for right. */
const NEARLY_ALL = 0.75;

export const allLabelsAccepted = defineRule({
  id: 'all-labels-accepted',
  title: 'Not every label is right',
  topic: 'labels',
  why: 'The outputs of an instance are answers that each count as right. Where they are all labels that there are, any answer is right, and the task teaches and measures nothing.',
  since: '3',
  messages: {
    every: {
      severity: 'error',
      upstream: false,
      text: 'Every instance accepts all {labels} labels, so that any answer is right. Leave in each list of outputs only what is right for its input.',
    },
    most: {
      severity: 'warning',
      upstream: false,
      text: '{count} of {total} instances accept all or nearly all of the {labels} labels, so that most answers are right. Leave in each list of outputs only what is right for its input.',
    },
  },
  good: { caption: 'One label for each input', fields: { Instances: soundInstances(100, label) } },
  bad: {
    caption: 'Both labels for each input',
    fields: { Instances: soundInstances(100).map((instance) => ({ ...instance, output: ['odd', 'even'] })) },
    message: 'every',
    path: '/Instances',
  },
  create: ({ task, report, closedLabels }) => ({
    finish() {
      const labels = closedLabels()?.size;
      if (labels === undefined) return;
      const accepted = listOf(task, 'Instances').filter(isJsonObject).map(countAccepted);
      const total = accepted.filter((count) => count > 0).length;
      const count = accepted.filter((one) => one > 1 && one >= labels * NEARLY_ALL).length;
      if (accepted.every((one) => one === labels)) report('every', ['Instances'], { labels });
      else if (count > total / 2) report('most', ['Instances'], { labels, count, total });
    },
  }),
});

/** How many different labels an instance accepts. */
function countAccepted(instance: JsonObject): number {
  const outputs = listOf(instance, 'output');
  return outputs.length === 1 ? Number(hasText(outputs[0])) : new Set(outputs.filter(hasText).map(labelOf)).size;
}
