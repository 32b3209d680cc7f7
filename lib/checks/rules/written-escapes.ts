import { repairTexts, surely } from '@/lib/checks/repair-texts';
import { breakLines, decodeEscapes, dropBackslashes, openBrackets } from '@/lib/checks/repairs/decode-escapes';
import { defineRule } from '@/lib/checks/rule';
import { soundInstances } from '@/lib/checks/sound-task';
import { isAboutCode, namedIn } from '@/lib/checks/texts/is-about-code';

/** Before a small letter it is rather a path or a command of LaTeX (`\nu`), unless a sentence ends there. */
const LINE_BREAK = /\\[nrt](?!\p{Ll})|(?<=[.!?]["'”’]?)\\n/u;
const CHARACTER = /\\u[\da-fA-F]{4}|\\U000[\da-fA-F]{5}|\\x[\da-fA-F]{2}/;
const QUOTE = /\\["']/;
const TAG = /<br ?\/?>/i;
const BRACKET = /-[LR]RB-/;

/** Each with the sign without which a text has none. */
const KINDS = [
  ['line-break', '\\', LINE_BREAK],
  ['character', '\\', CHARACTER],
  ['quotation-mark', '\\', QUOTE],
  ['break-tag', '<', TAG],
  ['bracket', 'RB-', BRACKET],
] as const;

export const writtenEscapes = defineRule({
  id: 'written-escapes',
  title: 'No escapes in place of characters',
  topic: 'texts',
  why: 'Programs write some characters as signs, such as a backslash and a letter for a line break. Written out into a text they are no language, and models would learn to read and write them.',
  since: '3',
  messages: {
    'line-break': {
      severity: 'warning',
      upstream: false,
      text: 'This text holds “{found}”, which is how programs write a line break or tab. Put a real one there.',
    },
    character: {
      severity: 'warning',
      upstream: false,
      text: 'This text holds “{found}”, which is how programs write a character. Write the character itself.',
    },
    'quotation-mark': {
      severity: 'warning',
      upstream: false,
      text: 'This text holds a quotation mark with a backslash before it, as programs write it. Remove the backslash.',
    },
    'break-tag': {
      severity: 'warning',
      upstream: false,
      text: 'This text holds “{found}”, which is how HTML writes a line break. Put a real one there.',
    },
    bracket: {
      severity: 'warning',
      upstream: false,
      text: 'This text holds “{found}”, which is how treebanks write a bracket. Write the bracket itself.',
    },
  },
  fixes: {
    'line-break': {
      title: 'Write real line breaks and tabs',
      // In “C:\New”, nobody knows.
      safe: false,
      repairs: (task, context) => repairTexts(task, context, breakLines(LINE_BREAK)),
    },
    character: {
      title: 'Write the characters for which escapes stand',
      safe: true,
      repairs: (task, context) => repairTexts(task, context, decodeEscapes),
    },
    'quotation-mark': {
      title: 'Remove the backslashes before quotation marks',
      safe: true,
      repairs: (task, context) => repairTexts(task, context, dropBackslashes),
    },
    'break-tag': {
      title: 'Write line breaks in place of their HTML tags',
      safe: false,
      repairs: (task, context) => repairTexts(task, context, breakLines(TAG)),
    },
    bracket: {
      title: 'Write brackets in place of their names',
      safe: true,
      repairs: (task, context) => repairTexts(task, context, surely(openBrackets)),
    },
  },
  good: { caption: 'Characters as they are read', fields: { Instances: soundInstances(100) } },
  bad: {
    caption: 'A letter as programs write it',
    fields: {
      Instances: [
        ...soundInstances(100),
        { id: `task001-${'f'.repeat(32)}`, input: String.raw`Two \u00e9clairs in one basket.`, output: ['2'] },
      ],
    },
    message: 'character',
    path: '/Instances/100/input',
  },
  create: ({ task, report, signedTexts }) => {
    // In programs and their texts, such signs are as they should be.
    if (isAboutCode(task)) return {};
    return {
      finish() {
        const isNamed = namedIn(task);
        for (const { text, path } of signedTexts()) {
          for (const [kind, sign, pattern] of KINDS) {
            const found = text.includes(sign) ? pattern.exec(text)?.[0] : undefined;
            if (found !== undefined && !isNamed(found)) report(kind, path, { found });
          }
        }
      },
    };
  },
});
