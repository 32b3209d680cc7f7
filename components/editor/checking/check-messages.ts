import type { DocumentEdit } from '@/components/editor/store/draft-document';
import type { FindingPlace, LiveFinding } from '@/components/editor/store/finding-place';
import type { Report, Severity } from '@/lib/checks/finding';
import type { ChangeKind, FixPreview } from '@/lib/checks/fixing/preview-fix';
import type { PoolFacts } from '@/lib/checks/pool-facts';
import type { DraftHead, DraftRow } from '@/lib/task/draft/draft';

/** What to fix: all of a message, one finding of it (by its path), or all that is safe. */
export type FixRequest = { rule: string; message: string; path?: string } | 'all-safe';

/** What the editor tells its check worker: the whole draft once, then what changes; and what it asks. */
export type CheckRequest =
  | { type: 'load'; revision: number; head: DraftHead; rows: readonly DraftRow[]; number: number | null }
  | { type: 'edits'; revision: number; edits: readonly DocumentEdit[] }
  | { type: 'pool'; pool: PoolFacts | null }
  | { type: 'plan'; request: number; fix: FixRequest; seed: number };

/** What the worker tells the editor. */
export type CheckAnswer =
  | { type: 'report'; report: LiveReport }
  | { type: 'offers'; offers: FixOffers; allSafe: number }
  | { type: 'plan'; request: number; plan: PlannedFix };

/** What the worker finds. The first 100 findings of a message are listed, all are counted. */
export interface LiveReport extends Pick<Report, 'verdict' | 'upstream' | 'counts' | 'totals' | 'skipped'> {
  findings: LiveFinding[];
  /** How long it took, for the curious. */
  milliseconds: number;
}

/** The fix of a message, as far as the draft can hold it. */
export interface FixOffer {
  title: string;
  /** How many it makes, tried on the draft, of all findings of the message, also of those that are not listed. */
  repairs: number;
  /** The listed findings (by path) that can be repaired one by one. */
  paths: ReadonlySet<string>;
}

/** What can be repaired, by `rule/message`. */
export type FixOffers = ReadonlyMap<string, FixOffer>;

/** A change of a fix at a place of the editor. */
export interface PlannedChange {
  kind: ChangeKind;
  place: FindingPlace;
  /** The place in words. */
  name: string;
  /** The value in words; missing for what is added. */
  before?: string;
  /** The same afterwards; missing for what is removed. */
  after?: string;
}

/** One fix of a plan. */
export interface PlannedStep extends Pick<FixPreview, 'counts'> {
  title: string;
  repairs: number;
  /** The first 200. */
  changes: PlannedChange[];
}

/** What a fix would do to the draft, and what would come of it. */
export interface PlannedFix extends Pick<FixPreview, 'labels' | 'entropy'> {
  /** The draft's revision that it was made for; for another one it means nothing. */
  revision: number;
  steps: PlannedStep[];
  /** How many repairs are left out: they overlap with others, or would bring an error. */
  left: number;
  /** Another seed would give another sample. */
  samples: boolean;
  counts: Record<'before' | 'after', Record<Severity, number>>;
  /** Null when the draft cannot hold the outcome. */
  edits: DocumentEdit[] | null;
}
