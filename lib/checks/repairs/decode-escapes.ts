import type { MendedText } from '@/lib/checks/repair-texts';

const ESCAPE = /((?:\\u[\da-fA-F]{4})+)|\\U([\da-fA-F]{8})|((?:\\x[\da-fA-F]{2})+)/g;
/** What escapes stand for in a text of plain language: no control characters but those of lines. */
const READABLE = /^(?:[\p{L}\p{M}\p{N}\p{P}\p{S}\p{Zs}\t\n\r]|\u200C|\u200D)+$/u;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * The text with the characters that its escapes stand for. It is sure where all of its backslashes belong to such escapes and
 * these make whole characters; else it stays as it is, since other backslashes show that it may be code or a path.
 */
export function decodeEscapes(text: string): MendedText {
  let isSure = true;
  const decoded = text.replace(ESCAPE, (written, units?: string, point?: string, bytes?: string) => {
    const characters =
      units?.split('\\u').slice(1).map(fromUnit).join('') ?? fromPoint(point) ?? fromBytes(bytes ?? '');
    if (characters === undefined || !READABLE.test(characters)) isSure = false;
    return characters ?? written;
  });
  return isSure && !decoded.includes('\\') ? { text: decoded, isSure } : { text, isSure: false };
}

function fromUnit(hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

function fromPoint(hex: string | undefined): string | undefined {
  const point = hex === undefined ? Number.NaN : Number.parseInt(hex, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
}

/** UTF-8, as Python writes bytes; a single letter of Latin-1 cannot be told from a broken one. */
function fromBytes(escapes: string): string | undefined {
  const bytes = escapes.split('\\x').slice(1);
  try {
    return utf8.decode(Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 16)));
  } catch {
    return undefined;
  }
}

/** What English contracts (`it\'s`); before another letter it is an accent of LaTeX (`caf\'e`). */
const CONTRACTION = /(?<=\p{L})\\'(?=(?:s|t|d|m|re|ll|ve)(?!\p{L}))/giu;
/** A quotation from its opening mark to its closing one, both with a backslash. */
const QUOTATIONS = [
  /(?<![\p{L}\p{N}])\\"([^"\\]*)\\"(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}])\\'([^'\\]*)\\'(?![\p{L}\p{N}])/gu,
] as const;

/** The text without the backslashes before its quotation marks, where it has no others and none can be an accent of LaTeX. */
export function dropBackslashes(text: string): MendedText {
  const [double, single] = QUOTATIONS;
  const dropped = text.replace(CONTRACTION, "'").replace(double, '"$1"').replace(single, "'$1'");
  return dropped.includes('\\') ? { text, isSure: false } : { text: dropped, isSure: true };
}

/** Writes the brackets that treebanks spell (Penn Treebank: “left round bracket”). */
export function openBrackets(text: string): string {
  return text.replaceAll('-LRB-', '(').replaceAll('-RRB-', ')');
}

/** Writes a line break or tab wherever a pattern finds the sign for one. */
export function breakLines(sign: RegExp): (text: string) => MendedText {
  const all = new RegExp(sign.source, `${sign.flags}g`);
  return (text) => ({ text: text.replace(all, (found) => (found === '\\t' ? '\t' : '\n')), isSure: false });
}
