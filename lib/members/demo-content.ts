import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';

/** What the demo began with and what hangs on it: all of it goes when it is removed. */
export interface DemoContent {
  tasks: number;
  submissions: number;
  reviews: number;
  comments: number;
  /** The versions of its releases. */
  releases: string[];
  /** Who else has reviewed its tasks or commented on them, by name: what they wrote goes, too. */
  others: string[];
  /** Why it cannot be removed, as sentences; empty when it can. */
  obstacles: string[];
}

/** What there is of the demo's content, or `null` when there is none (maintainers). Throws `forbidden`. */
export async function readDemoContent(actor: Actor | null): Promise<DemoContent | null> {
  assertCan(actor, 'settings:change');
  return readContent(db());
}

/**
 * Removes the demo's tasks and its release with all that hangs on them, for good (maintainers). Its accounts stay, and so
 * does what others have begun. The rows that go are decided by `remove_demo_content`, a function of the database's owner.
 * Throws `forbidden`, `not-found` when there is none (any more), `conflict` where others' work depends on it.
 */
export async function removeDemoContent(actor: Actor | null): Promise<void> {
  await transaction(async (tx) => {
    const maintainer = assertCan(actor, 'settings:change');
    // As the function does: what is looked at is what goes.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('taskloom:release'))`;
    await tx.$executeRaw`SELECT 1 FROM "Task" WHERE demo ORDER BY id FOR UPDATE`;
    const content = await readContent(tx);
    if (!content) throw new AppError('not-found', 'There is nothing of the demo here any more.');
    if (content.obstacles.length > 0) throw new AppError('conflict', content.obstacles.join(' '));
    const names = await tx.task.findMany({ where: { demo: true }, select: { slug: true }, orderBy: { slug: 'asc' } });
    await tx.$executeRaw`SELECT remove_demo_content()`;
    const { tasks, submissions, reviews, comments, releases } = content;
    await audit(tx, {
      actor: maintainer,
      verb: 'settings.demo-removed',
      subject: { type: 'settings', id: 'settings' },
      before: { tasks, submissions, reviews, comments, releases, slugs: names.map(({ slug }) => slug) },
    });
  });
}

type Counted = Omit<DemoContent, 'obstacles'> & { mixedReleases: string[]; authors: string[] };

async function readContent(client: Tx): Promise<DemoContent | null> {
  const [found] = await client.$queryRaw<Counted[]>`
    WITH demo AS (SELECT id FROM "Task" WHERE demo)
    SELECT (SELECT count(*)::int FROM demo) AS tasks,
      (SELECT count(*)::int FROM "Submission" WHERE "taskId" IN (SELECT id FROM demo)) AS submissions,
      (SELECT count(*)::int FROM "Review" WHERE "taskId" IN (SELECT id FROM demo)) AS reviews,
      (SELECT count(*)::int FROM "Comment" comment JOIN "Thread" thread ON thread.id = comment."threadId"
       WHERE thread."taskId" IN (SELECT id FROM demo)) AS comments,
      ARRAY(SELECT version FROM "Release" WHERE demo ORDER BY version) AS releases,
      ARRAY(SELECT name FROM "User" WHERE NOT demo AND id IN (
        SELECT "reviewerId" FROM "Review" WHERE "taskId" IN (SELECT id FROM demo)
        UNION SELECT comment."authorId" FROM "Comment" comment JOIN "Thread" thread ON thread.id = comment."threadId"
          WHERE thread."taskId" IN (SELECT id FROM demo)
        UNION SELECT "createdById" FROM "Thread" WHERE "taskId" IN (SELECT id FROM demo)) ORDER BY name, id) AS others,
      ARRAY(SELECT DISTINCT release.version FROM "Release" release JOIN "ReleaseEntry" entry ON entry."releaseId" = release.id
        WHERE release.demo <> (entry."taskId" IN (SELECT id FROM demo)) ORDER BY 1) AS "mixedReleases",
      ARRAY(SELECT name FROM "User" WHERE NOT demo AND id IN (
        SELECT "userId" FROM "TaskWriter" WHERE "taskId" IN (SELECT id FROM demo)) ORDER BY name, id) AS authors`;
  if (!found || (found.tasks === 0 && found.releases.length === 0)) return null;
  const { mixedReleases, authors, ...content } = found;
  return { ...content, obstacles: obstaclesOf(mixedReleases, authors) };
}

function obstaclesOf(mixedReleases: readonly string[], authors: readonly string[]): string[] {
  const obstacles: string[] = [];
  if (mixedReleases.length > 0) {
    const which =
      mixedReleases.length === 1 ? `Release ${mixedReleases[0]} holds` : `Releases ${mixedReleases.join(', ')} hold`;
    obstacles.push(`${which} tasks of the demo beside others, and a release never changes.`);
  }
  if (authors.length > 0) {
    obstacles.push(`${authors.join(', ')} ${authors.length === 1 ? 'has' : 'have'} written in tasks of the demo.`);
  }
  return obstacles;
}
