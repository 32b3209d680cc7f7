import { inputKey } from '@/lib/checks/repeats/input-key';

/** Marks of quotation of all styles, and what is written for them: accents, primes, apostrophes (also as letters). */
const QUOTES =
  /[\u0022\u0027\u0060\u00AB\u00BB\u02BB-\u02BD\u05F3\u05F4\u2018-\u201F\u2032-\u2037\u2039\u203A\u275B-\u275E\u300C-\u300F\u301D-\u301F]+/g;
const ACUTE = /\u00B4/g;
const QUOTE = '"';

/** What ends a sentence or a part of one, in the scripts that have such marks. */
const FINAL: ReadonlySet<string> = new Set(' ".,;:!?…‥。｡、।॥۔؟؛،።፣፧։՞՜၊။។៕༎།᠃᠉⸮⁇⁈⁉‼');

let lastText = '';
let lastKey = '';

/**
 * What two inputs have in common that most readers would take for one: their `inputKey`, with one mark for quotation marks of all
 * styles and without punctuation at the end. A task may be about just these marks; so whoever finds inputs with one key and
 * different `inputKey`s should only tell of it. Never empty where the text is not.
 */
export function comparisonKey(text: string): string {
  if (text === lastText) return lastKey;
  lastText = text;
  // Its compatible form would be a space and a mark.
  const key = inputKey(text.includes('´') ? text.replace(ACUTE, "'") : text);
  const quoted = key.replace(QUOTES, QUOTE);
  let end = quoted.length;
  while (end > 0 && FINAL.has(quoted.charAt(end - 1))) end--;
  lastKey = end === 0 ? quoted : quoted.slice(0, end);
  return lastKey;
}
