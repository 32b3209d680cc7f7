import { type AuditActor, audit } from '@/lib/audit/audit';
import { put } from '@/lib/blobs/store';
import type { Tx } from '@/lib/db/client';
import { jsonObject } from '@/lib/db/json';
import { transaction } from '@/lib/db/transaction';
import type { PreparedImport } from '@/lib/imports/prepare-import';
import { indexTask } from '@/lib/pool/index-task';
import { recordAcceptance } from '@/lib/rechecks/record-check';
import { storedFacts, taskColumns } from '@/lib/reviews/stored-facts';
import { raiseTaskNumber } from '@/lib/submissions/task-number';
import { taskName } from '@/lib/task/name';

export type Acceptance =
  | { outcome: 'accepted' | 'revised' | 'unchanged'; taskId: string }
  | { outcome: 'refused'; reason: string };

/**
 * Makes a prepared file the accepted revision of the task with its name, in one transaction. Another imported task may
 * have the same number: SuperNI's own collection has two with 861.
 */
export async function acceptImport(importer: AuditActor, file: PreparedImport): Promise<Acceptance> {
  return transaction(async (tx) => {
    // The counter's lock comes first: imports and first submissions give numbers one after the other.
    await raiseTaskNumber(tx, file.number);
    const tasks = await lockTasksOfNumber(tx, file.number);
    const task = tasks.find((one) => nameOf(one, file) === file.name);
    const owner = tasks.find(({ imported }) => !imported);
    if (!task && owner) return { outcome: 'refused', reason: takenReason(owner, file) };
    if (!task) return { outcome: 'accepted', taskId: await writeRevision(tx, importer, file, null) };
    const reason = refusalReason(task, file);
    if (reason) return { outcome: 'refused', reason };
    if (task.acceptedSha256 === file.blob.sha256) return { outcome: 'unchanged', taskId: task.id };
    return { outcome: 'revised', taskId: await writeRevision(tx, importer, file, task) };
  });
}

interface NumberedTask {
  id: string;
  slug: string;
  /** Imported, not begun here. */
  imported: boolean;
  demo: boolean;
  state: string;
  /** The latest one's number. */
  revision: number;
  inReview: boolean;
  /** The accepted revision. */
  acceptedName: string | null;
  acceptedSha256: string | null;
}

async function lockTasksOfNumber(tx: Tx, number: number): Promise<NumberedTask[]> {
  await tx.$executeRaw`SELECT 1 FROM "Task" WHERE number = ${number} FOR NO KEY UPDATE`;
  return await tx.$queryRaw<NumberedTask[]>`
    SELECT task.id::text, task.slug, task."createdById" IS NULL AS imported, task.demo, task.state::text AS state, accepted.name AS "acceptedName",
      accepted.sha256 AS "acceptedSha256",
      coalesce((SELECT max(revision) FROM "Submission" WHERE "taskId" = task.id), 0) AS revision,
      EXISTS (SELECT 1 FROM "Submission" WHERE "taskId" = task.id AND state = 'QUEUED') AS "inReview"
    FROM "Task" task LEFT JOIN "Submission" accepted ON accepted.id = task."acceptedSubmissionId"
    WHERE task.number = ${number} ORDER BY task.slug`;
}

function nameOf(task: NumberedTask, { number }: PreparedImport): string {
  return task.acceptedName ?? taskName(number, task.slug);
}

function takenReason(owner: NumberedTask, file: PreparedImport): string {
  const reason = `The number ${file.number} is taken by ${nameOf(owner, file)}, which was begun here.`;
  if (!owner.demo) return reason;
  return `${reason} It belongs to the demo, whose content a maintainer can remove at /maintain/settings.`;
}

function refusalReason(task: NumberedTask, file: PreparedImport): string | null {
  const owner = nameOf(task, file);
  if (task.acceptedName === null || task.state !== 'ACCEPTED') {
    return `${owner} is in the collection already, but not accepted (${task.state.toLowerCase().replace('_', ' ')}).`;
  }
  if (task.inReview) return `A new revision of ${owner} is in review. Decide about it first.`;
  return null;
}

async function writeRevision(
  tx: Tx,
  importer: AuditActor,
  { number, slug, name, report, facts, entry, blob }: PreparedImport,
  task: NumberedTask | null,
): Promise<string> {
  const now = new Date();
  const { sha256 } = await put(tx, blob);
  const allFacts = jsonObject(facts);
  const shown = storedFacts.parse(allFacts);
  const taskId = task?.id ?? (await tx.task.create({ data: { number, slug }, select: { id: true } })).id;
  const submission = await tx.submission.create({
    data: {
      taskId,
      revision: (task?.revision ?? 0) + 1,
      state: 'APPROVED',
      name,
      sha256,
      report: jsonObject(report),
      engineVersion: report.engineVersion,
      facts: allFacts,
      approvalsNeeded: 0,
      note: 'Imported.',
      credits: shown.contributors,
      decidedAt: now,
    },
    select: { id: true, revision: true },
  });
  await tx.task.update({
    where: { id: taskId },
    data: { state: 'ACCEPTED', acceptedSubmissionId: submission.id, acceptedAt: now, ...taskColumns(shown) },
  });
  await indexTask(tx, taskId, entry);
  await recordAcceptance(tx, { taskId, submissionId: submission.id }, report);
  await audit(tx, {
    actor: importer,
    verb: 'task.imported',
    subject: { type: 'task', id: taskId },
    ...(task && { before: { state: task.state, sha256: task.acceptedSha256 } }),
    after: { state: 'ACCEPTED', name, sha256, submissionId: submission.id, revision: submission.revision },
  });
  return taskId;
}
