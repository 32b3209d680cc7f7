import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { inviteAuthor, takeOffAuthor } from '@/app/(workspace)/drafts/actions';
import { DraftLoader } from '@/components/editor/frame/draft-loader';
import { draftUrl } from '@/components/editor/store/draft-transport';
import { requirePageActor } from '@/lib/auth/session';
import { lastSubmissionId } from '@/lib/drafts/last-submission';
import { listWarningNotes } from '@/lib/drafts/warning-notes';
import { AppError } from '@/lib/errors';

export const metadata: Metadata = { title: 'Draft' };

export default async function DraftPage({ params }: PageProps<'/drafts/[id]'>) {
  const { id } = await params;
  const actor = await requirePageActor();
  const last = await lastSubmissionId(actor, id).catch(hide);
  const warningNotes = await listWarningNotes(actor, id);
  return (
    <>
      {/* The browser asks for the draft while the scripts are still on their way. */}
      <link rel="preload" as="fetch" href={draftUrl(id)} crossOrigin="anonymous" />
      <DraftLoader
        key={id}
        taskId={id}
        userId={actor.id}
        lastSubmissionId={last}
        warningNotes={warningNotes}
        authorActions={{ invite: inviteAuthor, takeOff: takeOffAuthor }}
      />
    </>
  );
}

/** A draft that one may not see is not there. */
function hide(error: unknown): never {
  if (error instanceof AppError && (error.code === 'not-found' || error.code === 'forbidden')) notFound();
  throw error;
}
