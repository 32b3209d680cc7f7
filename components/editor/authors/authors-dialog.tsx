'use client';

import { type RefObject, useState } from 'react';
import { AddAuthorForm } from '@/components/editor/authors/add-author-form';
import { AuthorLinks } from '@/components/editor/authors/author-links';
import { AuthorList } from '@/components/editor/authors/author-list';
import type { AuthorsOverview } from '@/components/editor/authors/authors-client';
import { ChangeList } from '@/components/editor/authors/change-list';
import { MissingCredits } from '@/components/editor/authors/missing-credits';
import { useAuthors } from '@/components/editor/authors/use-authors';
import type { AuthorResult } from '@/components/editor/context/author-actions';
import { useEditor } from '@/components/editor/context/editor-context';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { SkeletonRows } from '@/components/ui/skeleton';
import { Tabs } from '@/components/ui/tabs';

interface AuthorsDialogProps {
  open: boolean;
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
}

/** Who writes this task together, who is invited to, and who changed what. */
export function AuthorsDialog({ open, onClose, returnFocus }: AuthorsDialogProps) {
  return (
    <Dialog
      title="Authors"
      description="They all may write this draft and submit it. None of them may review it."
      open={open}
      returnFocus={returnFocus}
      onOpenChange={(next) => !next && onClose()}
    >
      {/* Nothing is asked for until it is opened, and everything anew when it is opened again. */}
      <Content />
    </Dialog>
  );
}

function Content() {
  const { store } = useEditor();
  const { taskId } = store.snapshot().view;
  const [outcome, reload] = useAuthors(taskId);
  if (!outcome) return <SkeletonRows />;
  if (!outcome.ok) return <Notice kind="error">{outcome.message}</Notice>;
  return <Panels taskId={taskId} overview={outcome.value} reload={reload} />;
}

interface PanelsProps {
  taskId: string;
  overview: AuthorsOverview;
  reload: () => Promise<void>;
}

function Panels({ taskId, overview, reload }: PanelsProps) {
  const { authorActions } = useEditor();
  const { readerId, authors, invitations, mayInvite, mayTakeOff, changes } = overview;
  const [panel, setPanel] = useState('authors');
  const [problem, setProblem] = useState<string | null>(null);

  async function add(email: string): Promise<AuthorResult> {
    const result = await authorActions.invite(taskId, email).catch(unreachable);
    if (result.ok) await reload();
    return result;
  }

  async function takeOff(userId: string) {
    const result = await authorActions.takeOff(taskId, userId).catch(unreachable);
    setProblem(result.ok ? null : result.message);
    if (result.ok) await reload();
  }

  const people = (
    <div className="grid grid-cols-1 gap-3">
      {problem && <Notice kind="error">{problem}</Notice>}
      <AuthorList authors={authors} readerId={readerId} changes={changes} takeOff={mayTakeOff ? takeOff : null} />
      <MissingCredits authorNames={authors.map(({ name }) => name)} />
      {mayInvite && <AddAuthorForm add={add} onLink={() => setPanel('links')} />}
    </div>
  );
  const links = invitations && {
    id: 'links',
    label: 'Links',
    count: invitations.length,
    content: <AuthorLinks taskId={taskId} invitations={invitations} mayInvite={mayInvite} reload={reload} />,
  };
  const tabs = [
    { id: 'authors', label: 'Authors', count: authors.length, content: people },
    ...(links ? [links] : []),
    { id: 'changes', label: 'Changes', content: <ChangeList changes={changes} /> },
  ];
  return <Tabs label="About the authors" tabs={tabs} value={panel} onChange={setPanel} />;
}

function unreachable(): { ok: false; message: string } {
  return { ok: false, message: 'The server cannot be reached. Nothing was changed.' };
}
