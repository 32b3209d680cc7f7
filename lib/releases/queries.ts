import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { Prisma } from '@/lib/db/prisma';
import { AppError } from '@/lib/errors';
import { checksumLines } from '@/lib/releases/digest';
import { compareVersions, isVersion, nextVersion } from '@/lib/releases/version';
import { parseTaskName } from '@/lib/task/name';

export interface ReleaseListItem {
  version: string;
  notes: string;
  createdAt: Date;
  taskCount: number;
  digest: string;
}

/** A task that is in one of two releases only, or in both with different bytes. */
export interface ReleaseChange {
  number: number;
  name: string;
  /** The name in the release before, where it differs. */
  formerName: string | null;
}

/** What a release changes against the one before it; each list holds the first 100, the counts are complete. */
export interface ReleaseDiff {
  /** The version compared with; null for the first release. */
  previous: string | null;
  counts: Record<'added' | 'removed' | 'changed', number>;
  added: ReleaseChange[];
  removed: ReleaseChange[];
  changed: ReleaseChange[];
}

export interface ReleaseView extends ReleaseListItem {
  /** Bytes of all files, before deflating. */
  size: number;
  fileCount: number;
  diff: ReleaseDiff;
}

/** What a release cut now would be, for its form. */
export interface ReleasePreview {
  taskCount: number;
  suggestedVersion: string;
  lastVersion: string | null;
  diff: ReleaseDiff;
}

export interface ReleaseEntryItem {
  number: number;
  name: string;
  sha256: string;
}

const SHOWN_CHANGES = 100;
const ENTRIES_PAGE = 200;
const listed = { version: true, notes: true, createdAt: true, taskCount: true, digest: true } as const;

/** All releases for everyone, newest first. There is a handful of them in a year, so they come on one page. */
export async function listReleases(): Promise<ReleaseListItem[]> {
  return await db().release.findMany({ orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], select: listed });
}

/**
 * A release with its changes, for everyone.
 * @throws AppError `not-found`
 */
export async function getRelease(version: string): Promise<ReleaseView> {
  const { id, ...release } = await findRelease(version);
  const before = await previousRelease(version);
  const [sizes] = await db().$queryRaw<{ size: bigint; fileCount: number }[]>`
    SELECT coalesce(sum(blob.size), 0)::bigint AS size, count(*)::int AS "fileCount"
    FROM "ReleaseFile" file JOIN "Blob" blob ON blob.sha256 = file.sha256 WHERE file."releaseId" = ${id}::uuid`;
  const diff = await compare(entriesOf(id), before);
  return { ...release, size: Number(sizes?.size ?? 0), fileCount: sizes?.fileCount ?? 0, diff };
}

/**
 * The tasks of a release with their hashes, for everyone, sorted by number and name, from after the one named `after` on
 * ('' for all).
 * @throws AppError `not-found`, also when `after` is no task's name
 */
export async function listReleaseEntries(
  version: string,
  after = '',
  size = ENTRIES_PAGE,
): Promise<{ entries: ReleaseEntryItem[]; next: string | null }> {
  const { id } = await findRelease(version);
  const place = after === '' ? { number: 0 } : parseTaskName(after);
  if (!place) throw new AppError('not-found', 'There is no such page of the release.');
  const rows = await db().$queryRaw<ReleaseEntryItem[]>`
    SELECT number, name, sha256 FROM "ReleaseEntry"
    WHERE "releaseId" = ${id}::uuid AND (number, name COLLATE "C") > (${place.number}::int, ${after})
    ORDER BY number, name COLLATE "C" LIMIT ${size + 1}`;
  const entries = rows.slice(0, size);
  return { entries, next: rows.length > size ? (entries.at(-1)?.name ?? null) : null };
}

/**
 * The hashes of all files of a release as `sha256sum -c` reads them; their own SHA-256 is the release's digest.
 * @throws AppError `not-found`
 */
