import { repairTexts, surely } from '@/lib/checks/repair-texts';
import { endSentence } from '@/lib/checks/repairs/end-sentence';
import { defineRule } from '@/lib/checks/rule';
import { hasText } from '@/lib/checks/texts/has-text';
import { lengthWithoutEnd } from '@/lib/task/text-end';

const first = { input: 'One basket holds 4 apples, the other 2.', output: '2', explanation: 'This is the difference.' };
const second = { input: 'One basket holds 6 apples, the other 9.', output: 'many', explanation: 'This is no number.' };

export const explanations = defineRule({
  id: 'explanations',
  title: 'Every example is explained',
  topic: 'examples',
  why: 'An explanation says why an output is right, or what is wrong with it. Empty, copied or repeated ones were the commonest complaint of reviewers about examples.',
  since: '1',
  messages: {
    blank: {
      severity: 'error',
      upstream: false,
      text: 'The explanation is empty. Say in a sentence why the output is right, or what is wrong with it.',
    },
    identical: {
      severity: 'warning',
      upstream: false,
      text: '{Kind} example number {other} has the same explanation. Say what is special about this one.',
    },
    'only-the-output': {
      severity: 'warning',
      upstream: false,
      text: 'The explanation only repeats the output. Say why it is right, or what is wrong with it.',
    },
    'no-final-punctuation': {
      severity: 'warning',
      upstream: false,
      text: 'The explanation does not end in a punctuation mark. End it like a sentence.',
    },
  },
  fixes: {
    'no-final-punctuation': {
      title: 'End explanations with a full stop',
      safe: true,
      repairs: (task, context) => repairTexts(task, context, surely(endSentence)),
    },
  },
  good: { caption: 'Each example has its own explanation', fields: { 'Negative Examples': [first, second] } },
  bad: {
    caption: 'An explanation of white space only',
    fields: { 'Negative Examples': [first, { ...second, explanation: ' ' }] },
    message: 'blank',
    path: '/Negative Examples/1/explanation',
  },
  create: ({ report }) => {
    const firstByText = new Map<string, { Kind: string; other: number }>();
    return {
      example({ output, explanation }, field, index) {
        if (typeof explanation !== 'string') return;
        const path = [field, index, 'explanation'];
        const text = explanation.trim();
        if (text === '') {
          report('blank', path);
          return;
        }
        const same = firstByText.get(text);
        if (same !== undefined) report('identical', path, same);
        else firstByText.set(text, { Kind: field === 'Positive Examples' ? 'Positive' : 'Negative', other: index + 1 });
        if (hasText(output) && text === output.trim()) report('only-the-output', path);
        else if (!endsLikeASentence(text)) report('no-final-punctuation', path);
      },
    };
  },
});

/**
 * With any punctuation mark of any script, or closing signs such as a bracket or a quotation mark; invisible marks, such as one
 * of direction, may follow. Thai and Lao sentences end without a mark.
 */
function endsLikeASentence(text: string): boolean {
  const seen = lengthWithoutEnd(text, /[\s\p{Default_Ignorable_Code_Point}]/u);
  if (/\p{P}/u.test(lastCharacter(text, seen))) return true;
  const letters = lengthWithoutEnd(text, /\P{L}/u);
  return /[\p{Script=Thai}\p{Script=Lao}]/u.test(lastCharacter(text, letters) + text.slice(letters));
}

/** The character that ends at an offset; '' at the beginning. */
function lastCharacter(text: string, end: number): string {
  return Array.from(text.slice(Math.max(0, end - 2), end)).at(-1) ?? '';
}
