import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { approve, moreInstances, renew, requestChanges, skip } from '@/app/reviews/actions';
import {
  comment,
  hideComment,
  hideThread,
  openThread,
  reopenThread,
  resolveThread,
} from '@/app/reviews/thread-actions';
import { StoredReport } from '@/components/findings/stored-report';
import { Discussed } from '@/components/reviews/discussed';
import { Discussion } from '@/components/reviews/discussion';
import { InstanceSample } from '@/components/reviews/instance-sample';
import { contentAnchors } from '@/components/reviews/task-content';
import { Part, TaskUnderReview } from '@/components/reviews/task-under-review';
import { OrphanThreads, ThreadIndex } from '@/components/reviews/thread-index';
import { VerdictBar } from '@/components/reviews/verdict-bar';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';
import { can } from '@/lib/auth/policy';
import { requirePageActor } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { type DeskView, loadDesk } from '@/lib/reviews/load-desk';
import type { LostClaimReason } from '@/lib/reviews/lock-claim';

interface DeskPageProps {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: DeskPageProps): Promise<Metadata> {
  const desk = await deskOf((await params).id);
  return { title: desk ? `Review of ${desk.submission.name}` : 'Not found' };
}

export default async function DeskPage({ params }: DeskPageProps) {
  const actor = await requirePageActor();
  const desk = await deskOf((await params).id);
  if (!desk) notFound();
  if (desk.claim === 'finished') redirect(`/submissions/${desk.submission.id}`);
  const { submission, review, task, threads, discussed } = desk;
  const actions = {
    open: openThread.bind(null, submission.id),
    comment,
    resolve: resolveThread,
    reopen: reopenThread,
    moderate: can(actor, 'thread:hide') ? { thread: hideThread, comment: hideComment } : null,
  };
  return (
    <Discussion
      submissionId={submission.id}
      revision={submission.revision}
      threads={threads}
      positions={Object.fromEntries(discussed.map(({ id, position }) => [id, position]))}
      actions={actions}
    >
      <PageHeader
        title={submission.name}
        breadcrumbs={[{ href: '/reviews', label: 'Reviews' }]}
        description={
          <>
            Revision {submission.revision}, submitted <Time at={submission.submittedAt} />
          </>
        }
      />
      {submission.note && (
        <Notice silent title="Note from the authors" className="mb-4">
          <UserText as="p" preserve>
            {submission.note}
          </UserText>
        </Notice>
      )}
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="grid min-w-0 content-start gap-10">
          <TaskUnderReview task={task} />
        </div>
        <DeskAside desk={desk} />
      </div>
      <div className="grid gap-10 pt-10 pb-4">
        <InstanceSample
          total={desk.instanceCount}
          first={desk.sample}
          discussed={discussed}
          more={moreInstances.bind(null, review.id)}
        />
        <OrphanThreads shownAnchors={[...contentAnchors(task), ...discussed.map(({ id }) => `instance:${id}`)]} />
      </div>
      <VerdictBar
        reviewId={review.id}
        leaseUntil={review.leaseUntil}
        lost={desk.claim === 'stands' ? null : LOST[desk.claim]}
        actions={{
          approve: approve.bind(null, review.id),
          requestChanges: requestChanges.bind(null, review.id),
          skip: skip.bind(null, review.id),
          renew: renew.bind(null, review.id),
        }}
      />
    </Discussion>
  );
}

function DeskAside({ desk }: { desk: DeskView }) {
  return (
    <aside aria-label="Findings and comments" className="grid min-w-0 content-start gap-8">
      <Part title="Findings">
        <StoredReport report={desk.report} notes={desk.warningNotes} />
      </Part>
      <Part title="Comments">
        <ThreadIndex />
        <Discussed anchor="">
          <span className="text-muted">About the whole task</span>
        </Discussed>
      </Part>
    </aside>
  );
}

const LOST: Record<Exclude<LostClaimReason, 'finished'>, string> = {
  decided: 'This submission has been decided or withdrawn meanwhile, so your review is not needed any more.',
  taken: 'Your time for this review ran out, and another reviewer has taken your place.',
};

/** Null for what is not there or not this reviewer's. */
const deskOf = cache(async (id: string): Promise<DeskView | null> => {
  const actor = await requirePageActor();
  if (!can(actor, 'review:list')) return null;
  try {
    return await loadDesk(actor, id);
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not-found' || error.code === 'forbidden')) return null;
    throw error;
  }
});
