/** Items of a list that are named; the others are counted. */
const NAMED = 8;
/** Longer texts are cut. */
const LONGEST = 60;

/** “a”, “b” and 3 more. */
export function listed(items: readonly string[]): string {
  const shown = items.slice(0, NAMED).map((item) => (item.length > LONGEST ? `${item.slice(0, LONGEST)}…` : item));
  const more = items.length - shown.length;
  return more > 0 ? `${shown.join(', ')} and ${more.toLocaleString('en')} more` : shown.join(', ');
}

/** A number with its noun: “1 record”, “1,200 records”. */
export function numbered(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
