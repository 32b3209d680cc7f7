import { assertCan } from '@/lib/auth/assert-can';
import { type Actor, can } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { readRowsText, rowList } from '@/lib/drafts/draft-rows';
import { type CurrentDraft, readDraft, readOnlyReason } from '@/lib/drafts/lock-draft';
import { storedNotices } from '@/lib/drafts/stored-head';
import type { DraftRow } from '@/lib/task/draft';
import type { DraftView } from '@/lib/task/draft-edits';

/** All that the editor needs of a draft. `mayWrite` is false while it is in review, and for maintainers who only look. */
export async function loadDraft(actor: Actor | null, taskId: string): Promise<DraftView> {
  const { draft, rows } = await readWholeDraft(taskId, (found) => assertCan(actor, 'draft:read', found));
  const mayWrite = can(actor, 'draft:write', draft) && readOnlyReason(draft) === null;
  const { number, state, version, head, openSubmissionId } = draft;
  const notices = storedNotices.parse(draft.notices);
  return { taskId, number, state, version, head, rows, notices, mayWrite, openSubmissionId };
}

/** A draft with its rows as the JSON that the database made of them. */
export interface DraftText {
  draft: CurrentDraft;
  rowsText: string;
}

/** A draft with the rows of the very same version; `check` is called before the rows are read. */
export async function readDraftText(taskId: string, check: (draft: CurrentDraft) => void): Promise<DraftText> {
  return await db().$transaction(
    async (tx) => {
      const found = await readDraft(tx, taskId);
      check(found);
      return { draft: found, rowsText: await readRowsText(tx, taskId) };
    },
    { isolationLevel: 'RepeatableRead' },
  );
}

/** A draft with all its rows. */
export interface WholeDraft extends DraftText {
  rows: DraftRow[];
}

/** As `readDraftText`, with the rows themselves. */
export async function readWholeDraft(taskId: string, check: (draft: CurrentDraft) => void): Promise<WholeDraft> {
  const read = await readDraftText(taskId, check);
  return { ...read, rows: rowsOfText(read.rowsText) };
}

/** The rows of a `DraftText`. */
export function rowsOfText(rowsText: string): DraftRow[] {
  return rowList.parse(JSON.parse(rowsText));
}
