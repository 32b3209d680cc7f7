'use client';

import { useEffect, useState } from 'react';
import { useEditor } from '@/components/editor/context/editor-context';
import { OpenThreads } from '@/components/editor/submitting/open-threads';
import { loadSubmissionSummary, type SubmissionSummary } from '@/components/editor/submitting/submission-summary';
import { WhatIsNew } from '@/components/editor/submitting/what-is-new';
import { Skeleton } from '@/components/ui/skeleton';

/** What its author should know before submitting a draft again; nothing is in the way when it cannot be loaded. */
export function SubmissionBrief() {
  const { store } = useEditor();
  const { taskId } = store.snapshot().view;
  const [summary, setSummary] = useState<SubmissionSummary | string | null>(null);

  useEffect(() => {
    let left = false;
    // The server compares what it holds.
    void store
      .flush()
      .then(() => loadSubmissionSummary(taskId))
      .then((loaded) => {
        if (!left) setSummary(loaded);
      });
    return () => {
      left = true;
    };
  }, [store, taskId]);

  if (summary === null) {
    return (
      <div role="status" className="grid grid-cols-1 gap-2">
        <span className="sr-only">Comparing with the last revision</span>
        <Skeleton className="w-48" />
        <Skeleton />
        <Skeleton className="w-2/3" />
      </div>
    );
  }
  if (typeof summary === 'string') return <p className="text-muted">What is new could not be loaded: {summary}</p>;
  return (
    <div className="grid grid-cols-1 gap-4">
      {summary.last && <WhatIsNew last={summary.last} />}
      <OpenThreads threads={summary.threads} />
    </div>
  );
}
