import { z } from 'zod';
import type { DraftHead, DraftRow, HeadField, Notice } from '@/lib/task/draft/draft';
import { MAX_DRAFT_EXAMPLES, MAX_DRAFT_TEXTS, MAX_POSITION } from '@/lib/task/limits';
import { listSchema } from '@/lib/task/list-schema';
import { EXAMPLE_FIELDS, LIST_FIELDS } from '@/lib/task/schema';

const text = z.string();
const example = z.object({ input: text, output: text, explanation: text, extra: text.exactOptional() });
const list = listSchema(text, MAX_DRAFT_TEXTS, tooMany(MAX_DRAFT_TEXTS, 'texts'));
const examples = listSchema(example, MAX_DRAFT_EXAMPLES, tooMany(MAX_DRAFT_EXAMPLES, 'examples'));

const listEdit = z.object({
  type: z.literal('set-field'),
  field: z.enum(LIST_FIELDS),
  value: list,
});
const examplesEdit = z.object({
  type: z.literal('set-field'),
  field: z.enum(EXAMPLE_FIELDS),
  value: examples,
});
const textEdit = z.object({ type: z.literal('set-field'), field: z.enum(['slug', 'summary']), value: text });
const rowEdit = z.object({
  type: z.literal('put-row'),
  id: text.min(1).max(200),
  position: z.number().min(-MAX_POSITION).max(MAX_POSITION),
  input: text,
  outputs: list,
});
const rowDeletion = z.object({ type: z.literal('delete-row'), id: text.min(1).max(200) });

function tooMany(most: number, what: string): string {
  return `There can be at most ${most.toLocaleString('en')} ${what} here.`;
}

/** One edit of a draft. `put-row` adds the row or replaces it (and brings a deleted one back); `position` orders the rows. */
export const draftEdit = z.discriminatedUnion('type', [
  z.discriminatedUnion('field', [listEdit, examplesEdit, textEdit]),
  rowEdit,
  rowDeletion,
]);
export type DraftEdit = z.infer<typeof draftEdit>;

/** The header that says whose edits a save has, so that this is known before its body is read. */
export const ACCOUNT_HEADER = 'taskloom-account';

/** Edits that are saved at a time, and the outputs, list items and examples in them; the editor sends a fifth of it at most. */
export const MAX_SAVED_EDITS = 20_000;
export const MAX_SAVED_ITEMS = 200_000;
/**
 * Bytes of the body. The editor sends 250,000 characters and the place that passes them, which may be a text of 1 MB; JSON
 * can make six bytes of one.
 */
export const MAX_SAVE_BYTES = 8 * 1024 * 1024;

/** A draft's version; one of the future is a stale one (`changesSince`). */
export const draftVersion = z.number().int().min(1);

/** The body of `PATCH /api/v1/drafts/[taskId]`: edits and the version that their author had seen. */
export const saveRequest = z.object({
  baseVersion: draftVersion,
  edits: listSchema(draftEdit, MAX_SAVED_EDITS, tooMany(MAX_SAVED_EDITS, 'edits')).refine(
    (edits) => itemsOf(edits) <= MAX_SAVED_ITEMS,
    tooMany(MAX_SAVED_ITEMS, 'outputs, list items and examples'),
  ),
  /** Whose edits they are: another account that has signed in in the same browser must not save them as its own. */
  userId: z.string().exactOptional(),
});
export type SaveRequest = z.infer<typeof saveRequest>;

function itemsOf(edits: readonly DraftEdit[]): number {
  let count = 0;
  for (const edit of edits) {
    if (edit.type === 'put-row') count += edit.outputs.length;
    else if (edit.type === 'set-field' && typeof edit.value !== 'string') count += edit.value.length;
  }
  return count;
}

/** The answer to a save that was taken. */
export interface Saved {
  version: number;
}

/** What changed since the version that a refused save was based on: the `details` of its `conflict` error (409). */
export interface DraftChanges {
  version: number;
  /** The fields of the head that others changed, with their values now. */
  fields: Partial<Pick<DraftHead, HeadField>>;
  /** The rows that others added or changed. */
  rows: DraftRow[];
  /** The ids of rows that others deleted. */
  deleted: string[];
  /** All instances were replaced at once: load the whole draft again. */
  replaced: boolean;
}

/** The answer of `GET /api/v1/drafts/[taskId]`: all that the editor needs. Rows are in order of their position. */
export interface DraftView {
  taskId: string;
  number: number | null;
  state: 'DRAFT' | 'IN_REVIEW' | 'CHANGES_REQUESTED' | 'ACCEPTED' | 'REJECTED' | 'RETIRED';
  version: number;
  head: DraftHead;
  rows: DraftRow[];
  notices: Notice[];
  mayWrite: boolean;
  /** The open submission, while one is in review (the draft cannot be submitted again until it is decided or withdrawn). */
  openSubmissionId: string | null;
}
