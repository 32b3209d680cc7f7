import { completeUrls } from '@/lib/checks/repairs/web-addresses';
import { defineRule } from '@/lib/checks/rule';
import { hasText } from '@/lib/checks/texts/has-text';
import type { JsonValue } from '@/lib/task/schema';

export const sourceStated = defineRule({
  id: 'source-stated',
  title: 'The source is stated',
  topic: 'metadata',
  why: 'The source shows which tasks come from the same data, so that training and test tasks can be kept apart. A web address lets others find and cite it.',
  since: '1',
  messages: {
    'no-source': {
      severity: 'error',
      upstream: false,
      text: 'No source is given. Name the dataset, or write “synthetic” if you made the data up.',
    },
    'no-url': {
      severity: 'warning',
      upstream: false,
      text: 'No web address is given. Add the address at which the source can be found.',
    },
    'no-web-address': {
      severity: 'warning',
      upstream: false,
      text: 'None of the URLs is a web address. Write at least one in full, beginning with https:// or http://.',
    },
  },
  fixes: {
    'no-web-address': {
      title: 'Write https:// before web addresses',
      safe: false,
      repairs: completeUrls,
    },
  },
  good: {
    caption: 'A source and its address',
    fields: { Source: ['synthetic'], URL: ['https://example.org/apples'] },
  },
  bad: { caption: 'No source', fields: { Source: [] }, message: 'no-source', path: '/Source' },
  create: ({ report }) => ({
    task({ Source: sources, URL: urls }) {
      if (Array.isArray(sources) && !sources.some(hasText)) report('no-source', ['Source']);
      if (!Array.isArray(urls)) return;
      if (!urls.some(hasText)) report('no-url', ['URL']);
      else if (!urls.some(isWebAddress)) report('no-web-address', ['URL']);
    },
  }),
});

function isWebAddress(value: JsonValue): boolean {
  return typeof value === 'string' && /^\s*https?:\/\/./i.test(value) && URL.canParse(value);
}
