import { z } from 'zod';
import { assertCan } from '@/lib/auth/assert-can';
import { type Actor, can, type TaskSubject } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { noDraft } from '@/lib/drafts/lock-draft';
import { AppError } from '@/lib/errors';

/**
 * Asks whether the actor may do this to the draft before anything of a request's body is read; the service asks again
 * under its lock.
 * @throws AppError `not-found`, `not-signed-in`, `forbidden`
 */
export async function assertMay(
  actor: Actor | null,
  action: 'draft:read' | 'draft:write' | 'submission:submit',
  taskId: string,
): Promise<void> {
  assertCan(actor, action, await draftSubject(taskId));
}

/**
 * As `assertMay`, for a save. `userId` is the account whose edits they are, where the request says so.
 * @throws AppError as `assertMay`; `not-signed-in` with `reason: 'other-account'` when it is another one than the actor's
 */
export async function assertMaySave(actor: Actor | null, taskId: string, userId: string | null): Promise<void> {
  assertOwnEdits(actor, userId);
  assertAuthor(actor, await draftSubject(taskId));
}

/** Throws `not-signed-in` when edits are another account's than the one that is signed in. */
export function assertOwnEdits(actor: Actor | null, userId: string | null | undefined): void {
  if (!actor || typeof userId !== 'string' || userId === actor.id) return;
  const message = 'Another account is signed in in this browser now. Sign out of it before you sign in again.';
  throw new AppError('not-signed-in', message, { reason: 'other-account' });
}

/** Someone may be taken off the draft while they write in it: they must learn what became of what they wrote. */
export function assertAuthor(actor: Actor | null, draft: TaskSubject): Actor {
  if (actor === null || can(actor, 'draft:write', draft)) return assertCan(actor, 'draft:write', draft);
  const message =
    'You are not an author of this draft any more, so nothing was saved. Copy what you need from this page.';
  throw new AppError('forbidden', message);
}

async function draftSubject(taskId: string): Promise<TaskSubject> {
  const draft = z.uuid().safeParse(taskId).success
    ? await db().draft.findUnique({
        where: { taskId },
        select: { task: { select: { authors: { select: { userId: true } } } } },
      })
    : null;
  if (!draft) throw noDraft();
  return { authorIds: draft.task.authors.map(({ userId }) => userId) };
}
