/**
 * How much of a text is left without the characters at its end that `pattern` matches one by one. A pattern that is bound to the
 * end (`/\s+$/`) would try every run of the text from each of its places, with the square of its length.
 */
export function lengthWithoutEnd(text: string, pattern: RegExp): number {
  let length = text.length;
  while (length > 0) {
    const start = length - (endsInPair(text, length) ? 2 : 1);
    if (!pattern.test(text.slice(start, length))) break;
    length = start;
  }
  return length;
}

/** Whether a surrogate pair stands before an offset. */
function endsInPair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset - 1) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 2) & 0xfc00) === 0xd800;
}
