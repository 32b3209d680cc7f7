import { DifferenceView, differenceSummary } from '@/components/editor/restore/difference-view';
import type { LastRevision } from '@/components/editor/submitting/submission-summary';
import { Notice } from '@/components/ui/notice';
import { UserText } from '@/components/ui/user-text';
import { VerdictBadge } from '@/components/ui/verdict-badge';
import { isSame } from '@/lib/task/draft/draft-difference';

/** What reviewers said of the last revision, and what has changed since. */
export function WhatIsNew({ last }: { last: LastRevision }) {
  const { revision, difference } = last;
  return (
    <>
      <Said last={last} />
      <section className="grid grid-cols-1 gap-1">
        <h3 className="font-semibold">New since revision {revision}</h3>
        {isSame(difference) ? (
          <Notice kind="warning" silent>
            Nothing differs from revision {revision}.
          </Notice>
        ) : (
          <details>
            <summary className="py-0.5">{differenceSummary(difference)}</summary>
            <div className="mt-1 border-s ps-3">
              <DifferenceView difference={difference} heading="h4" />
            </div>
          </details>
        )}
      </section>
    </>
  );
}

function Said({ last: { revision, verdicts, decisionNote } }: { last: LastRevision }) {
  const comments = verdicts.filter(({ comment }) => comment !== '');
  // A request for changes is the decision's note, too.
  const note = comments.some(({ comment }) => comment === decisionNote) ? '' : decisionNote;
  if (comments.length === 0 && note === '') return null;
  return (
    <section className="grid grid-cols-1 gap-1">
      <h3 className="font-semibold">What reviewers said of revision {revision}</h3>
      <ul className="divide-y">
        {comments.map(({ reviewer, state, comment, at }) => (
          <li key={at} className="grid grid-cols-1 gap-0.5 py-1">
            <p className="flex flex-wrap items-center gap-2">
              <VerdictBadge verdict={state} />
              <UserText className="text-muted text-sm">{reviewer}</UserText>
            </p>
            <UserText as="p" preserve>
              {comment}
            </UserText>
          </li>
        ))}
        {note && (
          <li className="py-1">
            <UserText as="p" preserve>
              {note}
            </UserText>
          </li>
        )}
      </ul>
    </section>
  );
}
