/** What is searched for, and what it is replaced by. */
export interface Search {
  find: string;
  replace: string;
  /** `find` is a regular expression, and `replace` may name its groups. */
  isPattern: boolean;
  matchCase: boolean;
  /** Only texts that match from their first to their last character. */
  wholeCell: boolean;
  /** Which texts of a row are looked at. */
  columns: 'both' | 'input' | 'outputs';
}

export interface SearchPattern {
  /** With the flags g and u; it matches code points, not halves of them. */
  pattern: RegExp;
  /** As `String.replace` takes it: `$1`, `$<name>` and `$&` name groups, `$$` is a dollar sign. */
  replacement: string;
}

/** The pattern of a search; why there is none, in words, when the regular expression is not valid. */
export function searchPattern({ find, replace, isPattern, matchCase, wholeCell }: Search): SearchPattern | string {
  const source = isPattern ? find : escaped(find);
  const flags = matchCase ? 'gu' : 'giu';
  try {
    // Tried by itself first: `a)(b` must not become valid by what stands around it.
    const own = new RegExp(source, flags);
    const pattern = wholeCell ? new RegExp(`^(?:${source})$`, flags) : own;
    return { pattern, replacement: isPattern ? withSigns(replace) : replace.replaceAll('$', '$$$$') };
  } catch (error) {
    return `This is no valid regular expression: ${reasonOf(error)}.`;
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A field of one line can hold no line end and no tab: `\n` and `\t` stand for them, `\\` for a backslash. */
function withSigns(replace: string): string {
  const signs: Readonly<Record<string, string>> = { '\\n': '\n', '\\t': '\t', '\\\\': '\\' };
  return replace.replace(/\\[nt\\]/g, (sign) => signs[sign] ?? sign);
}

/** The browser's own words without the expression, which stands in the field above. */
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.slice(message.lastIndexOf(': ') + 1).trim() || 'it cannot be read';
}
