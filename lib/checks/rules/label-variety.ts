import { excerpt } from '@/lib/checks/excerpt';
import { labelOf } from '@/lib/checks/label-entropy';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';

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
  create: ({ report }) => {
    let label: string | undefined;
    let varied = false;
    return {
      instance({ output }) {
        if (varied || !Array.isArray(output)) return;
        for (const value of output) {
          if (typeof value !== 'string') continue;
          if (label === undefined) label = labelOf(value);
          else if (labelOf(value) !== label) varied = true;
        }
      },
      finish() {
        if (label !== undefined && !varied) report('single', ['Instances'], { label: excerpt(label) });
      },
    };
  },
});
