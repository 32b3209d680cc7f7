import { lengthWithoutEnd } from '@/lib/task/text-end';

/** Full stops other than “.”, by the scripts that use them. */
const FULL_STOPS: readonly [script: RegExp, stop: string][] = [
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, '。'],
  [/[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Oriya}]/u, '।'],
  [/\p{Script=Armenian}/u, '։'],
  [/\p{Script=Ethiopic}/u, '።'],
  [/\p{Script=Khmer}/u, '។'],
  [/\p{Script=Myanmar}/u, '။'],
  [/\p{Script=Tibetan}/u, '།'],
];
/** Thai and Lao end a sentence with a space. */
const WITHOUT_STOP = /[\p{Script=Thai}\p{Script=Lao}]/u;
/** Letters that Urdu has and Arabic and Persian lack; all three share the script, but not the full stop. */
const URDU = /[ٹڈڑںےہھ]/;
const WEB_ADDRESS = /https?:\/\/\S/i;

/**
 * The text with the full stop of its script, before white space at its end. A text that ends in a sign or web address,
 * or in a script without a full stop, stays as it is.
 */
export function endSentence(text: string): string {
  const sentence = text.trimEnd();
  const lastWord = sentence.slice(lengthWithoutEnd(sentence, /\S/));
  if (!/[\p{L}\p{M}\p{N}]$/u.test(sentence.slice(-2)) || WEB_ADDRESS.test(lastWord)) return text;
  const stop = fullStopFor(sentence);
  return stop === undefined ? text : sentence + stop + text.slice(sentence.length);
}

function fullStopFor(sentence: string): string | undefined {
  const letter = sentence.match(/\p{L}/gu)?.at(-1) ?? '';
  if (WITHOUT_STOP.test(letter)) return undefined;
  if (/\p{Script=Arabic}/u.test(letter)) return URDU.test(sentence) ? '۔' : '.';
  return FULL_STOPS.find(([script]) => script.test(letter))?.[1] ?? '.';
}
