/**
 * Whether `count` ASCII characters from an offset on are hexadecimal digits in lower case; `count` is a multiple of four.
 * Four at once: what is added to a byte carries into its highest bit if the byte is at least `0`, above `9`, at least `a`
 * or above `f`.
 */
export function areHexDigits(view: DataView, offset: number, count: number): boolean {
  let all = 0x80808080;
  for (let at = offset; at < offset + count; at += 4) {
    const four = view.getInt32(at);
    const digits = (four + 0x50505050) & ~(four + 0x46464646);
    const letters = (four + 0x1f1f1f1f) & ~(four + 0x19191919);
    all &= digits | letters;
  }
  return (all & 0x80808080) === (0x80808080 | 0);
}
