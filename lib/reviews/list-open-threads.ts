import type { Tx } from '@/lib/db/client';

/** A discussion that nobody has closed, with the last word in it. */
export interface OpenThread {
  id: string;
  /** The revision's page, where it can be answered. */
  submissionId: string;
  /** '' (the whole task), a head field's JSON Pointer, or `instance:<id>`. */
  anchor: string;
  /** The revision on which it was opened. */
  revision: number;
  commentCount: number;
  last: { name: string; body: string; createdAt: Date; byAuthor: boolean };
}

/** The open discussions of a task, oldest first; whoever calls it has asked who may see them. */
export async function listOpenThreads(client: Tx, taskId: string, authorIds: readonly string[]): Promise<OpenThread[]> {
  const threads = await client.thread.findMany({
    where: { taskId, state: 'OPEN', hiddenAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      anchor: true,
      submissionId: true,
      submission: { select: { revision: true } },
      _count: { select: { comments: { where: { hiddenAt: null } } } },
      comments: {
        where: { hiddenAt: null },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: 1,
        select: { body: true, createdAt: true, authorId: true, author: { select: { name: true } } },
      },
    },
  });
  return threads.flatMap(({ id, anchor, submissionId, submission: { revision }, _count, comments: [last] }) =>
    last
      ? [
          {
            id,
            submissionId,
            anchor,
            revision,
            commentCount: _count.comments,
            last: {
              name: last.author.name,
              body: last.body,
              createdAt: last.createdAt,
              byAuthor: authorIds.includes(last.authorId),
            },
          },
        ]
      : [],
  );
}
