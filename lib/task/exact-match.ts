import { withoutPunctuation } from '@/lib/task/ascii-punctuation';
import { splitAsPython } from '@/lib/task/python-space';

/**
 * Whether a prediction is one of the references, by SuperNI's exact match: without regard to case, ASCII punctuation and
 * the amount of white space.
 */
export function isExactMatch(prediction: string, references: Iterable<string>): boolean {
  const wanted = plainAnswer(prediction);
  for (const reference of references) if (plainAnswer(reference) === wanted) return true;
  return false;
}

/** An answer in lower case, without ASCII punctuation, its words one space apart. */
export function plainAnswer(answer: string): string {
  return splitAsPython(withoutPunctuation(answer.toLowerCase())).join(' ');
}
