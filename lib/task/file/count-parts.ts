const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** Comma, colon, and brackets that open. */
const IS_PART = Uint8Array.from({ length: 128 }, (_, unit) => Number(',:[{'.includes(String.fromCharCode(unit))));

/** Whether a JSON text has more than `most` commas, colons and opening brackets outside of its strings. */
export function hasMoreParts(text: string, most: number): boolean {
  let parts = 0;
  for (let at = 0; at >= 0 && at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) {
      at = endOfString(text, at);
      if (at < 0) return false;
    } else if (unit < 128 && IS_PART[unit] === 1 && ++parts > most) return true;
  }
  return false;
}

/** Where the closing quote of a string stands; -1 when there is none. */
function endOfString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes++;
    if (backslashes % 2 === 0) return at;
  }
  return -1;
}
