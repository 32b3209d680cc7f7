import { defineRule } from '@/lib/checks/rule';
import { hasText } from '@/lib/checks/texts/has-text';

export const contributors = defineRule({
  id: 'contributors',
  title: 'Somebody is named as contributor',
  topic: 'metadata',
  why: 'Contributors are credited with every release. They are also who is asked when something about the task is unclear.',
  since: '1',
  messages: {
    none: {
      severity: 'error',
      upstream: false,
      text: 'No contributor is named. Add the name under which you want to be credited.',
    },
  },
  good: { caption: 'A contributor', fields: { Contributors: ['taskloom'] } },
  bad: { caption: 'Nobody', fields: { Contributors: [] }, message: 'none', path: '/Contributors' },
  create: ({ report }) => ({
    task({ Contributors: list }) {
      if (Array.isArray(list) && !list.some(hasText)) report('none', ['Contributors']);
    },
  }),
});
