import { defineRule } from '@/lib/checks/rule';
import { listOf } from '@/lib/task/json-object';

/**
 * Punctuation that begins no sentence: neither an opening bracket nor a Spanish mark nor a quotation mark, of which each
 * opens in some language (”Swedish”, »Danish«) or stands for a left-out letter (’t in Dutch).
 */
const ODD_START = /^\s*(?![\p{Ps}\p{Pi}\p{Pf}"'„‚¿¡])\p{P}/u;
const PROGRAM_START = /^\s*write\s+a\s+program\b/i;

export const definitionStart = defineRule({
  id: 'definition-start',
  title: 'The definition begins like a sentence',
  topic: 'definition',
  why: 'A stop, dash or other mark at the beginning is mostly the rest of something that was cut off. A definition that asks for a program can seldom be checked by comparing texts.',
  since: '1',
  messages: {
    punctuation: {
      severity: 'warning',
      upstream: false,
      text: 'The definition begins with a punctuation mark. Begin it with a word.',
    },
    program: {
      severity: 'warning',
      upstream: false,
      text: 'The definition asks for a program. Ask for what the program would give, or for one certain piece of code.',
    },
  },
  good: {
    caption: 'A definition that begins with a word',
    fields: { Definition: ['Answer with the number of all apples, in digits.'] },
  },
  bad: {
    caption: 'A definition that begins with a dash',
    fields: { Definition: ['- Answer with the number of all apples, in digits.'] },
    message: 'punctuation',
    path: '/Definition/0',
  },
  create: ({ report }) => ({
    task(task) {
      listOf(task, 'Definition').forEach((definition, index) => {
        if (typeof definition !== 'string') return;
        if (ODD_START.test(definition)) report('punctuation', ['Definition', index]);
        else if (PROGRAM_START.test(definition)) report('program', ['Definition', index]);
      });
    },
  }),
});
