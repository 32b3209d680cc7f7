import { slipDistance } from '@/lib/task/meaning/edit-distance';
import { type Meaning, NOTHING } from '@/lib/task/meaning/meaning';
import { type SplitName, slipsBetween, splitName } from '@/lib/task/meaning/name-slips';
import { nameWords, type Word } from '@/lib/task/meaning/name-words';

/** A name is not longer; a text that is, is not looked into. */
const MOST_CHARACTERS = 200;

/** Other words for names, by their `nameKey`: what is meant by them, one name or any of several. */
export type NameAliases = ReadonlyMap<string, readonly string[]>;

/** A list of names to which a text is compared. */
export interface NameList {
  names: readonly string[];
  aliases?: NameAliases;
}

/**
 * The name of a list that somebody means by a text. Names are compared word by word, since dozens share a word: a slip is
 * one within a word (`Sentment Analysis`), and a text that only shares a word with names (`Classification`) says which it
 * could be, and chooses none.
 */
export function meantName(text: string, list: NameList): Meaning {
  if (text.length > MOST_CHARACTERS) return NOTHING;
  const written = splitName(text);
  const { key, words } = written;
  if (key === '') return NOTHING;
  const known = knownNames(list.names);
  const same = known.filter((name) => name.key === key).map(({ name }) => name);
  if (same.length > 0) return { names: same, choice: same.length === 1 ? 'certain' : 'open' };
  const aliases = list.aliases?.get(key) ?? [];
  if (aliases.length > 0) return byAlias(aliases, sharing(words, known));
  const near = misspelt(written, known) ?? within(words, known) ?? endOf(words, known);
  return near ?? { names: sharing(words, known), choice: 'open' };
}

function byAlias(aliases: readonly string[], others: readonly string[]): Meaning {
  if (aliases.length === 1) return { names: aliases, choice: 'likely' };
  return { names: [...new Set([...aliases, ...others])], choice: 'open' };
}

interface KnownName extends SplitName {
  /** The last part of a name that has several: `Python` in `Code -> Language -> Python`. */
  last: readonly Word[];
}

/** The lists are asked again and again. A list must not change after it was given. */
const made = new WeakMap<readonly string[], readonly KnownName[]>();

function knownNames(names: readonly string[]): readonly KnownName[] {
  const known = made.get(names) ?? names.map(knownName);
  made.set(names, known);
  return known;
}

function knownName(name: string): KnownName {
  const arrow = name.lastIndexOf('->');
  return { ...splitName(name), last: arrow === -1 ? [] : nameWords(name.slice(arrow)) };
}

/** The names that are the text with the fewest slips, or with its words in another order. */
function misspelt(written: SplitName, known: readonly KnownName[]): Meaning | null {
  let least = Number.POSITIVE_INFINITY;
  let names: string[] = [];
  for (const candidate of known) {
    const slips = Math.min(
      slipsBetween(written, candidate, slipDistance),
      slipsInOrder(written.words, candidate.words),
    );
    if (slips > least || slips === Number.POSITIVE_INFINITY) continue;
    if (slips < least) names = [];
    least = slips;
    names.push(candidate.name);
  }
  return chosen(names);
}

/** `Movie Reviews` for `Reviews -> Movies`: each word out of its place is a slip. */
function slipsInOrder(words: readonly Word[], known: readonly Word[]): number {
  if (words.length < 2 || words.length !== known.length) return Number.POSITIVE_INFINITY;
  const isSame = words.every(({ stem }) => known.some((other) => other.stem === stem));
  return isSame && new Set(words.map(({ stem }) => stem)).size === words.length
    ? words.length
    : Number.POSITIVE_INFINITY;
}

/** A name with words before it, as English says more of a thing (`Text Summarization`), or with a `to` or `of` behind it. */
function endOf(words: readonly Word[], known: readonly KnownName[]): Meaning | null {
  const inside = known.filter(({ words: name }) => name.length < words.length && placeIn(words, name) !== -1);
  const [one] = inside;
  if (one === undefined || inside.length > 1) return null;
  const place = placeIn(words, one.words);
  const after = words[place + one.words.length];
  const isWhole = after === undefined || (place === 0 && after.isJoined);
  return isWhole ? { names: [one.name], choice: 'likely' } : null;
}

/** The last part of a name: `Python` in `Code -> Language -> Python`. */
function within(words: readonly Word[], known: readonly KnownName[]): Meaning | null {
  const names = known.filter(({ last }) => last.length === words.length && placeIn(words, last) === 0);
  return chosen(names.map(({ name }) => name));
}

function chosen(names: readonly string[]): Meaning | null {
  return names.length === 0 ? null : { names, choice: names.length === 1 ? 'likely' : 'open' };
}

/** Where some words stand within others, one after the other; -1 for nowhere. */
function placeIn(words: readonly Word[], part: readonly Word[]): number {
  if (part.length === 0) return -1;
  return words.findIndex((_, at) => part.every(({ stem }, index) => words[at + index]?.stem === stem));
}

/** The names that share a word with the text; the fewer names have that word, the more it says. */
function sharing(words: readonly Word[], known: readonly KnownName[]): string[] {
  const stems = new Set(words.map(({ stem }) => stem));
  const found = known.flatMap(({ name, words: own }) => {
    const shared = own.map(({ stem }) => stem).filter((stem, at, all) => stems.has(stem) && all.indexOf(stem) === at);
    return shared.length > 0 ? [{ name, shared }] : [];
  });
  const uses = new Map<string, number>();
  for (const { shared } of found) for (const stem of shared) uses.set(stem, (uses.get(stem) ?? 0) + 1);
  return found
    .map(({ name, shared }) => ({ name, weight: shared.reduce((sum, stem) => sum + 1 / (uses.get(stem) ?? 1), 0) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ name }) => name);
}
