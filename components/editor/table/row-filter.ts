import { hasLength, type LengthRange } from '@/components/editor/table/output-histogram';
import { fold } from '@/components/ui/combobox-filter';
import { labelOf } from '@/lib/checks/labels/label-entropy';
import type { DraftRow } from '@/lib/task/draft/draft';
import { sameContent } from '@/lib/task/draft/draft-difference';
import { holdsText } from '@/lib/task/holds-text';

/** Which rows are shown: those that pass every part that is set. */
export interface RowFilter {
  /** What the input, an output or the id holds; '' for no matter what. */
  query: string;
  /** An output of the row. */
  label: string | null;
  /** How long an output of the row is. */
  length: LengthRange | null;
  /** Rows with findings: with any, or of one rule. */
  finding: typeof ANY_FINDING | { rule: string; title: string } | null;
  /** Only rows that are new or other than in the last submission. */
  changed: boolean;
}

export const ANY_FINDING = 'any';

/** The filter that lets everything through. */
export const NO_FILTER: RowFilter = { query: '', label: null, length: null, finding: null, changed: false };

/** What a filter must know beside the rows. */
export interface FilterFacts {
  /** The rules that have findings at a row, by the row's id. */
  rules: ReadonlyMap<string, readonly { rule: string }[]>;
  /** The rows of the last submission by their ids; null while they are not known. */
  submitted: ReadonlyMap<string, DraftRow> | null;
}

/** Whether a filter lets everything through. */
export function isOff({ query, label, length, finding, changed }: RowFilter): boolean {
  return query === '' && label === null && length === null && finding === null && !changed;
}

/** Gives a function that tells whether a row passes a filter. */
export function rowFilterTest(filter: RowFilter, { rules, submitted }: FilterFacts): (row: DraftRow) => boolean {
  const tests: ((row: DraftRow) => boolean)[] = [];
  const { query, label, length, finding, changed } = filter;
  if (label !== null) tests.push(({ outputs }) => outputs.some((output) => labelOf(output) === label));
  if (length !== null) tests.push((row) => hasLength(row, length));
  if (finding === ANY_FINDING) tests.push(({ id }) => rules.has(id));
  else if (finding) tests.push(({ id }) => rules.get(id)?.some(({ rule }) => rule === finding.rule) ?? false);
  if (changed && submitted) tests.push((row) => isNew(row, submitted.get(row.id)));
  if (query !== '') tests.push(holds(fold(query)));
  return (row) => tests.every((test) => test(row));
}

function isNew(row: DraftRow, submitted: DraftRow | undefined): boolean {
  return !submitted || !sameContent(row, submitted);
}

function holds(wanted: string): (row: DraftRow) => boolean {
  return ({ input, id, outputs }) => [input, id, ...outputs].some((text) => holdsText(fold(text), wanted));
}
