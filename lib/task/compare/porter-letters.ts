/** How often a vowel is followed by a consonant in the first `length` letters: Porter's m. */
export function measure(word: string, length: number): number {
  let count = 0;
  let vowelBefore = false;
  for (let index = 0; index < length; index++) {
    const vowel = isVowelAfter(word, index, vowelBefore);
    if (vowelBefore && !vowel) count++;
    vowelBefore = vowel;
  }
  return count;
}

/** Whether one of the first `length` letters is a vowel. */
export function hasVowel(word: string, length: number): boolean {
  for (let index = 0; index < length; index++) if (isVowelAfter(word, index, false)) return true;
  return false;
}

/** Whether a letter is a vowel, where it is known of the one before it. */
function isVowelAfter(word: string, index: number, vowelBefore: boolean): boolean {
  const letter = word.charAt(index);
  return letter === 'y' ? index > 0 && !vowelBefore : 'aeiou'.includes(letter);
}

/** A y is a consonant at the start and after a vowel; in a row of them they take turns. */
export function isConsonant(word: string, index: number): boolean {
  let start = index;
  while (start > 0 && word[start] === 'y') start--;
  const first = word[start] === 'y' || !'aeiou'.includes(word.charAt(start));
  return (index - start) % 2 === 0 ? first : !first;
}

/** Porter's *o: consonant, vowel, consonant other than w, x and y at the end; NLTK adds words of vowel and consonant. */
export function endsShort(word: string, length: number): boolean {
  if (length === 2) return !isConsonant(word, 0) && isConsonant(word, 1);
  return (
    length > 2 &&
    isConsonant(word, length - 3) &&
    !isConsonant(word, length - 2) &&
    isConsonant(word, length - 1) &&
    !'wxy'.includes(word.charAt(length - 1))
  );
}
