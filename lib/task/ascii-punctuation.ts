/** ASCII punctuation, Python's `string.punctuation`. */
const PUNCTUATION = /[!-/:-@[-`{-~]/g;
const FINAL_PUNCTUATION = /[!-/:-@[-`{-~]$/;

export function withoutPunctuation(text: string): string {
  return text.replace(PUNCTUATION, '');
}

export function endsInPunctuation(text: string): boolean {
  return FINAL_PUNCTUATION.test(text.slice(-1));
}
