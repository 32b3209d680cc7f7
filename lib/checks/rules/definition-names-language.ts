import { defineRule } from '@/lib/checks/rule';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { holdsText } from '@/lib/task/holds-text';
import { listOf } from '@/lib/task/json-object';
import { isLanguageName } from '@/lib/task/languages';

/**
 * Every definition is searched for every language: their product. Beyond so many characters, which is many times what any
 * task needs, no more are searched; the first few thousand findings say enough.
 */
const MOST_SEARCHED = 1_000_000;
/** What a search takes beside its characters, in characters. */
const A_SEARCH = 100;

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
      let left = MOST_SEARCHED;
      listOf(task, 'Definition').forEach((definition, index) => {
        if (typeof definition !== 'string') return;
        for (const language of languages) {
          if (left <= 0) return;
          left -= A_SEARCH + definition.length;
          if (holdsText(definition, language)) continue;
          report('not-named', ['Definition', index], () => ({ language: excerpt(language) }));
        }
      });
    },
  }),
});
