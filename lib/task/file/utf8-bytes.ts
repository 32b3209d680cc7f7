const encoder = new TextEncoder();

/** The UTF-8 bytes of a text as a text of characters 0–255. A surrogate without its partner becomes U+FFFD. */
export function utf8Bytes(text: string): string {
  let bytes = '';
  for (const byte of encoder.encode(text)) bytes += String.fromCharCode(byte);
  return bytes;
}

/** How many bytes a text takes in UTF-8. A surrogate without its partner counts as U+FFFD, three bytes. */
export function utf8Length(text: string): number {
  let length = text.length;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit < 0x80) continue;
    // Two bytes below U+0800, else three; a pair of surrogates takes four together.
    length += unit < 0x800 ? 1 : 2;
    if (unit < 0xd800 || unit > 0xdbff) continue;
    const next = text.charCodeAt(index + 1);
    if (next >= 0xdc00 && next <= 0xdfff) index++;
  }
  return length;
}
