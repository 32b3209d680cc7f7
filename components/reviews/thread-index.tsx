'use client';

import { useDiscussion } from '@/components/reviews/discussion';
import { placeLabel } from '@/components/reviews/place-label';
import { countOf, ThreadCard } from '@/components/reviews/thread-card';
import { Badge } from '@/components/ui/badge';
import { UserText } from '@/components/ui/user-text';

/** All discussions as links to their places, the open ones first. */
export function ThreadIndex() {
  const { threads, positions, actions } = useDiscussion();
  if (threads.length === 0) return <p className="text-muted">No comments yet.</p>;
  const sorted = [...threads].sort((a, b) => Number(a.state === 'RESOLVED') - Number(b.state === 'RESOLVED'));
  return (
    <ul className="grid gap-1">
      {sorted.map((thread) => (
        <li key={thread.id} className="flex flex-wrap items-center gap-x-2">
          <a href={`#thread-${thread.id}`} className="link min-w-0">
            {thread.hidden && !actions.moderate ? (
              'Hidden by a maintainer'
            ) : (
              <UserText>{placeLabel(thread.anchor, positions)}</UserText>
            )}
          </a>
          {thread.comments.length > 0 && <span className="text-muted text-sm">{countOf(thread)}</span>}
          {thread.hidden && actions.moderate && <Badge>Hidden</Badge>}
          {thread.state === 'RESOLVED' && <Badge tone="success">Resolved</Badge>}
        </li>
      ))}
    </ul>
  );
}

/** The discussions whose place this revision does not have any more. */
export function OrphanThreads({ shownAnchors }: { shownAnchors: readonly string[] }) {
  const { threads } = useDiscussion();
  const orphans = threads.filter(({ anchor }) => !shownAnchors.includes(anchor));
  if (orphans.length === 0) return null;
  return (
    <section className="grid gap-2" aria-label="About places that are gone">
      <h2 className="font-semibold text-lg">About places that are gone</h2>
      {orphans.map((thread) => (
        <ThreadCard key={thread.id} thread={thread} />
      ))}
    </section>
  );
}
