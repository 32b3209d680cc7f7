import type { MendedText } from '@/lib/checks/repair-texts';

/** What Windows-1252 has for the bytes from 0x80 to 0x9F; the five that it leaves free stand for themselves. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const BYTES = new Map([...WINDOWS_1252].map((character, index) => [character, 0x80 + index]));

const RUNS = /[^\p{ASCII}]+/gu;

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The character that Windows-1252 has for a byte from 0x80 to 0x9F; undefined for the five that it leaves free. */
export function windows1252(byte: number): string | undefined {
  const character = WINDOWS_1252[byte - 0x80];
  return character === undefined || character.charCodeAt(0) < 0xa0 ? undefined : character;
}

/**
 * Reads the text again as what it was: UTF-8 that somebody read as Latin-1 or Windows-1252, perhaps more than once. It is
 * sure when the whole text gives valid UTF-8; else only the runs that `mark` finds are read again. `mark` is what
 * such damage looks like.
 */
export function mendMojibake(text: string, mark: RegExp): MendedText {
  let mended = text;
  let isSure = true;
  while (mark.test(mended)) {
    const whole = decodeAll(mended);
    const next = whole ?? mended.replace(RUNS, (run) => (mark.test(run) ? (decodeRun(run) ?? run) : run));
    if (whole === undefined) isSure = false;
    if (next === mended) break;
    mended = next;
  }
  return { text: mended, isSure };
}

/** The text with all that is beyond ASCII read again; undefined when this is not UTF-8 throughout. */
export function decodeAll(text: string): string | undefined {
  let isWhole = true;
  const decoded = text.replace(RUNS, (run) => {
    // To find that bytes are no UTF-8 takes long, and once is enough.
    const characters = isWhole ? decodeRun(run) : undefined;
    if (characters === undefined) isWhole = false;
    return characters ?? run;
  });
  return isWhole ? decoded : undefined;
}

function decodeRun(run: string): string | undefined {
  const bytes: number[] = [];
  for (const character of run) {
    const code = character.charCodeAt(0);
    const byte = code < 0x100 ? code : BYTES.get(character);
    if (byte === undefined) return undefined;
    bytes.push(byte);
  }
  try {
    return utf8.decode(Uint8Array.from(bytes));
  } catch {
    return undefined;
  }
}
