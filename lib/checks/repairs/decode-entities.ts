import type { MendedText } from '@/lib/checks/repair-texts';
import { windows1252 } from '@/lib/checks/repairs/decode-mojibake';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

const ENTITIES = /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{2,6})|#x([\da-f]{2,5}));/gi;

/** A tag or comment: here entities may be as they should. */
const MARKUP = /<[a-z!/?]/i;

/**
 * The text with the characters that its HTML entities stand for. Where these make new entities, or a number stands for no
 * character, it stays as it is: nobody knows what was meant. In a text with tags it is not sure.
 */
export function decodeEntities(text: string): MendedText {
  const decoded = text.replace(
    ENTITIES,
    (entity, name: string | undefined, decimal: string, hex: string | undefined) => {
      if (name !== undefined) return NAMED[name.toLowerCase()] ?? entity;
      return characterOf(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)) ?? entity;
    },
  );
  return decoded.search(ENTITIES) < 0 ? { text: decoded, isSure: !MARKUP.test(text) } : { text, isSure: false };
}

/** Browsers take numbers from 128 to 159 for Windows-1252 (HTML standard, “numeric character reference end state”). */
function characterOf(code: number): string | undefined {
  if (code >= 0x80 && code <= 0x9f) return windows1252(code);
  const isCharacter = code === 9 || code === 10 || (code >= 0x20 && code !== 0x7f && (code < 0xd800 || code > 0xdfff));
  return isCharacter && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
