import { defineRule } from '@/lib/checks/rule';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { listOf } from '@/lib/task/json-object';

const THING = '(?:images?|pictures?|photos?|graphs?|charts?|diagrams?|drawings?|maps?|files?)';

/**
 * Ways in which an English definition asks for more than text, made from the words that Self-Instruct leaves out. The
 * words alone say little: a caption of a picture, the plot of a story and the file in a program are texts.
 */
const BEYOND_TEXT = new RegExp(
  [
    `\\b(?:draw|sketch|paint|plot|create|generate|produce)\\s+(?:an?|the|your)\\s+(?:\\w+\\s+)?${THING}\\b`,
    `\\b(?:look\\s+at|view|open|upload|download|attach)\\s+(?:an?|the|this|these)\\s+(?:\\w+\\s+)?${THING}\\b`,
    `\\battached\\s+${THING}\\b`,
  ].join('|'),
  'i',
);

export const definitionNeedsTextOnly = defineRule({
  id: 'definition-needs-text-only',
  title: 'The definition needs nothing but text',
  topic: 'definition',
  why: 'A model gets a text and answers with a text. It cannot see a picture, draw a graph or open a file.',
  since: '1',
  messages: {
    'more-than-text': {
      severity: 'warning',
      upstream: false,
      text: 'The definition says “{words}”, which a model that reads and writes text cannot do. Ask for something that can be done in text.',
    },
  },
  good: {
    caption: 'Pictures and plots of which a text tells',
    fields: { Definition: ['Given the caption of an image and the plot of a film, draw a conclusion about both.'] },
  },
  bad: {
    caption: 'A drawing as the answer',
    fields: { Definition: ['Read the two numbers and draw a bar chart of them.'] },
    message: 'more-than-text',
    path: '/Definition/0',
  },
  create: ({ report }) => ({
    task(task) {
      listOf(task, 'Definition').forEach((definition, index) => {
        if (typeof definition !== 'string') return;
        const words = BEYOND_TEXT.exec(definition)?.[0];
        if (words !== undefined) report('more-than-text', ['Definition', index], { words: excerpt(words) });
      });
    },
  }),
});
