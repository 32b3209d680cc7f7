import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { z } from 'zod';
import { archivePath } from '@/components/releases/archive-path';
import { diffSummary, ReleaseDiff } from '@/components/releases/release-diff';
import { ReleaseEntryTable } from '@/components/releases/release-entry-table';
import { TaskSection } from '@/components/tasks/task-section';
import { CopyButton } from '@/components/ui/copy-button';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';
import { AppError } from '@/lib/errors';
import { exportRelease } from '@/lib/exports/export-release';
import { getRelease, listReleaseEntries, type ReleaseView } from '@/lib/releases/queries';

interface ReleasePageProps {
  params: Promise<{ version: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The name of the task after which a page begins. */
const pagePlace = z.string().max(300).default('');

export async function generateMetadata({ params }: ReleasePageProps): Promise<Metadata> {
  const release = await releaseOf((await params).version);
  return { title: release ? `Release ${release.version}` : 'Not found' };
}

export default async function ReleasePage({ params, searchParams }: ReleasePageProps) {
  const release = await releaseOf((await params).version);
  if (!release) notFound();
  const { version, notes, diff, taskCount } = release;
  const after = pagePlace.safeParse((await searchParams).after).data;
  if (after === undefined) notFound();
  const [page, archive] = await Promise.all([entriesOf(version, after), exportRelease(version)]);
  if (!page) notFound();
  const { entries, next } = page;
  const path = `/releases/${version}`;
  return (
    <>
      <PageHeader
        title={`Release ${version}`}
        breadcrumbs={[{ href: '/releases', label: 'Releases' }]}
        description={
          <>
            {taskCount === 1 ? '1 task' : `${taskCount.toLocaleString('en')} tasks`}, released{' '}
            <Time at={release.createdAt} />
          </>
        }
        actions={
          <LinkButton href={archivePath(version)} prefetch={false} download variant="primary">
            <Download aria-hidden /> Download ZIP ({megabytes(archive.length)})
          </LinkButton>
        }
      />
      <div className="grid gap-10">
        {notes && (
          <UserText as="div" preserve className="max-w-reading font-serif text-reading">
            {notes}
          </UserText>
        )}
        <TaskSection
          id="changes"
          title={diff.previous ? `Changes since ${diff.previous}` : 'Changes'}
          note={diffSummary(diff.counts)}
        >
          <ReleaseDiff diff={diff} />
        </TaskSection>
        <Files release={release} archiveLength={archive.length} />
        <TaskSection id="tasks" title="Tasks" note={taskCount.toLocaleString('en')}>
          <ReleaseEntryTable entries={entries} whole={after === '' && next === null} />
          <Pager
            label="Pages of tasks"
            previous={after !== '' ? `${path}#tasks` : undefined}
            next={next === null ? undefined : `${path}?after=${next}#tasks`}
          />
        </TaskSection>
      </div>
    </>
  );
}

function Files({ release, archiveLength }: { release: ReleaseView; archiveLength: number }) {
  const { version, fileCount, size, digest } = release;
  return (
    <TaskSection id="files" title="Files">
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <dt className="text-muted">In the ZIP</dt>
        <dd>
          {fileCount.toLocaleString('en')} files in the layout of the SuperNI repository (<code>tasks/</code>,{' '}
          <code>doc/</code>, <code>splits/</code>): {megabytes(size)} unpacked, {megabytes(archiveLength)} packed
        </dd>
        <dt className="text-muted">Hashes</dt>
        <dd>
          <a href={`/api/v1/releases/${version}/SHA256SUMS`} className="link">
            SHA256SUMS
          </a>
          , for <code>sha256sum -c</code>
        </dd>
        <dt className="text-muted">Digest</dt>
        <dd className="flex items-start gap-1">
          <code className="wrap-anywhere font-mono text-sm">{digest}</code>
          <CopyButton text={digest} label="Copy the digest" />
        </dd>
      </dl>
    </TaskSection>
  );
}

function megabytes(bytes: number): string {
  if (bytes < 100_000) return `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} kB`;
  return `${(bytes / 1e6).toLocaleString('en', { maximumFractionDigits: 1 })} MB`;
}

/** The tasks after the one that the address names, or null when it names none. */
async function entriesOf(version: string, after: string) {
  try {
    return await listReleaseEntries(version, after);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
}

const releaseOf = cache(async (version: string): Promise<ReleaseView | null> => {
  try {
    return await getRelease(version);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  }
});
