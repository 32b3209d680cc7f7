/**
 * Marks in a row beyond this are no writing any more (Unicode's “stream-safe” texts have thirty at most). To put them in order
 * takes time with the square of their number.
 */
const MOST_MARKS = 64;

const TOO_MANY = new RegExp(`\\p{M}{${MOST_MARKS + 1}}`, 'u');
/** Letters, and what marks follow them. */
const PIECES = new RegExp(`\\P{M}*\\p{M}{0,${MOST_MARKS}}`, 'gu');

/** `text.normalize(form)`, except that marks are put in order among 64 neighbours only: the time grows with the text. */
export function normalizeText(text: string, form: 'NFC' | 'NFD' | 'NFKC' | 'NFKD'): string {
  if (text.length <= MOST_MARKS || !TOO_MANY.test(text)) return text.normalize(form);
  return (text.match(PIECES) ?? []).map((piece) => piece.normalize(form)).join('');
}
