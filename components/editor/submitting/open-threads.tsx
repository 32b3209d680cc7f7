'use client';

import { CircleCheck, MessageSquare } from 'lucide-react';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import type { OpenThread } from '@/components/editor/submitting/submission-summary';
import { placeLabel } from '@/components/reviews/place-label';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';
import { shortInstanceId } from '@/lib/task/name';

/** The discussions that are open, each with its last word; they open in a tab of their own, to be answered there. */
export function OpenThreads({ threads }: { threads: readonly OpenThread[] }) {
  if (threads.length === 0) return null;
  const waiting = threads.filter(({ last }) => !last.byAuthor).length;
  return (
    <section className="grid grid-cols-1 gap-1">
      <h3 className="font-semibold">Open discussions</h3>
      <p className="text-muted">{waitingText(waiting, threads.length)}</p>
      <ul className="divide-y">
        {threads.map((thread) => (
          <li key={thread.id} className="grid grid-cols-1 gap-0.5 py-1">
            <Thread thread={thread} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Thread({ thread: { id, submissionId, anchor, last } }: { thread: OpenThread }) {
  const { store } = useEditor();
  const { view } = useDraft(store);
  const place = placeLabel(
    anchor,
    positionOf(anchor, view.number, (rowId) => store.rowIndex(rowId)),
  );
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2">
        <a href={`/submissions/${submissionId}#thread-${id}`} target="_blank" rel="noreferrer" className="link">
          <UserText>{place}</UserText>
          <span className="sr-only"> (in a new tab)</span>
        </a>
        {last.byAuthor ? (
          <Badge icon={<CircleCheck aria-hidden />}>Answered</Badge>
        ) : (
          <Badge tone="warning" icon={<MessageSquare aria-hidden />}>
            Waits for an answer
          </Badge>
        )}
        <span className="text-muted text-sm">
          <UserText>{last.name}</UserText> · <Time at={last.createdAt} />
        </span>
      </p>
      <UserText as="p" className="line-clamp-2">
        {last.body}
      </UserText>
    </>
  );
}

/** Where the instance that an anchor names stands in the draft, as `placeLabel` takes it. */
function positionOf(
  anchor: string,
  number: number | null,
  rowIndex: (id: string) => number,
): Readonly<Record<string, number>> {
  const id = anchor.startsWith('instance:') ? anchor.slice('instance:'.length) : null;
  const index = id === null ? -1 : rowIndex(shortInstanceId(id, number));
  return id === null || index < 0 ? {} : { [id]: index };
}

function waitingText(waiting: number, all: number): string {
  if (waiting === 0) return all === 1 ? 'You have answered it.' : 'You have answered all of them.';
  const count = waiting === 1 ? 'One waits' : `${waiting.toLocaleString('en')} wait`;
  return `${count} for an answer. Reviewers see what is still open.`;
}
