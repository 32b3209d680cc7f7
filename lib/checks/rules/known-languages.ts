import { nearestNames } from '@/lib/checks/repairs/nearest-names';
import { defineRule } from '@/lib/checks/rule';
import { nameParams } from '@/lib/checks/texts/known-names';
import { MAY_BE_MEANT } from '@/lib/checks/texts/meaning-params';
import { listOf } from '@/lib/task/json-object';
import { isLanguageName } from '@/lib/task/languages';
import { meantLanguage } from '@/lib/task/meaning/meant-language';

const FIELDS = ['Input_language', 'Output_language', 'Instruction_language'] as const;

export const knownLanguages = defineRule({
  id: 'known-languages',
  title: 'Languages have their standard name',
  topic: 'metadata',
  why: 'The languages decide whether a task belongs to the English or the cross-lingual track. Only names of the ISO 639 standard are understood by everybody.',
  since: '1',
  messages: {
    unknown: {
      severity: 'error',
      upstream: true,
      text: `“{name}” is no name of a language in ISO 639. ${MAY_BE_MEANT}Choose one from the list.`,
    },
    none: {
      severity: 'error',
      upstream: false,
      text: 'No language is given. Choose at least one.',
    },
  },
  fixes: {
    unknown: {
      title: 'Write the name that ISO 639 has for the language',
      safe: true,
      // What the definition says of the language can only be judged once the language is known.
      repairs: (task, context) =>
        nearestNames(task, context, meantLanguage).map((repair) => ({
          ...repair,
          reveals: ['definition-names-language/not-named'],
        })),
    },
  },
  good: { caption: 'A standard name', fields: { Output_language: ['French'] } },
  bad: {
    caption: 'A misspelt name',
    fields: { Output_language: ['Frensh'] },
    message: 'unknown',
    path: '/Output_language/0',
  },
  create: ({ task, report }) => ({
    task() {
      for (const field of FIELDS) {
        const languages = listOf(task, field);
        if (languages.length === 0 && Array.isArray(task[field])) report('none', [field]);
        languages.forEach((name, index) => {
          if (typeof name !== 'string' || isLanguageName(name)) return;
          report('unknown', [field, index], () => nameParams(name, meantLanguage(name)));
        });
      }
    },
  }),
});
