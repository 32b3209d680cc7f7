/**
 * The name that is most like `name`, by edit distance without regard to case, spaces and punctuation; null when none is
 * near: in so many letters one may differ, `lettersASlip`. An equal distance goes to the name that stands first.
 * A list of names must not change after it was given.
 */
export function nearestName(name: string, names: Iterable<string>, lettersASlip = 3): string | null {
  const wanted = plain(name);
  if (wanted === '' || wanted.length > 200) return null;
  const letters = lettersOf(wanted);
  let best: string | null = null;
  let limit = Math.floor(wanted.length / lettersASlip) + 1;
  for (const candidate of plainNames(names)) {
    if (leastDistance(letters, candidate.letters) >= limit) continue;
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
  letters: number;
}

/** To make all names plain takes ten times as long as to look through them; the lists are asked again and again. */
const known = new WeakMap<Iterable<string>, readonly PlainName[]>();

function plainNames(names: Iterable<string>): readonly PlainName[] {
  const made = known.get(names) ?? Array.from(names, plainName);
  known.set(names, made);
  return made;
}

function plainName(name: string): PlainName {
  const text = plain(name);
  return { name, plain: text, letters: lettersOf(text) };
}

/** Which letters a text has, one bit each; letters that are 32 apart share theirs. */
function lettersOf(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) letters |= 1 << (text.charCodeAt(at) & 31);
  return letters;
}

/** An edit brings one new letter at most and takes one away, so that most names are too far by their letters already. */
function leastDistance(a: number, b: number): number {
  return Math.max(countBits(a & ~b), countBits(b & ~a));
}

function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Whether two names differ by nothing but case, spaces and punctuation. */
export function isSameName(a: string, b: string): boolean {
  return plain(a) !== '' && plain(a) === plain(b);
}

function plain(text: string): string {
  // The same for ASCII, in a fraction of the time: there are 8,000 names of languages.
  if (!/[\u0080-\uFFFF]/.test(text)) return text.toLowerCase().replace(/[^a-z0-9]+/g, '');
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
