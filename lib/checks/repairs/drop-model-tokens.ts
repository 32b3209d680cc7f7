import type { MendedText } from '@/lib/checks/repair-texts';
import { hasText } from '@/lib/checks/texts/has-text';
import { hasSequenceMarks } from '@/lib/checks/texts/sequence-marks';

const PADDING = /\s?(?:<pad>|\[PAD\]|<\|pad\|>|<\|padding\|>)/g;
/** What opens and what closes a text, and says nothing else. */
const FIRST = ['<bos>', '[BOS]', '[CLS]', '<|startoftext|>', '<|begin_of_text|>', '<|endoftext|>'];
const LAST = [
  '<eos>',
  '[EOS]',
  '[SEP]',
  '<|endoftext|>',
  '<|end_of_text|>',
  '<|im_end|>',
  '<|eot_id|>',
  '<end_of_turn>',
];

/**
 * The text without padding, and without the tokens that open and close it. Those in its middle stay: they part texts, or stand
 * for something that is lost. A text that is nothing else stays as it is.
 */
export function dropModelTokens(text: string): MendedText {
  const [first, last] = hasSequenceMarks(text)
    ? [
        ['<s>', ...FIRST],
        ['</s>', ...LAST],
      ]
    : [FIRST, LAST];
  let mended = text.replace(PADDING, '');
  for (let before = ''; before !== mended; ) {
    before = mended;
    for (const token of first)
      if (mended.trimStart().startsWith(token)) mended = mended.trimStart().slice(token.length);
    for (const token of last) if (mended.trimEnd().endsWith(token)) mended = mended.trimEnd().slice(0, -token.length);
  }
  if (mended === text || !hasText(mended)) return { text, isSure: false };
  return { text: mended.trim(), isSure: true };
}
