import { type HeadTexts, replaceInHead } from '@/components/editor/replacing/replace-in-head';
import type { Search, SearchPattern } from '@/components/editor/replacing/search-pattern';
import type { FindingPlace } from '@/components/editor/store/finding-place';
import type { DraftRow } from '@/lib/task/draft/draft';

/** The texts of a row, as they are searched. */
export type SearchedRow = Pick<DraftRow, 'id' | 'input' | 'outputs'>;

/** What is searched: some rows, and what stands before all of them. */
export interface SearchedTexts {
  rows: readonly SearchedRow[];
  head: HeadTexts;
}

/** A text before and after a replacement. */
export interface ReplacedText {
  place: FindingPlace;
  before: string;
  after: string;
}

/** What a replacement would do. */
export interface ReplacementPlan {
  /** The rows that change, with their new texts. */
  rows: SearchedRow[];
  /** The definition and the examples, where they change. */
  head: Partial<HeadTexts>;
  /** How often the pattern matches, also where nothing changes by it. */
  matches: number;
  /** How many texts change, and the first of them. */
  texts: number;
  /** How many of them are left with nothing. */
  emptied: { inputs: number; outputs: number; others: number };
  first: ReplacedText[];
}

const SHOWN = 20;

/** Plans a replacement. An output that becomes empty leaves its row, as it does when one is edited. */
export function planReplacement(
  { rows, head }: SearchedTexts,
  { pattern, replacement }: SearchPattern,
  where: Search['columns'],
): ReplacementPlan {
  const emptied = { inputs: 0, outputs: 0, others: 0 };
  const plan: ReplacementPlan = { rows: [], head: {}, matches: 0, texts: 0, emptied, first: [] };

  function replaced(place: FindingPlace, before: string): string {
    const matches = before.match(pattern)?.length ?? 0;
    if (matches === 0) return before;
    plan.matches += matches;
    const after = before.replace(pattern, replacement);
    if (after === before) return before;
    plan.texts++;
    if (after === '') emptied[emptiedKind(place)]++;
    if (plan.first.length < SHOWN) plan.first.push({ place, before, after });
    return after;
  }

  if (where === 'head' || where === 'all') plan.head = replaceInHead(head, replaced);
  if (where === 'head') return plan;
  for (const { id, input, outputs } of rows) {
    const texts = plan.texts;
    const newInput = where === 'outputs' ? input : replaced({ kind: 'row', id, column: 'input' }, input);
    const newOutputs =
      where === 'input' ? outputs : outputs.map((output) => replaced({ kind: 'row', id, column: 'outputs' }, output));
    if (plan.texts === texts) continue;
    const filled = newOutputs.filter((output, index) => output !== '' || outputs[index] === '');
    plan.rows.push({ id, input: newInput, outputs: filled });
  }
  return plan;
}

function emptiedKind(place: FindingPlace): keyof ReplacementPlan['emptied'] {
  if (place.kind !== 'row') return 'others';
  return place.column === 'input' ? 'inputs' : 'outputs';
}
