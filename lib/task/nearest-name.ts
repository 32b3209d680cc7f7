/**
 * The name that is most like `name`, by edit distance without regard to case, spaces and punctuation; null when none is
 * near: in so many letters one may differ, `lettersASlip`. An equal distance goes to the name that stands first.
 * A list of names must not change after it was given.
 */
export function nearestName(name: string, names: Iterable<string>, lettersASlip = 3): string | null {
  const wanted = plain(name);
  if (wanted === '' || wanted.length > 200) return null;
  let best: string | null = null;
  let limit = Math.floor(wanted.length / lettersASlip) + 1;
  for (const candidate of plainNames(names)) {
    const distance = editDistance(wanted, candidate.plain, limit);
    if (distance >= limit) continue;
    best = candidate.name;
    limit = distance;
    if (distance === 0) break;
  }
  return best;
}

interface PlainName {
  name: string;
  plain: string;
}

/** To make all names plain takes ten times as long as to look through them; the lists are asked again and again. */
const known = new WeakMap<Iterable<string>, readonly PlainName[]>();

function plainNames(names: Iterable<string>): readonly PlainName[] {
  const made = known.get(names) ?? Array.from(names, (name) => ({ name, plain: plain(name) }));
  known.set(names, made);
  return made;
}

/** Whether two names differ by nothing but case, spaces and punctuation. */
export function isSameName(a: string, b: string): boolean {
  return plain(a) !== '' && plain(a) === plain(b);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}

/** Insertions, deletions, replacements and swaps of neighbours between two texts; `limit` when there are that many or more. */
function editDistance(a: string, b: string, limit: number): number {
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
