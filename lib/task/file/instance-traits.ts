import type { InstanceTexts } from '@/lib/task/file/instance-texts';

/** Signs without which a text has nothing that some rule looks for. All are searched for at once, so that each pays off. */
const PLAIN_SIGNS = ['@', '+', '&', '//', '\u007f', '<', '%', '#', 'RB-'] as const;
/** Of control characters, and of characters that may stand for any other. */
const ESCAPES = ['\\b', '\\f', '\\u', '\\/'] as const;
type Sign = (typeof PLAIN_SIGNS | typeof ESCAPES)[number];

/** What may stand in the instances of a task at all, so that rules need not look for what cannot be there. */
export interface InstanceTraits {
  /** Whether all characters are known to be ASCII. */
  readonly ascii: boolean;
  /** Where the texts stand in the bytes of the file; null when it is not known. */
  readonly texts: InstanceTexts | null;
  /** Whether a text of an instance may hold a sign. False only when it is certain that none does. */
  mayHold(sign: Sign): boolean;
  /** Whether a text may hold a bracket, square or curly, before anything but white space or another bracket. */
  mayHoldBrackets(): boolean;
  /** Whether a text may hold a control character other than tab and line end; false only when it is certain. */
  mayHoldControls(): boolean;
}

/** Of a task that comes from no file, nothing is known. */
export const UNKNOWN_TRAITS: InstanceTraits = {
  ascii: false,
  texts: null,
  mayHold: () => true,
  mayHoldBrackets: () => true,
  mayHoldControls: () => true,
};

/**
 * The traits of a file: the text of all instances is searched at once, which takes far less time than to look at each
 * of theirs. `text` is JSON in which no key stands twice; without `escapes` it has no backslash.
 */
export function instanceTraits(
  text: string,
  known: { ascii: boolean; escapes: boolean; texts: InstanceTexts | null },
): InstanceTraits {
  const { ascii, escapes, texts } = known;
  const signs: readonly Sign[] = escapes ? [...PLAIN_SIGNS, ...ESCAPES] : PLAIN_SIGNS;
  let found: ReadonlySet<Sign> | undefined;
  let brackets: boolean | undefined;
  function mayHold(sign: Sign): boolean {
    // A key that is written with such an escape is not found by its name.
    found ??= signsIn(text, signs, escapes && text.includes('\\u') ? 0 : Math.max(0, text.indexOf('"Instances"')));
    // Where the file writes characters as escapes that need none, a search in it says nothing.
    return found.has('\\u') || found.has('\\/') || found.has(sign);
  }
  function mayHoldBrackets(): boolean {
    brackets ??= holdsBracket(text, '[') || holdsBracket(text, '{');
    return brackets || mayHold('\\u');
  }
  function mayHoldControls(): boolean {
    return !ascii || mayHold('\u007f') || mayHold('\\b') || mayHold('\\f');
  }
  return { ascii, texts, mayHold, mayHoldBrackets, mayHoldControls };
}

/** What follows a bracket of the file itself. */
const AFTER_BRACKET: Readonly<Record<'[' | '{', ReadonlySet<number>>> = {
  '[': unitsOf('\n\r\t "]{['),
  '{': unitsOf('\n\r\t "}'),
};

function unitsOf(signs: string): ReadonlySet<number> {
  return new Set(Array.from(signs, (sign) => sign.charCodeAt(0)));
}

function holdsBracket(text: string, bracket: '[' | '{'): boolean {
  const after = AFTER_BRACKET[bracket];
  for (let at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
    if (!after.has(text.charCodeAt(at + 1))) return true;
  }
  return false;
}

/** As much as stays near the processor while it is searched for one sign after the other. */
const PIECE = 32_768;

/** Those of `signs` that stand in the text from an offset on. */
function signsIn(text: string, signs: readonly Sign[], start: number): ReadonlySet<Sign> {
  const found = new Set<Sign>();
  let missing = signs;
  for (let at = start; at < text.length && missing.length > 0; at += PIECE) {
    // One character more, for a sign that begins in one piece and ends in the next.
    const piece = text.slice(at, at + PIECE + 1);
    const here = missing.filter((sign) => piece.includes(sign));
    if (here.length === 0) continue;
    for (const sign of here) found.add(sign);
    missing = missing.filter((sign) => !found.has(sign));
  }
  return found;
}
