import { labelOf } from '@/lib/checks/labels/label-entropy';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { hasText } from '@/lib/checks/texts/has-text';

const Instances = soundInstances(100, (index) => (index % 2 ? 'odd' : 'even'));
const even = { input: 'A basket with 200 apples.', output: 'even', explanation: 'Two divides 200.' };
const odd = { input: 'A basket with 301 apples.', output: 'odd', explanation: 'Two does not divide 301.' };

export const examplesMatchLabels = defineRule({
  id: 'examples-match-labels',
  title: 'The examples show the labels',
  topic: 'examples',
  why: 'The positive examples show how the answers look. A label that no instance has, or always the same one, sets models on a wrong track.',
  since: '1',
  messages: {
    'no-label': {
      severity: 'warning',
      upstream: false,
      text: 'No instance has the output “{output}”, though the task has only {labels} different ones. Use one of these, written in the same way.',
    },
    'one-label': {
      severity: 'warning',
      upstream: false,
      text: 'All positive examples have the output “{output}”, but the instances have {labels} different ones. Show others, too.',
    },
  },
  good: { caption: 'An example of each label', fields: { Instances, 'Positive Examples': [even, odd] } },
  bad: {
    caption: 'An example with a label that is written differently',
    fields: { Instances, 'Positive Examples': [even, { ...odd, output: 'Odd' }] },
    message: 'no-label',
    path: '/Positive Examples/1/output',
  },
  create: ({ report, closedLabels }) => {
    const outputs: [label: string, index: number][] = [];
    return {
      example({ output }, field, index) {
        if (field === 'Positive Examples' && hasText(output)) outputs.push([labelOf(output), index]);
      },
      finish() {
        const labels = closedLabels();
        if (labels === undefined) return;
        for (const [label, index] of outputs) {
          if (labels.has(label)) continue;
          report('no-label', ['Positive Examples', index, 'output'], { output: excerpt(label), labels: labels.size });
        }
        const [[output] = ['']] = outputs;
        if (outputs.length < 2 || outputs.some(([label]) => label !== output)) return;
        report('one-label', ['Positive Examples'], { output: excerpt(output), labels: labels.size });
      },
    };
  },
});
