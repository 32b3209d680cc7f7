'use client';

import { Check, CloudOff, GitMerge, LoaderCircle, LogIn, Pencil, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDraft } from '@/components/editor/context/editor-context';
import type { SaveState } from '@/components/editor/store/draft-snapshot';
import type { DraftStore } from '@/components/editor/store/draft-store';
import { Button } from '@/components/ui/button';

/** How it stands with saving, in a word; always there. Only what needs attention is announced. */
export function SaveStatus({ store }: { store: DraftStore }) {
  const { save, view } = useDraft(store);
  if (!view.mayWrite) return null;
  const { icon, text, alarming } = describe(save);
  return (
    <p
      role={alarming ? 'alert' : undefined}
      data-save-state={save.type}
      className="flex items-center gap-1.5 whitespace-nowrap text-muted text-sm [&_svg]:size-4"
    >
      {icon}
      <span>{text}</span>
    </p>
  );
}

function describe(save: SaveState): { icon: ReactNode; text: string; alarming: boolean } {
  switch (save.type) {
    case 'saved':
      return { icon: <Check aria-hidden className="text-success" />, text: 'Saved', alarming: false };
    case 'waiting':
      return { icon: <Pencil aria-hidden />, text: 'Editing', alarming: false };
    case 'saving': {
      const icon = <LoaderCircle aria-hidden className="animate-spin motion-reduce:animate-none" />;
      return { icon, text: 'Saving', alarming: false };
    }
    case 'conflict':
      return { icon: <GitMerge aria-hidden className="text-warning" />, text: 'Conflict', alarming: true };
    case 'signed-out':
      return { icon: <LogIn aria-hidden className="text-warning" />, text: 'Not saved', alarming: true };
    case 'unreachable':
      return { icon: <CloudOff aria-hidden className="text-warning" />, text: 'Not saved', alarming: true };
    case 'refused':
      return { icon: <TriangleAlert aria-hidden className="text-error" />, text: 'Not saved', alarming: true };
  }
}

/** What to do when saving fails: the reason, and the way on. */
export function SaveProblem({ store }: { store: DraftStore }) {
  const { save, unsavedCount, keptInBrowser } = useDraft(store);
  const changes = `${unsavedCount.toLocaleString('en')} ${unsavedCount === 1 ? 'change is' : 'changes are'}`;
  const kept = keptInBrowser
    ? `${changes} kept in this browser.`
    : `${changes} in this tab only, because the browser has no room to keep them: leave the tab open.`;
  const retry = (
    <Button size="sm" onClick={() => store.retryNow()}>
      Try again
    </Button>
  );
  if (save.type === 'signed-out') {
    return (
      <Line action={retry}>
        {save.message} {kept}{' '}
        <a href="/sign-in" target="_blank" rel="noreferrer" className="link">
          Sign in again in a new tab
        </a>
        , then come back here.
      </Line>
    );
  }
  if (save.type === 'unreachable') {
    return (
      <Line action={retry}>
        {save.message} {kept} Saving is tried again by itself.
      </Line>
    );
  }
  if (save.type === 'refused') {
    return (
      <Line action={retry}>
        {save.message} {kept}
      </Line>
    );
  }
  return null;
}

function Line({ action, children }: { action: ReactNode; children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-warning border-s-3 bg-warning-soft px-3 py-2">
      <TriangleAlert aria-hidden className="size-4 text-warning" />
      <p className="min-w-0 flex-1">{children}</p>
      {action}
    </div>
  );
}
