import { leastDistance, letterBits, slipDistance, slipsIn } from '@/lib/task/meaning/edit-distance';
import { KNOWN_PLACE, type LanguageIndex } from '@/lib/task/meaning/language-index';
import { type Meaning, NOTHING } from '@/lib/task/meaning/meaning';

interface Word {
  key: string;
  name: string;
  letters: number;
  place: number;
}

/** The words for widely used languages, and for the rest, each from the most to the least widely used. */
interface Words {
  common: readonly Word[];
  rare: readonly Word[];
}

/** Other words than names are known through a slip from so many letters on: `table` is not Bable. */
const LETTERS_OF_WORD = 6;

const made = new WeakMap<LanguageIndex, Words>();

function wordsOf(index: LanguageIndex): Words {
  const words = made.get(index) ?? makeWords(index);
  made.set(index, words);
  return words;
}

function makeWords(index: LanguageIndex): Words {
  const words: Word[] = [];
  const add = (key: string, name: string) =>
    words.push({ key, name, letters: letterBits(key), place: index.placeOf(name) });
  for (const [key, [name]] of index.byKey) if (name !== undefined && !/[;,]/.test(name)) add(key, name);
  for (const [key, { names, exact }] of index.others)
    if (exact && key.length >= LETTERS_OF_WORD && names[0] !== undefined) add(key, names[0]);
  words.sort((a, b) => a.place - b.place);
  const common = words.filter(({ place }) => place < KNOWN_PLACE);
  return { common, rare: words.slice(common.length) };
}

/** The widely used languages that have a name of at most so many letters that begins with `key`, the most used first. */
export function languagesByBeginning(key: string, index: LanguageIndex, letters = Number.POSITIVE_INFINITY): string[] {
  const names = wordsOf(index)
    .common.filter((word) => word.key.length <= letters && word.key.startsWith(key))
    .map(({ name }) => name);
  return [...new Set(names)];
}

/** A name of so many letters is known through one slip even where few people use the language. */
const LETTERS_OF_RARE = 9;

/**
 * The language whose name is meant by one with slips of the pen. A widely used one comes before one that is not; a rare
 * one is only found where no other is near.
 */
export function languageBySlips(key: string, index: LanguageIndex): Meaning {
  const { common, rare } = wordsOf(index);
  const near = nearest(key, common);
  if (near.length > 0) return { names: near, choice: near.length === 1 ? 'likely' : 'open' };
  if (key.length < LETTERS_OF_RARE) return NOTHING;
  const [name, another] = nearest(key, rare, 1);
  return name === undefined || another !== undefined ? NOTHING : { names: [name], choice: 'likely' };
}

/** The names that are the fewest slips away. */
function nearest(key: string, words: readonly Word[], most = slipsIn(key.length)): string[] {
  const letters = letterBits(key);
  let best = most;
  let found: Word[] = [];
  for (const word of words) {
    if (Math.abs(word.key.length - key.length) > best || leastDistance(letters, word.letters) > best) continue;
    const distance = slipDistance(key, word.key);
    if (distance > best) continue;
    if (distance < best) found = [];
    best = distance;
    found.push(word);
  }
  return [...new Set(found.map(({ name }) => name))];
}
