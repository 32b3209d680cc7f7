/** What Python's `str.isspace` counts as white space in `strip` and `split`: Unicode's, and the four separators U+001C–U+001F. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the separators are control characters
const SPACE = /[\p{White_Space}\u001c-\u001f]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the separators are control characters
const SPACES = /[\p{White_Space}\u001c-\u001f]+/u;

/** A text without the white space around it, as Python's `str.strip` gives it: U+FEFF stays, which `trim` takes away. */
export function stripAsPython(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && SPACE.test(text.charAt(start))) start++;
  while (end > start && SPACE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The words between white space, as Python's `str.split` gives them. */
export function splitAsPython(text: string): string[] {
  return text.split(SPACES).filter((word) => word !== '');
}
