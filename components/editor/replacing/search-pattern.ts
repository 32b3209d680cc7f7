/** What is searched for, and what it is replaced by. */
export interface Search {
  find: string;
  replace: string;
  /** `find` is a regular expression, and `replace` may name its groups. */
  isPattern: boolean;
  matchCase: boolean;
  /** Only where no letter or digit stands beside it. */
  wholeWord: boolean;
  /** Only texts that match from their first to their last character. */
  wholeCell: boolean;
  /** Which texts are looked at: of the rows, the head (definition and examples), or all. */
  columns: 'both' | 'input' | 'outputs' | 'head' | 'all';
}

/** The search that a person begins with. */
export const BLANK_SEARCH: Search = {
  find: '',
  replace: '',
  isPattern: false,
  matchCase: false,
  wholeWord: false,
  wholeCell: false,
  columns: 'both',
};

export interface SearchPattern {
  /** With the flags g and u; it matches code points, not halves of them. */
  pattern: RegExp;
  /** As `String.replace` takes it: `$1`, `$<name>` and `$&` name groups, `$$` is a dollar sign. */
  replacement: string;
}

/** The pattern of a search; why there is none, in words, when the regular expression is not valid. */
export function searchPattern({
  find,
  replace,
  isPattern,
  matchCase,
  wholeWord,
  wholeCell,
}: Search): SearchPattern | string {
  const source = isPattern ? find : escaped(find);
  const flags = matchCase ? 'gu' : 'giu';
  try {
    // Tried by itself first: `a)(b` must not become valid by what stands around it.
    const own = new RegExp(source, flags);
    const word = wholeWord ? `(?<!${WORD})(?:${source})(?!${WORD})` : source;
    const pattern = wholeCell ? new RegExp(`^(?:${word})$`, flags) : wholeWord ? new RegExp(word, flags) : own;
    return { pattern, replacement: isPattern ? withSigns(replace) : replace.replaceAll('$', '$$$$') };
  } catch (error) {
    return `This is no valid regular expression: ${reasonOf(error)}.`;
  }
}

/** What words are made of in any script; `\b` would only know the Latin one. */
const WORD = '[\\p{L}\\p{M}\\p{N}_]';

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/**
 * A field of one line can hold no line end and no tab: `\n` and `\t` stand for them, `\\` for a backslash. Groups may be
 * called `\1`, too, as Python, sed and many editors do.
 */
function withSigns(replace: string): string {
  const signs: Readonly<Record<string, string>> = { '\\n': '\n', '\\t': '\t', '\\\\': '\\' };
  return replace.replace(/\\[nt\\1-9]/g, (sign) => signs[sign] ?? `$${sign.slice(1)}`);
}

/** The browser's own words without the expression, which stands in the field above. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.slice(message.lastIndexOf(': ') + 1).trim() || 'it cannot be read';
}
