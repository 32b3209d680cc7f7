import type { Metadata } from 'next';
import { claim } from '@/app/reviews/actions';
import { ClaimButton } from '@/components/reviews/claim-button';
import { OpenReviewList } from '@/components/reviews/own-reviews';
import { PastReviewTable } from '@/components/reviews/past-review-table';
import { QueueTable } from '@/components/reviews/queue-table';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { TabLinks } from '@/components/ui/tab-links';
import { type Actor, can } from '@/lib/auth/policy';
import { requirePageActor } from '@/lib/auth/session';
import { nextPage } from '@/lib/http/next-page';
import { countClaimable, listOpenReviews, listPastReviews, listQueue } from '@/lib/reviews/queries';

export const metadata: Metadata = { title: 'Reviews' };

interface ReviewsPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ReviewsPage({ searchParams }: ReviewsPageProps) {
  const actor = await requirePageActor();
  if (!can(actor, 'review:list')) return <ReviewersOnly />;
  const { view, after } = await searchParams;
  const history = view === 'history';
  const from = typeof after === 'string' ? after : null;
  const [claimable, open] = await Promise.all([countClaimable(actor), listOpenReviews(actor)]);
  return (
    <>
      <PageHeader
        title="Reviews"
        description={claimable > 0 ? waiting(claimable) : 'Nothing waits for you right now.'}
        actions={
          claimable > 0 && (
            <ClaimButton claim={claim} submissionId={null} variant="primary">
              Review next
            </ClaimButton>
          )
        }
      />
      {open.length > 0 && (
        <section className="grid gap-2 pb-6">
          <h2 className="font-semibold text-lg">Yours</h2>
          <OpenReviewList reviews={open} />
        </section>
      )}
      <TabLinks
        label="Views of the reviews"
        links={[
          { href: '/reviews', label: 'Queue', current: !history },
          { href: '/reviews?view=history', label: 'History', current: history },
        ]}
      />
      {history ? <History actor={actor} after={from} /> : <Queue actor={actor} after={from} />}
    </>
  );
}

async function Queue({ actor, after }: { actor: Actor; after: string | null }) {
  const { items, next } = await listQueue(actor, after);
  if (items.length === 0) {
    return (
      <EmptyState className="border-t-0" title="The queue is empty">
        <p>Everything that was submitted has been reviewed. Come back later, or write a task yourself.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <QueueTable items={items} whole={!after && !next} claim={claim} />
      <Pager
        label="Pages of the queue"
        previous={after ? '/reviews' : undefined}
        next={nextPage('/reviews', {}, next)}
      />
    </>
  );
}

async function History({ actor, after }: { actor: Actor; after: string | null }) {
  const { items, next } = await listPastReviews(actor, after);
  if (items.length === 0) {
    return (
      <EmptyState className="border-t-0" title="No reviews yet">
        <p>What you have approved, sent back or skipped will stand here.</p>
      </EmptyState>
    );
  }
  return (
    <>
      <PastReviewTable reviews={items} whole={!after && !next} />
      <Pager
        label="Pages of your past reviews"
        previous={after ? '/reviews?view=history' : undefined}
        next={nextPage('/reviews', { view: 'history' }, next)}
      />
    </>
  );
}

function ReviewersOnly() {
  return (
    <EmptyState as="h1" className="my-auto border-0" title="This place is for reviewers">
      <p>A maintainer of this collection can give your account the role.</p>
    </EmptyState>
  );
}

function waiting(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'submission waits' : 'submissions wait'} for a reviewer like you.`;
}
