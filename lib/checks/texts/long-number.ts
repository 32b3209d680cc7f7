/** No number that is looked for is shorter than this. */
const STRIDE = 8;

/** Fewest digits of a phone or card number, and of an address of four numbers, which has three points. */
const FEWEST = 7;
const FEWEST_WITH_POINTS = 5;

const POINT = 0x2e;

/** 1 for what long numbers are made of and, without spaces and brackets, 1 for most of it; 0 for the rest of ASCII. */
const IS_PART = tableOf(/[\d ().+-]/);
const IS_CORE = tableOf(/[\d.-]/);

function tableOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, unit) => Number(pattern.test(String.fromCharCode(unit))));
}

/**
 * Whether a text may hold a phone number without a plus sign, the number of a card or an IP address. Each has a digit,
 * point or dash among any eight characters in a row, or else among any two that are eight apart; so only every
 * eighth character needs a look, and where it is one of these, what stands around it.
 */
export function mayHoldLongNumber(text: string): boolean {
  for (let at = STRIDE - 1; at < text.length; at += STRIDE) {
    // Beyond ASCII, some characters are taken for a digit here; a closer look finds none around them.
    if (IS_CORE[text.charCodeAt(at) & 127] === 0) continue;
    const end = endOfShort(text, at);
    if (end === null) return true;
    at = Math.max(at, end - STRIDE);
  }
  return false;
}

/** `mayHoldLongNumber` of the text that stands in `bytes`, all ASCII, from `start` to before `end`. */
export function mayHoldLongNumberAt(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start + STRIDE - 1; at < end; at += STRIDE) {
    // A digit, point or dash (or the slash between these): one comparison.
    if (((bytes[at] ?? 0) - 0x2d) >>> 0 > 12) continue;
    const short = endOfShortAt(bytes, start, at, end);
    if (short === null) return true;
    at = Math.max(at, short - STRIDE);
  }
  return false;
}

/** The end of what may be a number around an offset; null when it is long. */
function endOfShort(text: string, at: number): number | null {
  let end = at;
  while (end > 0 && isPart(text.charCodeAt(end - 1))) end--;
  let digits = 0;
  let points = 0;
  for (; end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (!isPart(unit)) break;
    if (unit === POINT) points++;
    else if (unit >= 0x30 && unit <= 0x39) digits++;
  }
  return digits >= FEWEST || (digits >= FEWEST_WITH_POINTS && points >= 3) ? null : end;
}

/** `endOfShort` of what stands in `bytes` from `start` to before `end`. */
function endOfShortAt(bytes: Uint8Array, start: number, at: number, end: number): number | null {
  let to = at;
  while (to > start && isPart(bytes[to - 1] ?? 0)) to--;
  let digits = 0;
  let points = 0;
  for (; to < end; to++) {
    const unit = bytes[to] ?? 0;
    if (!isPart(unit)) break;
    if (unit === POINT) points++;
    else if (unit >= 0x30 && unit <= 0x39) digits++;
  }
  return digits >= FEWEST || (digits >= FEWEST_WITH_POINTS && points >= 3) ? null : to;
}

function isPart(unit: number): boolean {
  return unit < 128 && IS_PART[unit] === 1;
}
