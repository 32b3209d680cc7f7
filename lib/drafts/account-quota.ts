import type { Actor } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db/client';
import { AppError } from '@/lib/errors';
import { readSettings } from '@/lib/members/settings';

/** What an account has of what it may have. Drafts are those of tasks that are not accepted. Bytes are those of the drafts that it began and of their tasks' restore points. */
export interface AccountUse {
  drafts: number;
  bytes: number;
  mostDrafts: number;
  mostBytes: number;
}

/** After how long to try again is a guess: until somebody has deleted something. */
const RETRY_AFTER_SECONDS = 600;
const MEGABYTE = 1_000_000;

/** What the actor's account uses, and how much it may. */
export async function readAccountUse(actor: Actor): Promise<AccountUse> {
  return measureUse(db(), actor.id);
}

/** The bytes that a task's draft and restore points take. */
export async function bytesOfTask(client: Tx, taskId: string): Promise<number> {
  const [found] = await client.$queryRaw<{ bytes: number }[]>`
    SELECT (coalesce((SELECT "instanceBytes" + pg_column_size(head) + pg_column_size(notices)
        + coalesce(pg_column_size("recordMapping"), 0) FROM "Draft" WHERE "taskId" = ${taskId}::uuid), 0)
      + (SELECT coalesce(sum(octet_length(deflated)), 0) FROM "RestoreState" WHERE "taskId" = ${taskId}::uuid))::float8
      AS bytes`;
  return found?.bytes ?? 0;
}

/**
 * To be called last in a transaction that may have made a draft (`before` is null then) or let a task grow from `before`
 * bytes. Who began the task is charged, whoever writes in it. The transactions of one account pass here one after the other,
 * each seeing what those before have committed, so that parallel ones cannot get past the quota together; what became
 * smaller always passes. Throws `rate-limited`, saying what to do.
 */
export async function assertWithinQuota(tx: Tx, taskId: string, before: number | null): Promise<void> {
  // The lock stands in a statement of its own: the next one then sees what the holder before us has committed.
  const [task] = await tx.$queryRaw<{ creator: string | null }[]>`
    SELECT "createdById"::text AS creator,
      pg_advisory_xact_lock(hashtextextended('taskloom:account:' || "createdById", 0))::text
    FROM "Task" WHERE id = ${taskId}::uuid`;
  if (!task?.creator) return;
  const use = await measureUse(tx, task.creator);
  if (before === null && use.drafts > use.mostDrafts) throw tooManyDrafts(use);
  if (use.bytes > use.mostBytes && (await bytesOfTask(tx, taskId)) > (before ?? 0)) throw tooManyBytes(use);
}

async function measureUse(client: Tx, accountId: string): Promise<AccountUse> {
  const { draftsPerAccount, megabytesPerAccount } = await readSettings(client);
  const [use] = await client.$queryRaw<{ drafts: number; bytes: number }[]>`
    SELECT (count(*) FILTER (WHERE task.state <> 'ACCEPTED'))::int AS drafts,
      (coalesce(sum(draft."instanceBytes" + pg_column_size(draft.head) + pg_column_size(draft.notices)
        + coalesce(pg_column_size(draft."recordMapping"), 0)), 0)
      + (SELECT coalesce(sum(octet_length(state.deflated)), 0)
         FROM "RestoreState" state JOIN "Task" own ON own.id = state."taskId"
         WHERE own."createdById" = ${accountId}::uuid))::float8 AS bytes
    FROM "Task" task JOIN "Draft" draft ON draft."taskId" = task.id WHERE task."createdById" = ${accountId}::uuid`;
  const limits = { mostDrafts: draftsPerAccount, mostBytes: megabytesPerAccount * MEGABYTE };
  return { drafts: use?.drafts ?? 0, bytes: use?.bytes ?? 0, ...limits };
}

function tooManyDrafts({ mostDrafts }: AccountUse): AppError {
  const message = `An account can have ${mostDrafts.toLocaleString('en')} ${mostDrafts === 1 ? 'draft' : 'drafts'} here, beside accepted tasks. Please delete one that you do not need any more, or ask a maintainer to allow more.`;
  return new AppError('rate-limited', message, { reason: 'quota', retryAfterSeconds: RETRY_AFTER_SECONDS });
}

function tooManyBytes({ mostBytes }: AccountUse): AppError {
  const megabytes = (mostBytes / MEGABYTE).toLocaleString('en');
  const message = `The drafts that one account has begun can take ${megabytes} MB here, and this would be more. Please delete drafts that are not needed any more, or ask a maintainer to allow more.`;
  return new AppError('rate-limited', message, { reason: 'quota', retryAfterSeconds: RETRY_AFTER_SECONDS });
}
