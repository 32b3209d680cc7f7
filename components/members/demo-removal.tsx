'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Notice } from '@/components/ui/notice';

interface DemoRemovalProps {
  content: {
    tasks: number;
    submissions: number;
    reviews: number;
    comments: number;
    releases: readonly string[];
    others: readonly string[];
    obstacles: readonly string[];
  };
  remove: () => Promise<{ ok: true } | { ok: false; message: string }>;
}

/** The way to take the demo's content out of the collection, for a site that becomes a real one. */
export function DemoRemoval({ content, remove }: DemoRemovalProps) {
  const [problem, setProblem] = useState<string | null>(null);

  async function confirm() {
    const result = await remove();
    setProblem(result.ok ? null : result.message);
  }

  return (
    <div className="grid justify-items-start gap-4">
      <p className="text-muted">
        The tasks with which the demo began, and all that hangs on them. What people have begun themselves is not among
        it, whichever account they used.
      </p>
      {problem && <Notice kind="error">{problem}</Notice>}
      {content.obstacles.length > 0 ? (
        <Notice title="It cannot be removed" silent>
          {content.obstacles.join(' ')}
        </Notice>
      ) : (
        <ConfirmDialog
          trigger={<Button variant="danger">Remove the demo’s content …</Button>}
          title="Remove the demo’s content?"
          description="This cannot be undone. The audit log keeps what was done with it."
          confirmLabel="Remove"
          danger
          onConfirm={confirm}
        >
          <ul className="grid list-disc gap-1 ps-5">
            {goneWith(content).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p className="mt-3 text-muted">
            The demo’s accounts stay; disable them on the page of the members. The numbers of its tasks are not given
            again.
          </p>
        </ConfirmDialog>
      )}
    </div>
  );
}

function goneWith({ tasks, submissions, reviews, comments, releases, others }: DemoRemovalProps['content']): string[] {
  const reviewed = `${counted(submissions, 'submission')}, ${counted(reviews, 'review')} and ${counted(comments, 'comment')}`;
  return [
    `${counted(tasks, 'task')} with drafts and restore points`,
    reviewed,
    ...(releases.length > 0 ? [`${releases.length === 1 ? 'Release' : 'Releases'} ${releases.join(', ')}`] : []),
    ...(others.length > 0 ? [`What ${others.join(', ')} wrote in reviews and comments on these tasks`] : []),
  ];
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : `${noun}s`}`;
}
