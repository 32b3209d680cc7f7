import type { Path } from '@/lib/checks/path';
import { repairTexts } from '@/lib/checks/repair-texts';
import { dropInvisible, invisibleIn } from '@/lib/checks/repairs/drop-invisible';
import { defineRule } from '@/lib/checks/rule';
import { textVisitor } from '@/lib/checks/text-visitor';
import { listOf } from '@/lib/task/json-object';

export const invisibleCharacters = defineRule({
  id: 'invisible-characters',
  title: 'No invisible characters',
  topic: 'texts',
  why: 'Soft hyphens, spaces without width and the like come from web pages and PDF files. Nobody sees them, but they make two equal words differ, and may hide what a text says.',
  since: '3',
  messages: {
    invisible: {
      severity: 'warning',
      upstream: false,
      text: 'This text holds {name} where it does nothing that can be seen. Remove it.',
    },
    hidden: {
      severity: 'warning',
      upstream: false,
      text: 'This text holds {name}, with which a text can say something else than what is seen. Remove it.',
    },
  },
  fixes: {
    invisible: {
      title: 'Remove invisible characters',
      safe: true,
      repairs: (task, context) => repairTexts(task, context, dropInvisible),
    },
  },
  good: {
    caption: 'Joiners in words that need them',
    fields: { Source: ['می\u200Cخواهم', 'क्\u200Dष', '👩\u200D🌾'] },
  },
  bad: {
    caption: 'A soft hyphen within a word',
    fields: { Source: ['syn\u00ADthetic'] },
    message: 'invisible',
    path: '/Source/0',
  },
  create: ({ report, traits }) => {
    function look(text: string, path: Path) {
      for (const [message, name] of invisibleIn(text)) report(message, path, { name });
    }
    const { example, instance } = textVisitor(mayBeInvisible, look);
    return {
      task(task) {
        for (const field of ['Source', 'Definition']) {
          listOf(task, field).forEach((value, index) => {
            if (typeof value === 'string' && mayBeInvisible(value)) look(value, [field, index]);
          });
        }
      },
      example,
      // ASCII has none, but for escapes.
      ...((!traits.ascii || traits.mayHold('\\u')) && { instance }),
    };
  },
});

/** Soft hyphen, marks of direction, joiners and the like; tag characters, which begin with the same half of a pair. */
const SUSPECT = /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uDB40]/;

function mayBeInvisible(text: string): boolean {
  return SUSPECT.test(text);
}
