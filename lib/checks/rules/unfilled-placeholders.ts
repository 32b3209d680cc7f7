import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { excerpt } from '@/lib/checks/texts/excerpt';
import { isAboutCode, namedIn } from '@/lib/checks/texts/is-about-code';

const NAMES =
  'inputs?|outputs?|instructions?|prompts?|texts?|sentences?|questions?|answers?|contexts?|passages?|premises?|hypothes[ie]s|documents?|titles?|labels?|targets?|sources?|options?|choices?|names?|words?|responses?|topics?|summary|article|dialogue';

/** Of template languages: `{{ name }}`, `{% if %}`, `${name}`, `<%= name %>`. */
const TEMPLATE = /\{\{[^{}\n]{0,60}\}\}|\{%[^{}%\n]{1,60}%\}|\$\{[A-Za-z_][\w.]{0,40}\}/;
const SERVER_TAG = /<%=?[^<>%\n]{1,60}%>/;
/** A single name as prompts have it. After a backslash, a letter or another brace it is LaTeX or code. */
const IN_BRACES = new RegExp(`(?<![\\\\\\w^{}$])\\{(?:${NAMES})_?\\d{0,2}\\}(?![{}])`);
/** Few names: with others, texts are marked up. */
const IN_ANGLES = /<(?:input|output|prompt|instruction|placeholder|INPUT|OUTPUT|PROMPT|INSTRUCTION|PLACEHOLDER)>/;
const IN_BRACKETS = /\[(?:PLACEHOLDER|(?:INSERT|YOUR|FILL|ENTER|ADD)\b[A-Z _]{0,30})\]/;
const FORMAT = /(?<![\w%\\])%(?:[sd]|\(\w{1,30}\)s)(?!\w)/;

/** Each with the sign without which a text has none. */
const KINDS = [
  ['{', TEMPLATE],
  ['<%', SERVER_TAG],
  ['{', IN_BRACES],
  ['<', IN_ANGLES],
  ['[', IN_BRACKETS],
  ['%', FORMAT],
] as const;

export const unfilledPlaceholders = defineRule({
  id: 'unfilled-placeholders',
  title: 'Templates are filled in',
  topic: 'texts',
  why: 'Where a template found no value, its placeholder is left in the text. What belongs there is missing, and nobody can answer for it.',
  since: '3',
  messages: {
    placeholder: {
      severity: 'warning',
      upstream: false,
      text: 'This text holds “{found}”, which looks like a place in a template that was not filled in. Put there what belongs there, or name the sign in the definition.',
    },
  },
  good: { caption: 'Inputs with all their parts', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'A template without its value',
    fields: {
      Instances: [
        ...soundInstances(100),
        { id: `task001-${'f'.repeat(32)}`, input: 'The basket holds %d apples.', output: ['2'] },
      ],
    },
    message: 'placeholder',
    path: '/Instances/100/input',
  },
  create: ({ task, report, signedTexts }) => {
    // In programs and their texts, such signs are as they should be.
    if (isAboutCode(task)) return {};
    return {
      finish() {
        const isNamed = namedIn(task);
        for (const { text, path } of signedTexts()) {
          const found = foundIn(text);
          if (found !== undefined && !isNamed(found)) report('placeholder', path, () => ({ found: excerpt(found) }));
        }
      },
    };
  },
});

function foundIn(text: string): string | undefined {
  for (const [sign, pattern] of KINDS) {
    const isMarkup = pattern === IN_ANGLES && text.includes('</');
    const found = text.includes(sign) && !isMarkup ? pattern.exec(text)?.[0] : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
