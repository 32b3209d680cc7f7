import { inputKey } from '@/lib/checks/repeats/input-key';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { hasText } from '@/lib/checks/texts/has-text';
import { holdsText } from '@/lib/task/holds-text';
import { listOf } from '@/lib/task/json-object';

const Instances = soundInstances(100, (index) => (index % 2 ? 'odd' : 'even'));

export const labelsInDefinition = defineRule({
  id: 'labels-in-definition',
  title: 'The definition names the labels',
  topic: 'labels',
  why: 'Where only a few answers are possible, one has to know them to answer. A model cannot guess whether “odd”, “uneven” or “no” is asked for.',
  since: '1',
  messages: {
    'not-named': {
      severity: 'warning',
      upstream: false,
      text: 'The outputs are {labels} labels, but this definition does not name “{label}”[ and {more} more]. Name all labels as they are to be written.',
    },
  },
  good: {
    caption: 'Both labels in the definition',
    fields: { Instances, Definition: ['Say whether the number of apples is “odd” or “even”.'] },
  },
  bad: {
    caption: 'One of two labels in the definition',
    fields: { Instances, Definition: ['Say whether the number of all apples is even.'] },
    message: 'not-named',
    path: '/Definition/0',
  },
  create: ({ task, report, closedLabels }) => {
    return {
      finish() {
        const labels = closedLabels();
        if (labels === undefined) return;
        const keys = [...labels.keys()]
          .filter((label) => !isNumber(label))
          .map((label) => [label, inputKey(label)] as const);
        listOf(task, 'Definition').forEach((definition, index) => {
          if (!hasText(definition)) return;
          const text = inputKey(definition);
          const [missing, ...others] = keys.filter(([, key]) => !holdsText(text, key));
          if (missing === undefined) return;
          const more = others.length > 0 ? { more: others.length } : {};
          report('not-named', ['Definition', index], { labels: labels.size, label: excerpt(missing[0]), ...more });
        });
      },
    };
  },
});

/** “From 1 to 5” names 3, too. */
function isNumber(label: string): boolean {
  return /^[+-]?\p{Nd}+([.,]\p{Nd}+)?$/u.test(label.trim());
}
