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

/** A draft with all its rows. */
export interface WholeDraft {
  draft: CurrentDraft;
  rows: DraftRow[];
  /** The rows as JSON, as they came: who keeps them need not write them anew. */
  rowsText: string;
}

/** A draft with the rows of the very same version; `check` is called before the rows are read. */
export async function readWholeDraft(taskId: string, check: (draft: CurrentDraft) => void): Promise<WholeDraft> {
  const { draft, rowsText } = await db().$transaction(
    async (tx) => {
      const found = await readDraft(tx, taskId);
      check(found);
      return { draft: found, rowsText: await readRowsText(tx, taskId) };
    },
    { isolationLevel: 'RepeatableRead' },
  );
  return { draft, rows: rowList.parse(JSON.parse(rowsText)), rowsText };
}
