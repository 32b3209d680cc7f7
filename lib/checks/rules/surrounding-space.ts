import { repairTexts, surely } from '@/lib/checks/repair-texts';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { textVisitor } from '@/lib/checks/text-visitor';
import { isSurrounded } from '@/lib/checks/texts/white-space';
import { listOf } from '@/lib/task/json-object';
import { LIST_FIELDS } from '@/lib/task/schema';

export const surroundingSpace = defineRule({
  id: 'surrounding-space',
  title: 'No white space around texts',
  topic: 'texts',
  why: 'Spaces and line breaks at the beginning or end of a text cannot be seen, but make two equal answers differ. Models learn to write them, too.',
  since: '1',
  messages: {
    surrounded: {
      severity: 'warning',
      upstream: false,
      text: 'This text begins or ends with white space. Remove the white space there.',
    },
  },
  fixes: {
    surrounded: {
      title: 'Remove the white space around texts',
      safe: true,
      repairs: (task, context) =>
        repairTexts(
          task,
          context,
          surely((text) => text.trim()),
        ),
    },
  },
  good: { caption: 'Texts without space around them', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'A source with a space at its end',
    fields: { Source: ['synthetic '] },
    message: 'surrounded',
    path: '/Source/0',
  },
  create: ({ report }) => ({
    task(task) {
      for (const field of LIST_FIELDS) {
        listOf(task, field).forEach((value, index) => {
          if (typeof value === 'string' && isSurrounded(value)) report('surrounded', [field, index]);
        });
      }
    },
    // Texts of white space only are empty, of which other rules speak.
    ...textVisitor(isSurrounded, (_text, path) => report('surrounded', path)),
    rows: (texts) => texts.untidy(),
  }),
});
