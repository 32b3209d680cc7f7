import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { CommandLine } from '@/lib/auth/command-line';
import type { Actor } from '@/lib/auth/policy';
import { put } from '@/lib/blobs/store';
import type { Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';
import { readAcceptedTasks } from '@/lib/releases/accepted-tasks';
import { type ReleasedFile, releaseDigest } from '@/lib/releases/digest';
import { generatedFiles, type ReleasedTask, taskPath } from '@/lib/releases/generated-files';
import { compareVersions, isVersion } from '@/lib/releases/version';

export interface NewRelease {
  /** `1.2.3`, higher than every release before. */
  version: string;
  /** What is new, for its page; may be empty. */
  notes: string;
}

export interface CutRelease {
  id: string;
  version: string;
  taskCount: number;
  digest: string;
}

const MAX_NOTES = 20_000;

/**
 * Writes down what a release consists of (maintainers, the command line): the accepted revision of every accepted task, and
 * the list, hierarchy and splits made from them. Task files are not copied, they are blobs already (invariant 1).
 * @throws AppError `invalid` (field `version` or `notes`), `conflict` when nothing is accepted or the version is not
 *   higher than the last, `forbidden`
 */
export async function cutRelease(
  actor: Actor | CommandLine | null,
  { version, notes }: NewRelease,
  { demo = false } = {},
): Promise<CutRelease> {
  const text = assertNotes(notes);
  assertVersion(version);
  return transaction(async (tx) => {
    const creator = actor?.id === null ? actor : assertCan(actor, 'release:cut');
    // Releases are cut one after the other, so that "higher than the last" means something.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('taskloom:release'))`;
    await assertHigherThanLast(tx, version);
    const tasks = await readAcceptedTasks(tx);
    if (tasks.length === 0)
      throw new AppError('conflict', 'There is no accepted task yet, so there is nothing to release.');
    const files = await storeFiles(tx, tasks);
    const release = {
      version,
      notes: text,
      createdById: creator.id,
      taskCount: tasks.length,
      digest: releaseDigest(files),
      demo,
    };
    const { id } = await tx.release.create({ data: release, select: { id: true } });
    await insertEntries(tx, id, tasks);
    await insertFiles(tx, id, files);
    const { taskCount, digest } = release;
    await audit(tx, {
      actor: creator,
      verb: 'release.cut',
      subject: { type: 'release', id },
      after: { version, taskCount, digest },
    });
    return { id, version, taskCount, digest };
  });
}

function assertVersion(version: string): void {
  if (isVersion(version)) return;
  throw fieldError('invalid', 'version', 'A version is three numbers without leading zeros, such as 1.2.0.');
}

function assertNotes(notes: string): string {
  const text = notes.trim();
  if (text.length > MAX_NOTES)
    throw fieldError('invalid', 'notes', 'The notes are too long: at most 20,000 characters.');
  if (/[\0\p{Cs}]/u.test(text)) {
    throw fieldError(
      'invalid',
      'notes',
      'The notes hold a NUL character or half of a surrogate pair. Please delete it.',
    );
  }
  return text;
}

async function assertHigherThanLast(tx: Tx, version: string): Promise<void> {
  const versions = await tx.release.findMany({ select: { version: true } });
  const last = versions
    .map((release) => release.version)
    .sort(compareVersions)
    .at(-1);
  if (last === undefined || compareVersions(version, last) > 0) return;
  throw fieldError('conflict', 'version', `The last release is ${last}. The next one needs a higher version.`);
}

/** Stores the generated files, and gives all files of the release. */
async function storeFiles(tx: Tx, tasks: readonly ReleasedTask[]): Promise<ReleasedFile[]> {
  const files: ReleasedFile[] = tasks.map(({ name, sha256 }) => ({ path: taskPath(name), sha256 }));
  for (const [path, text] of generatedFiles(tasks)) {
    const { sha256 } = await put(tx, Buffer.from(text));
    files.push({ path, sha256 });
  }
  return files;
}

async function insertEntries(tx: Tx, releaseId: string, tasks: readonly ReleasedTask[]): Promise<void> {
  const column = <Key extends keyof ReleasedTask>(key: Key) => tasks.map((task) => task[key]);
  await tx.$executeRaw`
    INSERT INTO "ReleaseEntry" ("releaseId", "taskId", "submissionId", number, name, sha256)
    SELECT ${releaseId}::uuid, * FROM unnest(
      ${column('taskId')}::uuid[], ${column('submissionId')}::uuid[], ${column('number')}::int[], ${column('name')}::text[],
      ${column('sha256')}::text[])`;
}

async function insertFiles(tx: Tx, releaseId: string, files: readonly ReleasedFile[]): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "ReleaseFile" ("releaseId", path, sha256)
    SELECT ${releaseId}::uuid, * FROM unnest(
      ${files.map(({ path }) => path)}::text[], ${files.map(({ sha256 }) => sha256)}::text[])`;
}

function fieldError(code: 'invalid' | 'conflict', field: string, message: string): AppError {
  return new AppError(code, message, { fieldErrors: { [field]: message } });
}
