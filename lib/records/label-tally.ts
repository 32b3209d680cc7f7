import { MAX_LABELS } from '@/lib/task/limits';

/** Longest text that is taken for a label. */
const MAX_LABEL_LENGTH = 200;

/** How often a label occurs. */
export interface LabelCount {
  label: string;
  count: number;
}

/** Counts different texts as long as they are few and short enough to be labels. */
export class LabelTally {
  #counts: Map<string, number> | null = new Map();

  add(text: string): void {
    if (this.#counts === null) return;
    this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1);
    if (this.#counts.size >= MAX_LABELS || text.length > MAX_LABEL_LENGTH) this.#counts = null;
  }

  /** The labels, the most frequent first; null when the texts are no closed set. */
  get labels(): LabelCount[] | null {
    if (this.#counts === null) return null;
    return [...this.#counts].map(([label, count]) => ({ label, count })).sort((a, b) => b.count - a.count);
  }
}
