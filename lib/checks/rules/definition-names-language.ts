import { excerpt } from '@/lib/checks/excerpt';
import { listOf } from '@/lib/checks/json-object';
import { defineRule } from '@/lib/checks/rule';
import { isLanguageName } from '@/lib/task/languages';

export const definitionNamesLanguage = defineRule({
  id: 'definition-names-language',
  title: 'The definition names the language',
  topic: 'definition',
  why: 'Who reads only the definition must know in which language the input is. Where it is not English, every definition has to name it.',
  since: '1',
  messages: {
    'not-named': {
      severity: 'error',
      upstream: true,
      text: 'The input is in {language}, but this definition does not contain the word “{language}”. Name the language in it.',
    },
  },
  good: {
    caption: 'A French input, named in the definition',
    fields: { Definition: ['Count the apples in a sentence in French.'], Input_language: ['French'] },
  },
  bad: {
    caption: 'A French input, and no word of it in the definition',
    fields: { Definition: ['Count the apples in a sentence.'], Input_language: ['French'] },
    message: 'not-named',
    path: '/Definition/0',
  },
  create: ({ report }) => ({
    task(task) {
      const languages = new Set<string>();
      for (const language of listOf(task, 'Input_language')) {
        // Of a name that is none speaks `known-languages`.
        if (typeof language === 'string' && language !== 'English' && isLanguageName(language)) languages.add(language);
      }
      listOf(task, 'Definition').forEach((definition, index) => {
        if (typeof definition !== 'string') return;
        for (const language of languages) {
          if (definition.includes(language)) continue;
          report('not-named', ['Definition', index], () => ({ language: excerpt(language) }));
        }
      });
    },
  }),
});
