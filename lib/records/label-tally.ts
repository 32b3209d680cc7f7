import { MAX_LABELS } from '@/lib/task/limits';

/** Longest text that is taken for a label. */
const MAX_LABEL_LENGTH = 200;
/** Most labels that anyone maps or balances. */
const MOST_LABELS = 200;
/** How often labels occur at least, on the average, where there are many: free texts hardly ever occur twice. */
const OCCURRENCES = 5;

/** How often a label occurs. */
export interface LabelCount {
  /** Empty for records that have none. */
  label: string;
  count: number;
}

/**
 * Whether so many different texts are labels of a closed set: when they are as few as the rule for balance asks for
 * (SuperNI v2.6 test script), or few and used again and again.
 */
export function areLabels(different: number, all: number): boolean {
  return different < MAX_LABELS || (different <= MOST_LABELS && all >= different * OCCURRENCES);
}

/** Counts different texts as long as they are few and short enough to be labels. */
export class LabelTally {
  #counts: Map<string, number> | null = new Map();
  #all = 0;

  add(text: string): void {
    if (this.#counts === null) return;
    this.#all++;
    this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
    if (this.#counts.size > MOST_LABELS || text.length > MAX_LABEL_LENGTH) this.#counts = null;
  }

  /** The labels, the most frequent first; null when the texts are no closed set. */
  get labels(): LabelCount[] | null {
    if (this.#counts === null || !areLabels(this.#counts.size, this.#all)) return null;
    return [...this.#counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
  }
}
