/**
 * Whether `<s>` and `</s>` begin and end a text as language models write them, and do not strike a part of it out as HTML
 * does: there, each has its other half in the text.
 */
export function hasSequenceMarks(text: string): boolean {
  const [opened, closed] = [text.split('<s>').length - 1, text.split('</s>').length - 1];
  if (opened === 0) return closed > 0;
  if (opened > 1 || closed > 1 || !text.trimStart().startsWith('<s>')) return false;
  return closed === 0 || text.trimEnd().endsWith('</s>');
}
