/** Which letters a text has, one bit each; letters that are 32 apart share theirs. */
export function letterBits(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/**
 * How many edits two texts are apart at least, by their letters alone: an edit brings one new letter at most and takes one
 * away. Most names are too far by that already.
 */
export function leastDistance(a: number, b: number): number {
  return Math.max(countBits(a & ~b), countBits(b & ~a));
}

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Insertions, deletions, replacements and swaps of neighbours between two texts; `limit` when there are that many or more. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let older: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, at(older, column - 2) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least >= limit) return limit;
    older = previous;
    previous = current;
  }
  return Math.min(limit, at(previous, b.length));
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}

/**
 * The slips of the pen by which one word is the other; infinitely many where they are two words: where a word of so many
 * letters has too many, or two that begin with another letter (`Identity` and `Entity`).
 */
export function slipDistance(a: string, b: string): number {
  if (a === b) return 0;
  if (a.length === 3 && b.length === 3) return isSwapped(a, b) ? 1 : Number.POSITIVE_INFINITY;
  const most = slipsIn(Math.max(a.length, b.length));
  const distance = editDistance(a, b, most + 1);
  return distance > most || (distance > 1 && a[0] !== b[0]) ? Number.POSITIVE_INFINITY : distance;
}

function isSwapped(a: string, b: string): boolean {
  return editDistance(a, b, 2) === 1 && [...a].sort().join('') === [...b].sort().join('');
}

/** The most slips that are taken for slips in a word of so many letters. */
export function slipsIn(letters: number): number {
  if (letters < 4) return 0;
  if (letters < 9) return 1;
  return letters < 13 ? 2 : 3;
}
