import { normalizeText } from '@/lib/task/normalize-text';

/** Texts without such characters are in NFKC already. */
const BEYOND_ASCII = /[\u0080-\uFFFF]/;
/** What is not drawn: marks of direction, joiners and non-joiners, spaces without width, soft hyphens. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}+/gu;

let lastText = '';
let lastKey = '';

/**
 * What near-duplicates have in common: the text in Unicode's compatibility form (NFKC), without difference of case, without
 * characters that cannot be seen, and with single spaces only (Unicode's `toNFKC_Casefold`, and the spaces). Several
 * rules ask for the same text in turn, so the last answer is kept.
 */
export function inputKey(text: string): string {
  if (text !== lastText) {
    lastKey = squeeze(BEYOND_ASCII.test(text) ? foldBeyondAscii(text) : text.toLowerCase());
    lastText = text;
  }
  return lastKey;
}

/** Composed once more at the end: a capital letter and its mark may be one character in lower case only (Greek ΐ). */
function foldBeyondAscii(text: string): string {
  return normalizeText(foldCase(normalizeText(text, 'NFKC').replace(INVISIBLE, '')), 'NFKC');
}

/** Two lower-case letters are written differently only by their place: they count as one (Unicode's case folding). */
function foldCase(text: string): string {
  const lower = text.toLowerCase();
  return /[ßς]/.test(lower) ? lower.replaceAll('ß', 'ss').replaceAll('ς', 'σ') : lower;
}

function squeeze(text: string): string {
  const trimmed = text.trim();
  return / \s|[^\S ]/.test(trimmed) ? trimmed.replace(/\s+/g, ' ') : trimmed;
}
