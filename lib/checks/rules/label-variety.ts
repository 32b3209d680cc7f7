import { labelOf } from '@/lib/checks/labels/label-entropy';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { isJsonObject, listOf } from '@/lib/task/json-object';
import type { JsonValue } from '@/lib/task/schema';

export const labelVariety = defineRule({
  id: 'label-variety',
  title: 'Not all outputs are the same',
  topic: 'labels',
  why: 'If every instance has the same answer, one can be right without reading the input. Such a task teaches and measures nothing.',
  since: '1',
  messages: {
    single: {
      severity: 'error',
      upstream: true,
      text: 'Every output is “{label}”. Add instances with other answers.',
    },
  },
  good: { caption: 'Two answers', fields: { Instances: soundInstances(100, (index) => (index % 2 ? 'odd' : 'even')) } },
  bad: {
    caption: 'One answer to everything',
    fields: { Instances: soundInstances(100, () => 'apples') },
    message: 'single',
    path: '/Instances',
  },
  create: ({ report }) => ({
    task(task) {
      const label = onlyLabel(listOf(task, 'Instances'));
      if (label !== undefined) report('single', ['Instances'], { label: excerpt(label) });
    },
  }),
});

/** The label that all outputs are; undefined as soon as there is another one, or when there are none. */
function onlyLabel(instances: readonly JsonValue[]): string | undefined {
  let label: string | undefined;
  for (const instance of instances) {
    if (!isJsonObject(instance)) continue;
    for (const output of listOf(instance, 'output')) {
      if (typeof output !== 'string') continue;
      label ??= labelOf(output);
      if (labelOf(output) !== label) return undefined;
    }
  }
  return label;
}
