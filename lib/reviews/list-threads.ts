import { z } from 'zod';
import { assertCan } from '@/lib/auth/assert-can';
import { type Actor, can } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { AppError } from '@/lib/errors';

export interface ThreadView {
  id: string;
  /** '' (the whole task), a head field's JSON Pointer, or `instance:<id>`. */
  anchor: string;
  state: 'OPEN' | 'RESOLVED';
  /** The revision on which it was opened. */
  revision: number;
  createdAt: Date;
  /** By a maintainer. Only maintainers get its comments. */
  hidden: boolean;
  comments: ThreadComment[];
}

export interface ThreadComment {
  id: string;
  author: string;
  /** Empty for who may not see it. */
  body: string;
  createdAt: Date;
  hidden: boolean;
}

/**
 * The discussions about a submission's task, from all its revisions (a thread stays with its place), oldest first: for
 * those who may see the submission. What a maintainer has hidden is there, but only maintainers get its text.
 * @throws AppError `not-found`, `not-signed-in`, `forbidden`
 */
export async function listThreads(actor: Actor | null, submissionId: string): Promise<ThreadView[]> {
  const submission = z.uuid().safeParse(submissionId).success
    ? await db().submission.findUnique({
        where: { id: submissionId },
        select: { taskId: true, revision: true, task: { select: { authors: { select: { userId: true } } } } },
      })
    : null;
  if (!submission) throw new AppError('not-found', 'There is no such submission.');
  assertCan(actor, 'submission:read', { authorIds: submission.task.authors.map(({ userId }) => userId) });
  const threads = await db().thread.findMany({
    where: { taskId: submission.taskId, submission: { revision: { lte: submission.revision } } },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      anchor: true,
      state: true,
      createdAt: true,
      hiddenAt: true,
      submission: { select: { revision: true } },
      comments: {
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        select: { id: true, body: true, createdAt: true, hiddenAt: true, author: { select: { name: true } } },
      },
    },
  });
  const seesHidden = can(actor, 'thread:hide');
  return threads.map(({ submission: { revision }, comments, hiddenAt, ...thread }) => ({
    ...thread,
    revision,
    hidden: hiddenAt !== null,
    comments: hiddenAt === null || seesHidden ? comments.map((comment) => commentOf(comment, seesHidden)) : [],
  }));
}

interface CommentRow {
  id: string;
  body: string;
  createdAt: Date;
  hiddenAt: Date | null;
  author: { name: string };
}

function commentOf({ author, hiddenAt, body, ...comment }: CommentRow, seesHidden: boolean): ThreadComment {
  const hidden = hiddenAt !== null;
  return { ...comment, author: author.name, hidden, body: hidden && !seesHidden ? '' : body };
}
