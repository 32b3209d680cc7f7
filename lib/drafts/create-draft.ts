import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import type { Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { assertWithinQuota } from '@/lib/drafts/account-quota';
import { assertStorable } from '@/lib/drafts/draft-limits';
import { insertDraft } from '@/lib/drafts/insert-draft';
import { takeFile } from '@/lib/drafts/take-file';
import type { Notice } from '@/lib/task/draft/draft';
import { emptyDraft } from '@/lib/task/draft/draft-from-task';
import { storableText } from '@/lib/task/storable-text';
import type { FileSource } from '@/lib/threads/work/file-source';
import type { ReadDraft } from '@/lib/threads/work/read-draft';

/** A blank draft of a new task; its author stands among the contributors. Throws `rate-limited` when they have too many. */
export async function createDraft(
  actor: Actor | null,
  { slug = '' }: { slug?: string | undefined } = {},
): Promise<{ taskId: string }> {
  const author = assertCan(actor, 'draft:create');
  assertStorable(slug, 'The name');
  const head = { ...emptyDraft(), Contributors: [author.name], slug };
  return transaction((tx) => createTask(tx, author, { head, rowCount: 0, rowTexts: [], notices: [] }, 'blank'));
}

/**
 * A draft of a new task with what could be read from a file; the rest is in the notices, which the draft keeps. The
 * number in the file's name is not taken over: a task gets its number when it is first submitted. `demo` is for the
 * tasks that the demo begins with.
 * @throws AppError `too-large` over 50 MB, `invalid` when nothing can be read, `unavailable` when too many files come at
 *   once, `not-signed-in`, `rate-limited` when the account has too much already.
 */
export async function createDraftFromFile(
  actor: Actor | null,
  fileName: string,
  file: FileSource,
  { signal, demo = false }: { signal?: AbortSignal; demo?: boolean } = {},
): Promise<{ taskId: string; notices: Notice[] }> {
  const author = assertCan(actor, 'draft:create');
  return takeFile({ fileName: storableText(fileName), file, signal }, async (draft) => {
    const { taskId } = await transaction((tx) => createTask(tx, author, draft, 'file', demo));
    return { taskId, notices: draft.notices };
  });
}

async function createTask(
  tx: Tx,
  author: Actor,
  draft: ReadDraft,
  origin: 'blank' | 'file',
  demo = false,
): Promise<{ taskId: string }> {
  const { id: taskId } = await tx.task.create({
    data: { slug: draft.head.slug, createdById: author.id, demo, authors: { create: { userId: author.id } } },
    select: { id: true },
  });
  await insertDraft(tx, taskId, author, draft);
  await audit(tx, {
    actor: author,
    verb: 'draft.created',
    subject: { type: 'task', id: taskId },
    after: { state: 'DRAFT', origin, slug: draft.head.slug, rows: draft.rowCount },
  });
  await assertWithinQuota(tx, taskId, null);
  return { taskId };
}
