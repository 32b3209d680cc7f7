import Link from 'next/link';
import { LeaseLeft } from '@/components/reviews/lease-left';
import { LinkButton } from '@/components/ui/link-button';

interface OpenReviewListProps {
  reviews: readonly { reviewId: string; name: string; revision: number; leaseUntil: Date }[];
}

/** The reviews that one has claimed, with the time that is left for each. */
export function OpenReviewList({ reviews }: OpenReviewListProps) {
  return (
    <ul className="border-t">
      {reviews.map(({ reviewId, name, revision, leaseUntil }) => (
        <li key={reviewId} className="flex min-h-10 flex-wrap items-center gap-x-4 gap-y-1 border-b py-1.5">
          <Link
            href={`/reviews/${reviewId}`}
            className="wrap-anywhere min-w-0 font-medium hover:text-accent hover:underline"
          >
            {name}
          </Link>
          <span className="text-muted text-sm">revision {revision}</span>
          <span className="text-muted text-sm">
            <LeaseLeft until={leaseUntil} />
          </span>
          <LinkButton href={`/reviews/${reviewId}`} size="sm" className="ms-auto" aria-label={`Go on with ${name}`}>
            Go on
          </LinkButton>
        </li>
      ))}
    </ul>
  );
}
