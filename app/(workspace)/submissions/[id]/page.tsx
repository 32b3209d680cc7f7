import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { reject, reopen, retire, withdraw } from '@/app/(workspace)/submissions/[id]/actions';
import { StateNotice } from '@/app/(workspace)/submissions/[id]/state-notice';
import { claim } from '@/app/reviews/actions';
import {
  comment,
  hideComment,
  hideThread,
  openThread,
  reopenThread,
  resolveThread,
} from '@/app/reviews/thread-actions';
import { StoredReport } from '@/components/findings/stored-report';
import { ClaimButton } from '@/components/reviews/claim-button';
import { Discussed } from '@/components/reviews/discussed';
import { Discussion } from '@/components/reviews/discussion';
import { InstanceList } from '@/components/reviews/instance-list';
import { RevisionLinks } from '@/components/reviews/revision-links';
import { RejectButton, ReopenButton, RetireButton, WithdrawButton } from '@/components/reviews/submission-decisions';
import { contentAnchors } from '@/components/reviews/task-content';
import { Part, TaskUnderReview } from '@/components/reviews/task-under-review';
import { OrphanThreads, ThreadIndex } from '@/components/reviews/thread-index';
import { VerdictList } from '@/components/reviews/verdict-list';
import { LinkButton } from '@/components/ui/link-button';
import { PageHeader } from '@/components/ui/page-header';
import { StateBadge } from '@/components/ui/state-badge';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';
import { type Actor, can } from '@/lib/auth/policy';
import { requirePageActor } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { listVerdicts, type Verdicts } from '@/lib/reviews/list-verdicts';
import { loadSubmissionContent, type SubmissionContent } from '@/lib/reviews/load-desk';
import { getSubmission, type SubmissionView } from '@/lib/submissions/queries';

interface SubmissionPageProps {
  params: Promise<{ id: string }>;
}

interface Loaded {
  actor: Actor;
  submission: SubmissionView;
  content: SubmissionContent;
  verdicts: Verdicts;
}

export async function generateMetadata({ params }: SubmissionPageProps): Promise<Metadata> {
  const loaded = await load((await params).id);
  return { title: loaded ? `${loaded.submission.name}, revision ${loaded.submission.revision}` : 'Not found' };
}

export default async function SubmissionPage({ params }: SubmissionPageProps) {
  const loaded = await load((await params).id);
  if (!loaded) notFound();
  const { actor, submission, content, verdicts } = loaded;
  const { task, threads, discussed } = content;
  const actions = {
    open: openThread.bind(null, submission.id),
    comment,
    resolve: resolveThread,
    reopen: reopenThread,
    moderate: can(actor, 'thread:hide') ? { thread: hideThread, comment: hideComment } : null,
  };
  const mayReadNote = verdicts.othersVisible || submission.state === 'REJECTED';
  return (
    <Discussion
      submissionId={submission.id}
      revision={submission.revision}
      threads={threads}
      positions={Object.fromEntries(discussed.map(({ id, position }) => [id, position]))}
      actions={actions}
    >
      <Header {...loaded} />
      <StateNotice submission={submission} decisionNote={mayReadNote ? submission.decisionNote : ''} />
      <div className="grid gap-x-12 gap-y-10 pt-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <aside aria-label="The review" className="grid min-w-0 content-start gap-8 lg:order-last">
          <Part title="Verdicts">
            <VerdictList {...verdicts} isAuthor={submission.isAuthor} />
          </Part>
          <Part title="Comments">
            <ThreadIndex />
            <Discussed anchor="">
              <span className="text-muted">About the whole task</span>
            </Discussed>
          </Part>
          <Part title="Findings">
            <StoredReport report={submission.report} notes={submission.warningNotes} />
          </Part>
          <Part title="Revisions">
            <RevisionLinks revisions={submission.revisions} currentId={submission.id} />
          </Part>
        </aside>
        <div className="grid min-w-0 content-start gap-10">
          <TaskUnderReview task={task} />
          {discussed.length > 0 && (
            <Part title="Instances with comments" note={`of ${content.instanceCount.toLocaleString('en')}`}>
              <InstanceList instances={discussed} />
            </Part>
          )}
          <OrphanThreads shownAnchors={[...contentAnchors(task), ...discussed.map(({ id }) => `instance:${id}`)]} />
        </div>
      </div>
    </Discussion>
  );
}

function Header({ actor, submission, content, verdicts }: Loaded) {
  const { id, taskId, name, note, isAuthor } = submission;
  const openReview = verdicts.verdicts.find(({ isOwn, state }) => isOwn && state === 'OPEN');
  return (
    <PageHeader
      title={name}
      badges={<StateBadge state={submission.state} />}
      description={
        <>
          <p>
            Revision {submission.revision}, submitted <Time at={submission.submittedAt} />
            {submission.submittedBy && (
              <>
                {' '}
                by <UserText>{submission.submittedBy.name}</UserText>
              </>
            )}
            . {content.instanceCount.toLocaleString('en')} instances.
          </p>
          {note && (
            <UserText as="p" preserve>
              {note}
            </UserText>
          )}
        </>
      }
      actions={
        <>
          {/* A download, not a page: nothing to prefetch. */}
          <LinkButton href={`/api/v1/submissions/${id}/file`} prefetch={false} download>
            Download JSON
          </LinkButton>
          <MaintainerActions actor={actor} submission={submission} />
          {submission.mayWithdraw && <WithdrawButton withdraw={withdraw.bind(null, id)} />}
          {openReview ? (
            <LinkButton variant="primary" href={`/reviews/${openReview.reviewId}`}>
              Go on reviewing
            </LinkButton>
          ) : (
            submission.state === 'QUEUED' &&
            !isAuthor &&
            can(actor, 'review:claim', { authorIds: submission.authors.map((author) => author.id) }) &&
            !verdicts.verdicts.some(({ isOwn, state }) => isOwn && state === 'APPROVED') && (
              <ClaimButton claim={claim} submissionId={id} variant="primary">
                Review
              </ClaimButton>
            )
          )}
          {isAuthor && submission.state === 'QUEUED' && (
            <LinkButton href={`/drafts/${taskId}`}>Open the draft</LinkButton>
          )}
        </>
      }
    />
  );
}

function MaintainerActions({ actor, submission }: Pick<Loaded, 'actor' | 'submission'>) {
  const { id, taskId, state, task } = submission;
  const latest = submission.revisions[0]?.id === id;
  const open = state === 'QUEUED' || state === 'CHANGES_REQUESTED';
  const closed = task.state === 'REJECTED' || task.state === 'RETIRED';
  return (
    <>
      {can(actor, 'task:reject') && latest && open && <RejectButton submissionId={id} reject={reject.bind(null, id)} />}
      {can(actor, 'task:retire') && task.state === 'ACCEPTED' && task.acceptedSubmissionId === id && (
        <RetireButton taskId={taskId} retire={retire.bind(null, taskId)} />
      )}
      {can(actor, 'task:reopen') && latest && closed && (
        <ReopenButton taskId={taskId} reopen={reopen.bind(null, taskId)} />
      )}
    </>
  );
}

/** Null for what is not there or not for this reader. */
const load = cache(async (id: string): Promise<Loaded | null> => {
  const actor = await requirePageActor();
  try {
    const submission = await getSubmission(actor, id);
    const [content, verdicts] = await Promise.all([loadSubmissionContent(actor, id), listVerdicts(actor, id)]);
    return { actor, submission, content, verdicts };
  } catch (error) {
    if (error instanceof AppError && (error.code === 'not-found' || error.code === 'forbidden')) return null;
    throw error;
  }
});
