'use client';

import Link from 'next/link';
import type { ReactNode } from 'react';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { ConflictList } from '@/components/editor/frame/conflict-list';
import { FileNotices } from '@/components/editor/frame/file-notices';
import { SaveProblem } from '@/components/editor/frame/save-status';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** What the author must know before writing on: problems with saving, others' changes, the draft's state, its file. */
export function EditorBanners({ lastSubmissionId }: { lastSubmissionId: string | null }) {
  const { store } = useEditor();
  return (
    <div className="grid gap-2 pt-3 empty:hidden">
      <SaveProblem store={store} />
      <ConflictList />
      <SetAside />
      <Taken />
      <ReviewState lastSubmissionId={lastSubmissionId} />
      <FileNotices />
    </div>
  );
}

function SetAside() {
  const { store } = useEditor();
  const { setAside, view } = useDraft(store);
  if (setAside.length === 0) return null;
  const count = setAside.length === 1 ? 'One change' : `${setAside.length.toLocaleString('en')} changes`;
  return (
    <Notice
      kind="warning"
      title={`${count} of yours could not be saved`}
      action={
        <span className="flex flex-wrap gap-2">
          {view.mayWrite && (
            <Button size="sm" onClick={() => store.reapplySetAside()}>
              Put back
            </Button>
          )}
          <Button size="sm" onClick={() => store.discardSetAside()}>
            Discard
          </Button>
        </span>
      }
    >
      {view.mayWrite
        ? 'The whole draft was replaced, or submitted, in the meantime. Your changes are kept in this browser: put them back, or discard them.'
        : 'The draft can no longer be changed. Your changes are kept in this browser until it can, or until you discard them.'}
    </Notice>
  );
}

function Taken() {
  const { store } = useEditor();
  const { takenOver, restored } = useDraft(store);
  if (takenOver + restored === 0) return null;
  const texts = [
    restored > 0 &&
      `${places(restored)} that had not been saved on your last visit ${restored === 1 ? 'was' : 'were'} put back.`,
    takenOver > 0 && `Someone else changed ${places(takenOver)} meanwhile; you see the new state.`,
  ];
  return (
    <Notice action={<Dismiss onClick={() => store.acknowledge()} />}>
      <p>{texts.filter(Boolean).join(' ')}</p>
    </Notice>
  );
}

function ReviewState({ lastSubmissionId }: { lastSubmissionId: string | null }) {
  const { store } = useEditor();
  const { view } = useDraft(store);
  if (view.openSubmissionId) {
    return (
      <Notice silent action={<SubmissionLink id={view.openSubmissionId}>Open the submission</SubmissionLink>}>
        <p>This task is in review. It cannot be changed until the reviewers have decided, or it is withdrawn.</p>
      </Notice>
    );
  }
  if (view.state === 'CHANGES_REQUESTED') {
    return (
      <Notice
        kind="warning"
        silent
        action={lastSubmissionId && <SubmissionLink id={lastSubmissionId}>Read the comments</SubmissionLink>}
      >
        <p>The reviewers asked for changes. Submit again when they are made.</p>
      </Notice>
    );
  }
  if (!view.mayWrite) {
    const text =
      view.state === 'REJECTED' || view.state === 'RETIRED'
        ? 'This task is closed. A maintainer can reopen it.'
        : 'Only its authors can change this draft. You can read it.';
    return (
      <Notice silent>
        <p>{text}</p>
      </Notice>
    );
  }
  return null;
}

function SubmissionLink({ id, children }: { id: string; children: ReactNode }) {
  return (
    <Link href={`/submissions/${id}`} className="link whitespace-nowrap">
      {children}
    </Link>
  );
}

function Dismiss({ onClick }: { onClick: () => void }) {
  return (
    <Button variant="quiet" size="sm" onClick={onClick}>
      Hide
    </Button>
  );
}

function places(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'place' : 'places'}`;
}