export async function releaseChecksums(version: string): Promise<string> {
  const { id } = await findRelease(version);
  return checksumLines(
    await db().releaseFile.findMany({ where: { releaseId: id }, select: { path: true, sha256: true } }),
  );
}

/**
 * What a release would be if it were cut now (maintainers).
 * @throws AppError `forbidden`
 */
export async function previewRelease(actor: Actor | null): Promise<ReleasePreview> {
  assertCan(actor, 'release:cut');
  const last = await previousRelease(null);
  const taskCount = await db().task.count({ where: { state: 'ACCEPTED', acceptedSubmissionId: { not: null } } });
  const accepted = Prisma.sql`
    SELECT task.id AS "taskId", task.number, submission.name, submission.sha256
    FROM "Task" task JOIN "Submission" submission ON submission.id = task."acceptedSubmissionId"
    WHERE task.state = 'ACCEPTED'`;
  const lastVersion = last?.version ?? null;
  return { taskCount, lastVersion, suggestedVersion: nextVersion(lastVersion), diff: await compare(accepted, last) };
}

/** A release by its version. Throws `not-found`. */
export async function findRelease(version: string): Promise<ReleaseListItem & { id: string }> {
  const release = isVersion(version)
    ? await db().release.findUnique({ where: { version }, select: { id: true, ...listed } })
    : null;
  if (!release) throw new AppError('not-found', 'There is no such release.');
  return release;
}

/** The release with the highest version below `version`, or the last of all. */
async function previousRelease(version: string | null): Promise<{ id: string; version: string } | null> {
  const all = await db().release.findMany({ select: { id: true, version: true } });
  const older = all.filter((release) => version === null || compareVersions(release.version, version) < 0);
  return older.sort((a, b) => compareVersions(b.version, a.version))[0] ?? null;
}

function entriesOf(releaseId: string): Prisma.Sql {
  return Prisma.sql`
    SELECT "taskId", number, name, sha256 FROM "ReleaseEntry" WHERE "releaseId" = ${releaseId}::uuid`;
}

async function compare(entries: Prisma.Sql, before: { id: string; version: string } | null): Promise<ReleaseDiff> {
  const former = before ? entriesOf(before.id) : Prisma.sql`SELECT * FROM (${entries}) none WHERE false`;
  const rows = await db().$queryRaw<(ReleaseChange & { change: 'added' | 'removed' | 'changed'; total: number })[]>`
    SELECT * FROM (
      SELECT diff.*, (count(*) OVER (PARTITION BY change))::int AS total,
        row_number() OVER (PARTITION BY change ORDER BY number, name) AS place
      FROM (
        SELECT coalesce(now.number, former.number) AS number, coalesce(now.name, former.name) AS name,
          nullif(former.name, now.name) AS "formerName",
          CASE WHEN former."taskId" IS NULL THEN 'added' WHEN now."taskId" IS NULL THEN 'removed' ELSE 'changed' END AS change
        FROM (${entries}) now FULL JOIN (${former}) former ON former."taskId" = now."taskId"
        WHERE now.sha256 IS DISTINCT FROM former.sha256 OR now.name IS DISTINCT FROM former.name
      ) diff
    ) numbered
    WHERE place <= ${SHOWN_CHANGES} ORDER BY number, name`;
  const part = (change: ReleaseChange & { change: string }, wanted: string) => change.change === wanted;
  const of = (wanted: 'added' | 'removed' | 'changed') =>
    rows
      .filter((row) => part(row, wanted))
      .map(({ number, name, formerName }) => ({ number, name, formerName: wanted === 'changed' ? formerName : null }));
  const count = (wanted: string) => rows.find((row) => part(row, wanted))?.total ?? 0;
  return {
    previous: before?.version ?? null,
    counts: { added: count('added'), removed: count('removed'), changed: count('changed') },
    added: of('added'),
    removed: of('removed'),
    changed: of('changed'),
  };
}
