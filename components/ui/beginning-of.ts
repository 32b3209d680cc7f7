/** The first `most` UTF-16 units of a text, without half of a character at the cut; longer ones end in "…". */
export function beginningOf(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
