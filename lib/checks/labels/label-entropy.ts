/**
 * The output as upstream counts it: the script's arrays of texts (NumPy, of fixed width) do not keep NUL characters at a
 * text's end, so that two outputs which differ only there are one value.
 */
export function labelOf(output: string): string {
  let end = output.length;
  while (end > 0 && output.charCodeAt(end - 1) === 0) end--;
  return end === output.length ? output : output.slice(0, end);
}

/**
 * The entropy of label counts divided by the log of their number: 1 when all are equally frequent, near 0 when one takes
 * nearly all. `counts` has two entries or more, in the order of their labels.
 *
 * The comparison with 0.8 decides about a file, so each step is the upstream script's (SuperNI v2.6 test script, in double
 * precision): natural logarithms, every term divided by log(k) before the sum, and the sum in NumPy's order. No set of
 * counts has exactly 0.8 in practice; what may still differ is the last bit of a logarithm, about 1e-16.
 */
export function normalisedEntropy(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const scale = Math.log(counts.length);
  const terms = counts.map((count) => ((count / total) * Math.log(count / total)) / scale);
  return -pairwiseSum(terms);
}

/** NumPy's sum of fewer than 16 numbers: from 8 on, the first eight are added in pairs, then the others one by one. */
function pairwiseSum(terms: readonly number[]): number {
  const add = (sum: number, term: number) => sum + term;
  if (terms.length < 8) return terms.reduce(add, 0);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, ...others] = terms;
  return others.reduce(add, a + b + (c + d) + (e + f + (g + h)));
}
