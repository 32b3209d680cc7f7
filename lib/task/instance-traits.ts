/** What may stand in the instances of a task at all, so that rules need not look for what cannot be there. */
export interface InstanceTraits {
  /** Whether all characters are known to be ASCII. */
  readonly ascii: boolean;
  /**
   * Whether a text of an instance may hold `part`, which has no quotes, backslashes and control characters. False only
   * when it is certain that none does.
   */
  mayHold(part: string): boolean;
  /** Whether a text may hold a control character other than tab and line end; false only when it is certain. */
  mayHoldControls(): boolean;
}

/** Of a task that comes from no file, nothing is known. */
export const UNKNOWN_TRAITS: InstanceTraits = { ascii: false, mayHold: () => true, mayHoldControls: () => true };

/**
 * The traits of a file: the text of all instances is searched at once, which takes far less time than to look at each
 * of theirs. `text` is JSON in which no key stands twice; `escapes` tells whether it has a
 * backslash, if that is known.
 */
export function instanceTraits(text: string, ascii: boolean, escapes?: boolean): InstanceTraits {
  let hasEscapes = escapes ?? false;
  let start: number | null | undefined;
  function mayHold(part: string): boolean {
    if (start === undefined) {
      hasEscapes = escapes ?? text.includes('\\');
      start = startOfInstances(text, hasEscapes);
    }
    return start === null || text.includes(part, start);
  }
  function mayHoldControls(): boolean {
    return !ascii || mayHold('\u007f') || (hasEscapes && (mayHold('\\b') || mayHold('\\f')));
  }
  return { ascii, mayHold, mayHoldControls };
}

/**
 * Where the instances begin, or something that stands before them; null when the file writes characters as escapes that
 * need none, so that a search in it says nothing.
 */
function startOfInstances(text: string, hasEscapes: boolean): number | null {
  if (hasEscapes && (text.includes('\\u') || text.includes('\\/'))) return null;
  return Math.max(0, text.indexOf('"Instances"'));
}
