import { z } from 'zod';
import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import { type Actor, can } from '@/lib/auth/policy';
import { getDeflated } from '@/lib/blobs/store';
import { db, type Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { assertWithinQuota } from '@/lib/drafts/account-quota';
import { insertDraft } from '@/lib/drafts/insert-draft';
import { AppError } from '@/lib/errors';
import { inThread } from '@/lib/threads/in-thread';
import type { ReadDraft } from '@/lib/threads/work/read-draft';

interface AcceptedTask {
  number: number | null;
  summary: string;
  hasDraft: boolean;
  authorIds: string[];
  /** The accepted revision. */
  name: string;
  sha256: string;
}

/**
 * Starts the next revision of an accepted task from its accepted file; a draft that is there already stays as it is and
 * is given back (`created: false`). Its authors may do this. An imported task has none: the maintainer who starts
 * becomes its author, and with that cannot review it any more.
 * @throws AppError `conflict` when the task is not accepted, `forbidden`, `not-found`.
 */
export async function createDraftFromTask(
  actor: Actor | null,
  taskId: string,
): Promise<{ taskId: string; created: boolean }> {
  const found = await readAccepted(db(), taskId);
  assertMayStart(actor, found);
  if (found.hasDraft) return { taskId, created: false };
  const draft = await draftOf(found);
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Task" WHERE id = ${taskId}::uuid FOR NO KEY UPDATE`;
    const task = await readAccepted(tx, taskId);
    const author = assertMayStart(actor, task);
    if (task.hasDraft) return { taskId, created: false };
    if (task.sha256 !== found.sha256) {
      throw new AppError('conflict', 'Another revision of this task was accepted just now. Please try again.');
    }
    if (task.authorIds.length === 0) await tx.taskAuthor.create({ data: { taskId, userId: author.id } });
    await insertDraft(tx, taskId, author, draft);
    await audit(tx, {
      actor: author,
      verb: 'draft.created',
      subject: { type: 'task', id: taskId },
      after: { state: 'ACCEPTED', origin: 'accepted', slug: draft.head.slug, rows: draft.rowCount },
    });
    await assertWithinQuota(tx, taskId, 0);
    return { taskId, created: true };
  });
}

function assertMayStart(actor: Actor | null, task: AcceptedTask): Actor {
  const adopts = task.authorIds.length === 0 && can(actor, 'import:run');
  return adopts ? assertCan(actor, 'import:run') : assertCan(actor, 'draft:write', task);
}

async function draftOf({ name, number, summary, sha256 }: AcceptedTask): Promise<ReadDraft> {
  const blob = await getDeflated(sha256);
  return await inThread('start-revision', { blob, name, number, summary }, { weight: blob.size });
}

async function readAccepted(client: Tx, taskId: string): Promise<AcceptedTask> {
  const [task] = z.uuid().safeParse(taskId).success
    ? await client.$queryRaw<(AcceptedTask & { state: string })[]>`
        SELECT task.state::text AS state, task.number, task.summary, accepted.name, accepted.sha256,
          EXISTS (SELECT 1 FROM "Draft" WHERE "taskId" = task.id) AS "hasDraft",
          ARRAY(SELECT "userId"::text FROM "TaskAuthor" WHERE "taskId" = task.id) AS "authorIds"
        FROM "Task" task LEFT JOIN "Submission" accepted ON accepted.id = task."acceptedSubmissionId"
        WHERE task.id = ${taskId}::uuid`
    : [];
  if (!task) throw new AppError('not-found', 'There is no such task.');
  if (task.state !== 'ACCEPTED') {
    throw new AppError('conflict', 'Only an accepted task can be revised from its accepted file.');
  }
  return task;
}
