import { defineRule } from '@/lib/checks/rule';
import { hasText } from '@/lib/checks/texts/has-text';
import { countWords } from '@/lib/task/count-words';
import { listOf } from '@/lib/task/json-object';

/** The bounds of the paper on Self-Instruct, which leaves out shorter and longer instructions. */
const MIN_WORDS = 4;
const MAX_WORDS = 150;

export const definitionLength = defineRule({
  id: 'definition-length',
  title: 'The definition is neither too short nor too long',
  topic: 'definition',
  why: 'Three words hardly say what to do with an input. More than 150 are read carelessly, and leave less room for the examples and the input.',
  since: '1',
  messages: {
    short: {
      severity: 'warning',
      upstream: false,
      text: 'The definition has fewer than {least} words. Say what is given, what to do with it and what the answer looks like.',
    },
    long: {
      severity: 'warning',
      upstream: false,
      text: 'The definition has more than {most} words. Leave out what is not needed to do the task.',
    },
  },
  good: {
    caption: 'A sentence that says what to do',
    fields: { Definition: ['Answer with the number of all apples, in digits.'] },
  },
  bad: { caption: 'Two words', fields: { Definition: ['Count apples.'] }, message: 'short', path: '/Definition/0' },
  create: ({ report }) => ({
    task(task) {
      listOf(task, 'Definition').forEach((definition, index) => {
        if (!hasText(definition)) return;
        const words = countWords(definition, MAX_WORDS + 1);
        if (words < MIN_WORDS) report('short', ['Definition', index], { least: MIN_WORDS });
        else if (words > MAX_WORDS) report('long', ['Definition', index], { most: MAX_WORDS });
      });
    },
  }),
});
