import type { SearchPattern } from '@/components/replacing/search-pattern';
import type { DraftRow } from '@/lib/task/draft';

/** The texts of a row, as they are searched. */
export type SearchedRow = Pick<DraftRow, 'id' | 'input' | 'outputs'>;

/** A text before and after a replacement. */
export interface ReplacedText {
  id: string;
  column: 'input' | 'outputs';
  before: string;
  after: string;
}

/** What a replacement would do. */
export interface ReplacementPlan {
  /** The rows that change, with their new texts. */
  rows: SearchedRow[];
  /** How often the pattern matches, also where nothing changes by it. */
  matches: number;
  /** How many texts change, and the first of them. */
  texts: number;
  first: ReplacedText[];
}

const SHOWN = 20;

/** Plans a replacement in some rows. An output that becomes empty leaves its row, as it does when one is edited. */
export function planReplacement(
  rows: readonly SearchedRow[],
  { pattern, replacement }: SearchPattern,
  columns: 'both' | 'input' | 'outputs',
): ReplacementPlan {
  const plan: ReplacementPlan = { rows: [], matches: 0, texts: 0, first: [] };

  function replaced(id: string, column: 'input' | 'outputs', before: string): string {
    const matches = before.match(pattern)?.length ?? 0;
    if (matches === 0) return before;
    plan.matches += matches;
    const after = before.replace(pattern, replacement);
    if (after === before) return before;
    plan.texts++;
    if (plan.first.length < SHOWN) plan.first.push({ id, column, before, after });
    return after;
  }

  for (const { id, input, outputs } of rows) {
    const texts = plan.texts;
    const newInput = columns === 'outputs' ? input : replaced(id, 'input', input);
    const newOutputs = columns === 'input' ? outputs : outputs.map((output) => replaced(id, 'outputs', output));
    if (plan.texts === texts) continue;
    const filled = newOutputs.filter((output, index) => output !== '' || outputs[index] === '');
    plan.rows.push({ id, input: newInput, outputs: filled });
  }
  return plan;
}
