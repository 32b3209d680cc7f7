import { listOf } from '@/lib/checks/json-object';
import { nameParams } from '@/lib/checks/known-names';
import { nearestNames } from '@/lib/checks/repairs/nearest-names';
import { defineRule } from '@/lib/checks/rule';
import { isLanguageName, nearestLanguage } from '@/lib/task/languages';

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
      text: '“{name}” is no name of a language in ISO 639. [Did you mean “{nearest}”? ]Choose one from the list.',
    },
    none: {
      severity: 'error',
      upstream: false,
      text: 'No language is given. Choose at least one.',
    },
  },
  fixes: {
    unknown: {
      title: 'Write the nearest name of ISO 639',
      safe: true,
      repairs: (task, context) => nearestNames(task, context, nearestLanguage),
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
          report('unknown', [field, index], () => nameParams(name, nearestLanguage(name)));
        });
      }
    },
  }),
});
