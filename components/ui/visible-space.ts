const SIGNS: Readonly<Record<string, string>> = { ' ': '·', '\n': '⏎\n', '\t': '⇥', '\r': '␍', '\u00a0': '⍽' };

const INVISIBLE = /[\s\p{Cc}\p{Cf}\p{Cs}]/gu;
const ONLY_INVISIBLE = /^[\s\p{Cc}\p{Cf}\p{Cs}]*$/u;
/**
 * Among letters a space or a line break is no riddle; what looks like one, or like nothing, is. The joiners are part of
 * how Persian, Hindi and others are written, and of emoji: they count where they stand beside ASCII or at an end.
 */
const DECEPTIVE =
  /[^\S \n]|(?![ \n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}]|(?<=^|\p{ASCII})[\u200c\u200d]|[\u200c\u200d](?=$|\p{ASCII})/gu;

/** Whether nothing of a text can be seen. */
export function isInvisible(text: string): boolean {
  return ONLY_INVISIBLE.test(text);
}

/**
 * A text with signs for what cannot be seen: `·` for a space, `⏎` for a line break, `[U+200B]` for a character that
 * has no sign. In a text of more than white space, ordinary spaces and line breaks stay as they are.
 */
export function visibleSpace(text: string): string {
  return text.replace(isInvisible(text) ? INVISIBLE : DECEPTIVE, signOf);
}

function signOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return SIGNS[character] ?? `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}
