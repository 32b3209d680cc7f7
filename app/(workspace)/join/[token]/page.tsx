import type { Metadata } from 'next';
import { join } from '@/app/(workspace)/join/[token]/actions';
import { JoinForm } from '@/components/drafts/join-form';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';
import { requirePageActor } from '@/lib/auth/session';
import { type OfferedAuthorship, readOfferedAuthorship } from '@/lib/drafts/join-draft';

export const metadata: Metadata = { title: 'Write a task together', robots: { index: false } };

/** Where the link of an author leads. Looking changes nothing: one joins by the button. */
export default async function JoinPage({ params }: PageProps<'/join/[token]'>) {
  const [{ token }, actor] = [await params, await requirePageActor()];
  const offer = await readOfferedAuthorship(actor, token);
  return (
    <>
      <PageHeader title="Write a task together" />
      <div className="grid max-w-reading gap-4">
        {offer ? (
          <Offer offer={offer} joinAction={join.bind(null, token)} />
        ) : (
          <Notice kind="warning" title="This link cannot be used" silent>
            It was revoked, has expired, or was not copied as a whole. Ask an author of the task for a new one.
          </Notice>
        )}
      </div>
    </>
  );
}

interface OfferProps {
  offer: OfferedAuthorship;
  joinAction: Parameters<typeof JoinForm>[0]['action'];
}

function Offer({ offer, joinAction }: OfferProps) {
  const { taskId, name, summary, invitedBy, expiresAt, isAuthor, problem } = offer;
  return (
    <>
      <div className="grid gap-1 rounded-md border bg-raised px-4 py-3">
        <UserText as="p" className="wrap-anywhere font-semibold text-lg">
          {name}
        </UserText>
        {summary && <UserText as="p">{summary}</UserText>}
        <p className="text-muted">
          <UserText>{invitedBy}</UserText> invites you · the link ends <Time at={expiresAt} />
        </p>
      </div>
      {isAuthor ? (
        <Notice
          title="You are an author of this task already"
          silent
          action={
            <LinkButton href={`/drafts/${taskId}`} variant="primary" size="sm">
              Open the draft
            </LinkButton>
          }
        />
      ) : problem ? (
        <Notice kind="warning" title="You cannot join now" silent>
          {problem}
        </Notice>
      ) : (
        <>
          <p>
            As an author you may change the draft and submit it, and your name stands beside what you change. You may
            not review this task then, now or later.
          </p>
          <JoinForm action={joinAction} />
        </>
      )}
    </>
  );
}
