import { TokenPattern } from '@/lib/task/compare/common-subsequence';

/**
 * ROUGE-L of two token lists: the F-measure (0 to 1) of their longest common subsequence, as the `rouge_score` package
 * computes it; 0 when either list is empty. It does not matter which of the two is the prediction.
 *
 * To compare one text with many, make its tokens a `TokenPattern` once.
 */
export function rougeL<Token>(one: readonly Token[] | TokenPattern<Token>, other: readonly Token[]): number {
  const pattern = one instanceof TokenPattern ? one : new TokenPattern(one);
  return fMeasure(pattern.commonLength(other), pattern.length, other.length);
}

/** The most that ROUGE-L of two lists of these lengths can be: what lies below a threshold need not be compared. */
export function rougeLAtMost(length: number, otherLength: number): number {
  return fMeasure(Math.min(length, otherLength), length, otherLength);
}

/** ROUGE-L of a prediction with the reference that is nearest to it; 0 when there is no reference. */
export function bestRougeL<Token>(prediction: readonly Token[], references: Iterable<readonly Token[]>): number {
  const pattern = new TokenPattern(prediction);
  let best = 0;
  for (const reference of references) {
    if (rougeLAtMost(pattern.length, reference.length) > best) best = Math.max(best, rougeL(pattern, reference));
  }
  return best;
}

/** In the order of operations of `rouge_score`, so that the last bit is the same, too. */
function fMeasure(common: number, length: number, otherLength: number): number {
  if (common === 0) return 0;
  const precision = common / length;
  const recall = common / otherLength;
  return (2 * precision * recall) / (precision + recall);
}
