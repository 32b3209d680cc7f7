import { assertCan } from '@/lib/auth/assert-can';
import { type Actor, can } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db/client';
import { readRowsText, rowList } from '@/lib/drafts/draft-rows';
import { type CurrentDraft, readDraft, readOnlyReason } from '@/lib/drafts/lock-draft';
import { storedNotices } from '@/lib/drafts/stored-head';
import type { DraftRow } from '@/lib/task/draft/draft';
import type { DraftView } from '@/lib/task/draft/draft-edits';
import { Turns } from '@/lib/threads/turns';

/** All that the editor needs of a draft. `mayWrite` is false while it is in review, and for maintainers who only look. */
export async function loadDraft(actor: Actor | null, taskId: string): Promise<DraftView> {
  const { draft, rowsText } = await readDraftText(taskId, (found) => assertCan(actor, 'draft:read', found));
  return { ...viewOf(actor, draft), rows: rowsOfText(rowsText) };
}

/** The same as JSON. The rows are those that the database wrote: a large draft is not read just to be written again. */
export async function loadDraftJson(actor: Actor | null, taskId: string): Promise<string> {
  const { draft, rowsText } = await readDraftText(taskId, (found) => assertCan(actor, 'draft:read', found));
  return `${JSON.stringify(viewOf(actor, draft)).slice(0, -1)},"rows":${rowsText}}`;
}

function viewOf(actor: Actor | null, draft: CurrentDraft): Omit<DraftView, 'rows'> {
  const mayWrite = can(actor, 'draft:write', draft) && readOnlyReason(draft) === null;
  const { taskId, number, state, version, head, openSubmissionId } = draft;
  const notices = storedNotices.parse(draft.notices);
  return { taskId, number, state, version, head, notices, mayWrite, openSubmissionId };
}

/** A draft with its rows as the JSON that the database made of them. */
export interface DraftText {
  draft: CurrentDraft;
  rowsText: string;
}

/** A draft of 50 MB passes through memory several times on its way from the database: a few are read at a time. */
const reading = new Turns({ atOnce: 4, waiting: 200, waitLimit: 30_000 });

/**
 * A draft with the rows of the very same version; `check` is called before the rows are read.
 * @throws AppError `unavailable` with `retryAfterSeconds` when very many are asked for at once; what `check` throws
 */
export async function readDraftText(taskId: string, check: (draft: CurrentDraft) => void): Promise<DraftText> {
  return await reading.take(() => db().$transaction((tx) => readInOne(tx, taskId, check), ONE_VERSION));
}

const ONE_VERSION = { isolationLevel: 'RepeatableRead' } as const;

async function readInOne(tx: Tx, taskId: string, check: (draft: CurrentDraft) => void): Promise<DraftText> {
  const found = await readDraft(tx, taskId);
  check(found);
  return { draft: found, rowsText: await readRowsText(tx, taskId) };
}

/** The rows of a `DraftText`. */
function rowsOfText(rowsText: string): DraftRow[] {
  return rowList.parse(JSON.parse(rowsText));
}
