const LONGEST = 80;

/**
 * A text as it is quoted in a finding: cut to 80 characters, and without what a database or terminal cannot take
 * (NUL and other control characters, halves of surrogate pairs).
 */
export function excerpt(text: string): string {
  const cut = text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
  return cut.replace(/[\p{Cc}\p{Cs}]/gu, (character) => (character === '\n' || character === '\t' ? ' ' : '\uFFFD'));
}
