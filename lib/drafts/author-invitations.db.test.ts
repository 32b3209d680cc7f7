import { describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import {
  createAuthorInvitation,
  MAX_AUTHOR_INVITATIONS,
  revokeAuthorInvitation,
} from '@/lib/drafts/author-invitations';
import { removeAuthor } from '@/lib/drafts/authors';
import { readAuthorsOverview } from '@/lib/drafts/authors-overview';
import { createDraft } from '@/lib/drafts/create-draft';
import { createDraftFromTask } from '@/lib/drafts/create-draft-from-task';
import { joinDraft, readOfferedAuthorship } from '@/lib/drafts/join-draft';
import { listAuthors } from '@/lib/drafts/queries';
import { anActor } from '@/lib/testing/factory';
import { anAcceptedTask } from '@/lib/testing/queued-submission';

interface Invited {
  author: Actor;
  taskId: string;
  id: string;
  token: string;
}

async function anInvitation(slug = 'synthetic_parity'): Promise<Invited> {
  const author = await anActor();
  const { taskId } = await createDraft(author, { slug });
  return { author, taskId, ...(await createAuthorInvitation(author, taskId)) };
}

const authorIds = async (taskId: string) =>
  (await db().taskAuthor.findMany({ where: { taskId }, orderBy: { addedAt: 'asc' } })).map(({ userId }) => userId);

const auditOf = async (taskId: string) =>
  (await db().auditEntry.findMany({ where: { subjectId: taskId }, orderBy: { id: 'asc' } })).map(
    ({ verb, actorLabel }) => [verb, actorLabel],
  );

const inboxOf = async (actor: Actor) =>
  (await db().inboxItem.findMany({ where: { userId: actor.id } })).map(({ kind, href }) => [kind, href]);

describe('a link to a draft', () => {
  it('makes whoever joins by it an author, each once, and the other authors hear of it', async () => {
    const { author, taskId, token } = await anInvitation();
    const [one, two] = [await anActor(), await anActor('MAINTAINER')];
    for (const joiner of [one, two, one]) expect(await joinDraft(joiner, token)).toEqual({ taskId });
    expect(await authorIds(taskId)).toEqual([author.id, one.id, two.id]);
    expect(await inboxOf(author)).toEqual(Array(2).fill(['author-joined', `/drafts/${taskId}`]));
    expect(await inboxOf(one)).toEqual([['author-joined', `/drafts/${taskId}`]]);
    expect(await auditOf(taskId)).toEqual([
      ['draft.created', author.name],
      ['task.author-link-created', author.name],
      ['task.author-added', one.name],
      ['task.author-added', two.name],
    ]);
    expect((await readAuthorsOverview(author, taskId)).invitations).toMatchObject([{ joined: 2 }]);
  });

  it('is stored as a hash only', async () => {
    const { taskId, token } = await anInvitation();
    const [stored] = await db().$queryRaw<{ text: string }[]>`
      SELECT (SELECT string_agg(one::text, '') FROM "AuthorInvitation" one WHERE one."taskId" = ${taskId}::uuid)
        || (SELECT string_agg(entry::text, '') FROM "AuditEntry" entry WHERE "subjectId" = ${taskId}) AS text`;
    expect(stored?.text).toContain(taskId);
    expect(stored?.text).not.toContain(token);
  });

  it('shows what it offers, and changes nothing by that', async () => {
    const { author, taskId, token } = await anInvitation('synthetic_shown');
    const visitor = await anActor();
    const offer = { taskId, name: 'synthetic_shown', invitedBy: author.name, isAuthor: false, problem: null };
    expect(await readOfferedAuthorship(visitor, token)).toMatchObject(offer);
    expect(await authorIds(taskId)).toEqual([author.id]);
    expect(await readOfferedAuthorship(author, token)).toMatchObject({ isAuthor: true, problem: null });
    expect(await readOfferedAuthorship(visitor, `${token}x`)).toBeNull();
    await expect(readOfferedAuthorship(null, token)).rejects.toMatchObject({ code: 'not-signed-in' });
  });

  it('takes in two people at the same moment, and one person who clicks twice once', async () => {
    const { taskId, token } = await anInvitation();
    const [one, two] = [await anActor(), await anActor()];
    await Promise.all([one, two, one, two].map((joiner) => joinDraft(joiner, token)));
    expect(await authorIds(taskId)).toHaveLength(3);
    expect(await db().authorInvitation.findFirst({ where: { taskId } })).toMatchObject({ joined: 2 });
  });

  it.each([
    ['is revoked', ({ author, taskId, id }: Invited) => revokeAuthorInvitation(author, taskId, id)],
    ['has expired', ({ id }: Invited) => change(id, { createdAt: daysAgo(8), expiresAt: daysAgo(1) })],
    [
      'was made by an account that is disabled now',
      ({ author }: Invited) => db().user.update({ where: { id: author.id }, data: { state: 'DISABLED' } }),
    ],
  ])('adds nobody once it %s', async (_, end) => {
    const invited = await anInvitation();
    await end(invited);
    const joiner = await anActor();
    expect(await readOfferedAuthorship(joiner, invited.token)).toBeNull();
    await expect(joinDraft(joiner, invited.token)).rejects.toMatchObject({ code: 'not-found' });
    expect(await authorIds(invited.taskId)).toEqual([invited.author.id]);
  });

  it('ends when an author is taken off, who could come back by it', async () => {
    const { author, taskId, token } = await anInvitation();
    const friend = await anActor();
    await joinDraft(friend, token);
    await removeAuthor(author, taskId, friend.id);
    await expect(joinDraft(friend, token)).rejects.toMatchObject({ code: 'not-found' });
    expect((await auditOf(taskId)).slice(-2)).toEqual([
      ['task.author-removed', author.name],
      ['task.author-link-revoked', author.name],
    ]);
  });

  it('is not for visitors, nor for an account that was disabled meanwhile', async () => {
    const { taskId, token } = await anInvitation();
    const disabled = await anActor();
    await db().user.update({ where: { id: disabled.id }, data: { state: 'DISABLED' } });
    await expect(joinDraft(null, token)).rejects.toMatchObject({ code: 'not-signed-in' });
    await expect(joinDraft(disabled, token)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await authorIds(taskId)).toHaveLength(1);
  });
});

describe('who has judged a task', () => {
  it.each([
    ['APPROVED', 'refused'],
    ['CHANGES_REQUESTED', 'refused'],
    ['SKIPPED', 'taken in'],
    ['EXPIRED', 'taken in'],
  ] as const)('is %s by them: %s', async (state, outcome) => {
    const author = await anActor();
    const submission = await anAcceptedTask({ author });
    const { taskId } = await createDraftFromTask(author, submission.taskId);
    const { token } = await createAuthorInvitation(author, taskId);
    const reviewer = await anActor('REVIEWER');
    const now = new Date();
    await db().review.create({
      data: {
        taskId,
        submissionId: submission.id,
        reviewerId: reviewer.id,
        state,
        leaseUntil: now,
        decidedAt: now,
        seed: 1,
      },
    });
    if (outcome === 'taken in') {
      await joinDraft(reviewer, token);
      expect(await authorIds(taskId)).toContain(reviewer.id);
      return;
    }
    const problem = 'You have reviewed this task, so you cannot become its author.';
    expect(await readOfferedAuthorship(reviewer, token)).toMatchObject({ problem });
    await expect(joinDraft(reviewer, token)).rejects.toMatchObject({ code: 'conflict', message: problem });
    expect(await authorIds(taskId)).not.toContain(reviewer.id);
  });
});

describe('while a draft cannot be changed', () => {
  it.each(['IN_REVIEW', 'REJECTED', 'RETIRED'] as const)(
    '(%s) nobody joins, and links can only be revoked',
    async (state) => {
      const { author, taskId, id, token } = await anInvitation();
      await db().task.update({ where: { id: taskId }, data: { state } });
      const joiner = await anActor();
      expect((await readOfferedAuthorship(joiner, token))?.problem).toMatch(/^This task (is in review|was)/);
      await expect(joinDraft(joiner, token)).rejects.toMatchObject({ code: 'conflict' });
      await expect(createAuthorInvitation(author, taskId)).rejects.toMatchObject({ code: 'conflict' });
      expect((await readAuthorsOverview(author, taskId)).mayInvite).toBe(false);
      await revokeAuthorInvitation(author, taskId, id);
      expect((await readAuthorsOverview(author, taskId)).invitations).toEqual([]);
    },
  );
});

describe('the links of a draft', () => {
  it('belong to its authors alone', async () => {
    const { author, taskId, id } = await anInvitation();
    const [stranger, reviewer, maintainer] = [await anActor(), await anActor('REVIEWER'), await anActor('MAINTAINER')];
    for (const actor of [stranger, reviewer, maintainer]) {
      await expect(createAuthorInvitation(actor, taskId)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(revokeAuthorInvitation(actor, taskId, id)).rejects.toMatchObject({ code: 'forbidden' });
    }
    for (const actor of [stranger, reviewer]) {
      await expect(readAuthorsOverview(actor, taskId)).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect(await readAuthorsOverview(maintainer, taskId)).toMatchObject({ invitations: null, mayInvite: false });
    expect(await readAuthorsOverview(author, taskId)).toMatchObject({ invitations: [{ id }], mayInvite: true });
    expect((await listAuthors(author, taskId)).map(({ id: one }) => one)).toEqual([author.id]);
  });

  it('are revoked by any author, and not through another draft', async () => {
    const { taskId, id, token } = await anInvitation();
    const other = await anInvitation();
    await expect(revokeAuthorInvitation(other.author, other.taskId, id)).rejects.toMatchObject({ code: 'not-found' });
    const friend = await anActor();
    await joinDraft(friend, token);
    await revokeAuthorInvitation(friend, taskId, id);
    await revokeAuthorInvitation(friend, taskId, id);
    expect((await auditOf(taskId)).filter(([verb]) => verb === 'task.author-link-revoked')).toHaveLength(1);
  });

  it('are ten at most', async () => {
    const { author, taskId } = await anInvitation();
    for (let count = 1; count < MAX_AUTHOR_INVITATIONS; count++) await createAuthorInvitation(author, taskId);
    await expect(createAuthorInvitation(author, taskId)).rejects.toMatchObject({ code: 'conflict' });
  });
});

function daysAgo(days: number): Date {
  return new Date(Date.now() - days * 24 * 60 * 60 * 1000);
}

function change(id: string, data: { createdAt: Date; expiresAt: Date }) {
  return db().authorInvitation.update({ where: { id }, data });
}
