import { defineRule } from '@/lib/checks/rule';
import { hasText } from '@/lib/checks/texts/has-text';

export const definitionStated = defineRule({
  id: 'definition-stated',
  title: 'The task says what to do',
  topic: 'definition',
  why: 'The definition is the instruction that a model, and every reviewer, works from. A task without one cannot be solved.',
  since: '1',
  messages: {
    none: {
      severity: 'error',
      upstream: false,
      text: 'There is no definition. Say what the input is, what to do with it, and what the output looks like.',
    },
    empty: {
      severity: 'error',
      upstream: false,
      text: 'This definition is empty or only white space. Write it, or remove it.',
    },
  },
  good: { caption: 'A definition', fields: { Definition: ['Write the opposite of the word that is given.'] } },
  bad: { caption: 'None', fields: { Definition: [] }, message: 'none', path: '/Definition' },
  create: ({ report }) => ({
    task({ Definition: list }) {
      if (!Array.isArray(list)) return;
      if (list.length === 0) report('none', ['Definition']);
      list.forEach((definition, index) => {
        if (typeof definition === 'string' && !hasText(definition)) report('empty', ['Definition', index]);
      });
    },
  }),
});
