/**
 * Text as Markdown that shows exactly this text: one line, in which nothing ends a table's cell, marks code, emphasis, a link
 * or a heading, is HTML or names a character (`&lt;`).
 */
export function markdownText(text: string): string {
  return oneLine(text)
    .replace(/[\\`|[\]*_~]/g, '\\$&')
    .replace(/&(?=#|[a-z])/gi, '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/^[#>+=-]/, '\\$&');
}

/**
 * A name as code in a table's cell: between as many back-quotes as it takes for those in it to be part of it.
 */
export function markdownCode(name: string): string {
  const text = oneLine(name).replaceAll('|', '\\|');
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  // A space on both sides keeps a back-quote at an end apart; Markdown takes it away again.
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
