import type { MendedText } from '@/lib/checks/repair-texts';
import { hasText } from '@/lib/checks/texts/has-text';

/** The text within `b'…'`. */
export function unwrapBytes(text: string): MendedText {
  return kept(text, text.slice(2, -1), true);
}

/** The text within `['…']`, which may well be meant as it is. */
export function unwrapList(text: string): MendedText {
  return kept(text, text.slice(2, -2), false);
}

function kept(text: string, unwrapped: string, isSure: boolean): MendedText {
  return hasText(unwrapped) ? { text: unwrapped, isSure } : { text, isSure: false };
}
