import { endsShort, hasVowel, isConsonant, measure } from '@/lib/task/compare/porter-letters';

/** A suffix, and what stands in its place. */
type SuffixRule = readonly [suffix: string, replacement: string];

/** Words whose stem is not made by rule (NLTK's list). */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['sky', 'sky'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['news', 'news'],
  ['inning', 'inning'],
  ['innings', 'inning'],
  ['outing', 'outing'],
  ['outings', 'outing'],
  ['canning', 'canning'],
  ['cannings', 'canning'],
  ['howe', 'howe'],
  ['proceed', 'proceed'],
  ['exceed', 'exceed'],
  ['succeed', 'succeed'],
]);

// Within one list the first suffix that fits decides, even where its condition then forbids the change.

const DOUBLE_SUFFIXES = byLastTwo([
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['bli', 'ble'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
  ['fulli', 'ful'],
  ['logi', 'log'],
]);

const LONG_SUFFIXES = byLastTwo([
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
]);

const LAST_SUFFIXES = byLastTwo(
  [
    ...['al', 'ance', 'ence', 'er', 'ic', 'able', 'ible', 'ant', 'ement', 'ment', 'ent', 'ion', 'ou', 'ism', 'ate'],
    ...['iti', 'ous', 'ive', 'ize'],
  ].map((suffix) => [suffix, '']),
);

/**
 * The stem of a word by Porter's algorithm with the changes of Python's NLTK (`PorterStemmer` in its default mode),
 * which ROUGE's usual implementation uses: 'flies' gives 'fli', but 'dies' gives 'die', and 'enjoy' stays.
 *
 * Takes one word in lower case; anything but the vowels a, e, i, o, u and y counts as a consonant, digits too.
 */
export function porterStem(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length <= 2) return word;
  let stem = withoutPlural(word);
  stem = withoutPast(stem);
  stem = withFinalI(stem);
  stem = withoutDoubleSuffix(stem);
  stem = withoutLongSuffix(stem);
  stem = withoutLastSuffix(stem);
  stem = withoutFinalE(stem);
  return withSingleL(stem);
}

/** Step 1a: caresses → caress, ponies → poni, ties → tie, cats → cat. */
function withoutPlural(word: string): string {
  if (!word.endsWith('s')) return word;
  if (word.endsWith('ies')) return word.slice(0, word.length === 4 ? -1 : -2);
  if (word.endsWith('sses')) return word.slice(0, -2);
  return word.endsWith('ss') ? word : word.slice(0, -1);
}

/** Step 1b: agreed → agree, plastered → plaster, motoring → motor, hopping → hop, filing → file, died → die. */
function withoutPast(word: string): string {
  const isPast = word.endsWith('ed');
  if (isPast) {
    if (word.endsWith('ied')) return word.slice(0, word.length === 4 ? -1 : -2);
    if (word.endsWith('eed')) return measure(word, word.length - 3) > 0 ? word.slice(0, -1) : word;
  } else if (!word.endsWith('ing')) return word;
  const length = word.length - (isPast ? 2 : 3);
  return hasVowel(word, length) ? mended(word.slice(0, length)) : word;
}

/** What step 1b does to a word that has lost its `ed` or `ing`. */
function mended(stem: string): string {
  if (stem.endsWith('at') || stem.endsWith('bl') || stem.endsWith('iz')) return `${stem}e`;
  const last = stem.length - 1;
  if (last > 0 && stem[last] === stem[last - 1] && isConsonant(stem, last))
    return 'lsz'.includes(stem.charAt(last)) ? stem : stem.slice(0, -1);
  const isShort = measure(stem, stem.length) === 1 && endsShort(stem, stem.length);
  return isShort ? `${stem}e` : stem;
}

/** Step 1c: happy → happi, but enjoy and by stay. */
function withFinalI(word: string): string {
  const beforeLast = word.length - 2;
  return beforeLast > 0 && word.endsWith('y') && isConsonant(word, beforeLast) ? `${word.slice(0, -1)}i` : word;
}

/** Step 2: relational → relate, digitizer → digitize, usefulness → useful. */
function withoutDoubleSuffix(word: string): string {
  const rule = fitting(DOUBLE_SUFFIXES, word);
  if (rule === undefined) return word;
  const [suffix, replacement] = rule;
  const length = word.length - suffix.length;
  // The l of `logi` counts with what stands before, so that geology goes with archaeology.
  if (measure(word, suffix === 'logi' ? length + 1 : length) === 0) return word;
  const shorter = word.slice(0, length) + replacement;
  return suffix === 'alli' ? withoutDoubleSuffix(shorter) : shorter;
}

/** Step 3: triplicate → triplic, formative → form, hopeful → hope. */
function withoutLongSuffix(word: string): string {
  const rule = fitting(LONG_SUFFIXES, word);
  if (rule === undefined) return word;
  const [suffix, replacement] = rule;
  const length = word.length - suffix.length;
  return measure(word, length) > 0 ? word.slice(0, length) + replacement : word;
}

/** Step 4: revival → reviv, replacement → replac, adoption → adopt. */
function withoutLastSuffix(word: string): string {
  const rule = fitting(LAST_SUFFIXES, word);
  if (rule === undefined) return word;
  const [suffix] = rule;
  const length = word.length - suffix.length;
  if (measure(word, length) <= 1) return word;
  return suffix !== 'ion' || 'st'.includes(word.charAt(length - 1)) ? word.slice(0, length) : word;
}

/** Step 5a: probate → probat, cease → ceas, but rate stays. */
function withoutFinalE(word: string): string {
  if (!word.endsWith('e')) return word;
  const length = word.length - 1;
  const count = measure(word, length);
  return count > 1 || (count === 1 && !endsShort(word, length)) ? word.slice(0, -1) : word;
}

/** Step 5b: controll → control, but roll stays. */
function withSingleL(word: string): string {
  return word.endsWith('ll') && measure(word, word.length - 1) > 1 ? word.slice(0, -1) : word;
}

function byLastTwo(rules: readonly SuffixRule[]): ReadonlyMap<string, readonly SuffixRule[]> {
  const groups = new Map<string, SuffixRule[]>();
  for (const rule of rules) {
    const ending = rule[0].slice(-2);
    groups.set(ending, [...(groups.get(ending) ?? []), rule]);
  }
  return groups;
}

function fitting(rules: ReadonlyMap<string, readonly SuffixRule[]>, word: string): SuffixRule | undefined {
  return rules.get(word.slice(-2))?.find(([suffix]) => word.endsWith(suffix));
}
