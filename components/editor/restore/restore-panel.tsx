'use client';

import { useMemo } from 'react';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { DifferenceView, differenceSummary } from '@/components/editor/restore/difference-view';
import { RestorePointList } from '@/components/editor/restore/restore-point-list';
import type { RestorePoints } from '@/components/editor/restore/use-restore-points';
import { EmptyState } from '@/components/ui/empty-state';
import { Notice } from '@/components/ui/notice';
import { SkeletonRows } from '@/components/ui/skeleton';
import { type DraftContent, draftDifference } from '@/lib/task/draft/draft-difference';

/** The list of restore points beside the difference of the selected one. */
export function RestorePanel({ points, more, selected, select, content }: RestorePoints) {
  if (points === null) return <Waiting />;
  if (!points.ok) return <Notice kind="error">{points.message}</Notice>;
  if (points.value.length === 0) {
    return (
      <EmptyState title="No restore points yet">
        One is made before a fix, a replacement or an import changes many places at once, and with every submission.
      </EmptyState>
    );
  }
  return (
    <div className="grid grid-cols-1 gap-4 md:grid-cols-[15rem_minmax(0,1fr)]">
      <div className="max-h-44 overflow-y-auto md:max-h-[calc(80vh-11rem)] md:border-e md:pe-2">
        <RestorePointList points={points.value} selectedId={selected?.id ?? null} onSelect={select} onMore={more} />
      </div>
      <section aria-label="The difference" aria-busy={content === null} className="min-w-0">
        {content === null && <Waiting />}
        {content?.ok === false && <Notice kind="error">{content.message}</Notice>}
        {content?.ok && <SinceThen key={selected?.id} then={content.value} />}
      </section>
    </div>
  );
}

/** What became of the draft since a state, as it stands in the editor now. */
function SinceThen({ then }: { then: DraftContent }) {
  const { store } = useEditor();
  const { head, rows } = useDraft(store);
  const difference = useMemo(() => draftDifference(then, { head, rows }), [then, head, rows]);
  return (
    <div className="grid grid-cols-1 gap-3">
      <p role="status">
        <span className="font-medium">Changed since then:</span> {differenceSummary(difference)}.
      </p>
      <DifferenceView difference={difference} />
    </div>
  );
}

function Waiting() {
  return (
    <div role="status">
      <span className="sr-only">Loading</span>
      <SkeletonRows rows={6} />
    </div>
  );
}
