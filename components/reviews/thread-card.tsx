'use client';

import { CircleCheck, EyeOff, MessageSquare } from 'lucide-react';
import { useState } from 'react';
import { attempt } from '@/components/reviews/action-result';
import { CommentForm } from '@/components/reviews/comment-form';
import { type CommentItem, type ThreadItem, useDiscussion } from '@/components/reviews/discussion';
import { HideButton } from '@/components/reviews/hide-button';
import { placeLabel } from '@/components/reviews/place-label';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Time } from '@/components/ui/time';
import { useToast } from '@/components/ui/toaster';
import { UserText } from '@/components/ui/user-text';

/** A discussion: its comments, an answer, and whether it is settled. A resolved one is folded; of a hidden one others see that. */
export function ThreadCard({ thread }: { thread: ThreadItem }) {
  const { revision, positions, actions } = useDiscussion();
  if (thread.hidden && !actions.moderate) return <HiddenThread id={thread.id} />;
  const place = placeLabel(thread.anchor, positions);
  const resolved = thread.state === 'RESOLVED';
  const body = <ThreadBody thread={thread} />;
  const badges = (
    <>
      {thread.revision < revision && <Badge>on revision {thread.revision}</Badge>}
      {thread.hidden && <Badge icon={<EyeOff aria-hidden />}>Hidden</Badge>}
    </>
  );
  return (
    <section
      id={`thread-${thread.id}`}
      aria-label={`Discussion: ${place}`}
      className="scroll-mt-20 rounded-md border bg-raised"
    >
      {resolved ? (
        <details>
          <summary className="flex flex-wrap items-center gap-2 px-3 py-1.5 text-muted">
            <CircleCheck aria-hidden className="size-4 text-success" />
            Resolved · {countOf(thread)}
            {badges}
          </summary>
          {body}
        </details>
      ) : (
        <>
          <p className="flex flex-wrap items-center gap-2 px-3 pt-2 text-muted text-sm">
            <MessageSquare aria-hidden className="size-4" />
            {place}
            {badges}
          </p>
          {body}
        </>
      )}
    </section>
  );
}

function HiddenThread({ id }: { id: string }) {
  return (
    <p
      id={`thread-${id}`}
      className="flex scroll-mt-20 items-center gap-2 rounded-md border px-3 py-2 text-muted text-sm"
    >
      <EyeOff aria-hidden className="size-4" />
      This discussion was hidden by a maintainer.
    </p>
  );
}

export function countOf({ comments }: ThreadItem): string {
  return comments.length === 1 ? '1 comment' : `${comments.length} comments`;
}

function ThreadBody({ thread }: { thread: ThreadItem }) {
  const { actions } = useDiscussion();
  const [answering, setAnswering] = useState(false);
  const toast = useToast();
  const resolved = thread.state === 'RESOLVED';

  async function toggle() {
    const result = await attempt(() => (resolved ? actions.reopen : actions.resolve)(thread.id));
    if (!result.ok) toast({ kind: 'error', text: result.message });
  }

  return (
    <div className="grid gap-3 px-3 pt-1 pb-3">
      <ol className="grid gap-3">
        {thread.comments.map((comment) => (
          <Comment key={comment.id} comment={comment} />
        ))}
      </ol>
      {thread.hidden ? (
        <ShowAgain thread={thread} />
      ) : answering ? (
        <CommentForm
          keptAs={`answer:${thread.id}`}
          label="Your answer"
          sendLabel="Answer"
          autoFocus
          send={(text) => actions.comment(thread.id, text)}
          onSent={() => setAnswering(false)}
          onCancel={() => setAnswering(false)}
        />
      ) : (
        <div className="flex gap-2">
          <Button size="sm" onClick={() => setAnswering(true)}>
            Answer
          </Button>
          <Button size="sm" variant="quiet" onClick={toggle}>
            {resolved ? 'Reopen' : 'Resolve'}
          </Button>
          {actions.moderate && (
            <HideButton what="discussion" hidden={false} send={actions.moderate.thread.bind(null, thread.id)} />
          )}
        </div>
      )}
    </div>
  );
}

function ShowAgain({ thread }: { thread: ThreadItem }) {
  const { moderate } = useDiscussion().actions;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p className="text-muted text-sm">Only maintainers see this discussion.</p>
      {moderate && <HideButton what="discussion" hidden send={moderate.thread.bind(null, thread.id)} />}
    </div>
  );
}

function Comment({ comment: { id, author, body, createdAt, hidden } }: { comment: CommentItem }) {
  const { moderate } = useDiscussion().actions;
  return (
    <li>
      <div className="flex flex-wrap items-center gap-x-2 text-sm">
        <UserText className="font-medium">{author}</UserText>
        <span className="text-muted">
          <Time at={createdAt} />
        </span>
        {moderate && hidden && <Badge icon={<EyeOff aria-hidden />}>Hidden</Badge>}
        {moderate && <HideButton what="comment" hidden={hidden} send={moderate.comment.bind(null, id)} />}
      </div>
      {hidden && !moderate ? (
        <p className="text-muted">This comment was hidden by a maintainer.</p>
      ) : (
        <UserText as="div" preserve className={cn('max-w-reading', hidden && 'text-muted')}>
          {body}
        </UserText>
      )}
    </li>
  );
}
