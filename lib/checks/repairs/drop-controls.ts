import type { MendedText } from '@/lib/checks/repair-texts';
import { decodeAll, windows1252 } from '@/lib/checks/repairs/decode-mojibake';

const CONTROLS = /[^\P{Cc}\t\n\r]/gu;
const LETTER = /\p{L}/u;

/**
 * The text without control characters. Where they come from a wrong encoding, the right characters stand in their place:
 * this is sure when the whole text tells so. A text with one that may stand for letters stays as it is, because without it
 * nobody would see the damage: in texts taken from PDF files, `e\u0082ect` is “effect” in a font's own encoding.
 */
export function dropControls(text: string): MendedText {
  const decoded = decodeAll(text);
  if (decoded !== undefined && decoded !== text && decoded.search(CONTROLS) < 0) return { text: decoded, isSure: true };
  let isLost = false;
  const dropped = text.replace(CONTROLS, (character, offset: number) => {
    const replacement = replacementFor(character, text.charAt(offset - 1) + text.charAt(offset + 1));
    if (replacement === undefined) isLost = true;
    return replacement ?? character;
  });
  return { text: isLost ? text : dropped, isSure: false };
}

/** What stands for a control character between its neighbours; undefined when nobody knows. */
function replacementFor(character: string, neighbours: string): string | undefined {
  const code = character.charCodeAt(0);
  // Quotation marks, the bullet and dashes of Windows-1252.
  if (code >= 0x91 && code <= 0x97) return windows1252(code);
  if (code === 0 || code === 0x7f) return '';
  return code >= 0x80 || LETTER.test(neighbours) ? undefined : '';
}
