import { porterStem } from '@/lib/task/compare/porter-stem';
import type { Gpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';

/**
 * The tokens that ROUGE compares in English texts: runs of a–z and 0–9 of the text in lower case, those of more than
 * three characters as their stems (`rouge_score` with `use_stemmer=True`). A text without Latin letters and digits has none.
 */
export function englishRougeTokens(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.map((word) => (word.length > 3 ? porterStem(word) : word));
}

/**
 * The tokens that ROUGE compares in all other languages: those of GPT-2 without the spaces before them, as bytes
 * (characters 0–255), as SuperNI's evaluation script does it. A token of spaces only stays, as an empty one.
 */
export function crosslingualRougeTokens(text: string, tokenizer: Pick<Gpt2Tokenizer, 'encode' | 'bytesOf'>): string[] {
  return tokenizer.encode(text).map((id) => tokenizer.bytesOf(id).replace(/^ +/, ''));
}
