'use client';

import { useMemo, useState } from 'react';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { useUndoToast } from '@/components/editor/context/use-undo-toast';
import { planEdits } from '@/components/editor/replacing/plan-edits';
import type { ReplacementPlan } from '@/components/editor/replacing/plan-replacement';
import { ReplacementPreview } from '@/components/editor/replacing/replacement-preview';
import { type Scope, SearchForm } from '@/components/editor/replacing/search-form';
import { BLANK_SEARCH } from '@/components/editor/replacing/search-pattern';
import { useReplacement } from '@/components/editor/replacing/use-replacement';
import { useRestorePoint } from '@/components/editor/restore/use-restore-point';
import { Button } from '@/components/ui/button';
import { countOf } from '@/components/ui/count-of';
import { Dialog } from '@/components/ui/dialog';
import type { DraftRow } from '@/lib/task/draft/draft';

interface ReplaceDialogProps {
  open: boolean;
  onClose: () => void;
  rows: readonly DraftRow[];
  /** Those that the filter leaves; all of them without a filter. */
  shown: readonly DraftRow[];
  selected: ReadonlySet<string>;
}

/** Finds and replaces in many rows at once: what changes is shown first, and one step of Undo takes it back. */
export function ReplaceDialog({ open, onClose, rows, shown, selected }: ReplaceDialogProps) {
  const { store } = useEditor();
  const { head } = useDraft(store);
  const [search, setSearch] = useState(BLANK_SEARCH);
  const [chosen, setScope] = useState<Scope | null>(null);
  const filtered = shown.length < rows.length;
  const counts: Record<Scope, number> = {
    all: rows.length,
    shown: filtered ? shown.length : 0,
    selected: selected.size,
  };
  // Who has selected rows means these, who has filtered those; a choice holds as long as there is something in it.
  const fitting: Scope = selected.size > 0 ? 'selected' : filtered ? 'shown' : 'all';
  const scope = chosen !== null && counts[chosen] > 0 ? chosen : fitting;
  const texts = useMemo(() => {
    const scoped = scope === 'all' ? rows : scope === 'shown' ? shown : rows.filter(({ id }) => selected.has(id));
    return { rows: scoped, head };
  }, [scope, rows, shown, selected, head]);
  const replacement = useReplacement(texts, open ? search : null);
  const tell = useUndoToast();
  const keepRestorePoint = useRestorePoint();
  const changes = replacement.state === 'planned' ? replacement.plan.texts : 0;

  async function replaceAll() {
    if (replacement.state !== 'planned' || changes === 0) return;
    const { plan } = replacement;
    const done = nameOf(plan);
    // What is shown is what is made: when others have changed the draft meanwhile, the preview is made anew.
    if (!(await keepRestorePoint(`Before: ${done}`, plan.texts))) return;
    store.apply(planEdits(plan, store), done);
    onClose();
    tell(`Done: ${done}.`);
  }

  return (
    <Dialog
      wide
      title="Find and replace"
      open={open}
      onOpenChange={(next) => !next && onClose()}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
          <Button variant="primary" disabled={changes === 0} onClick={replaceAll}>
            Replace all
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <SearchForm
          search={search}
          onChange={(part) => setSearch({ ...search, ...part })}
          problem={replacement.state === 'failed' ? replacement.problem : undefined}
          scope={scope}
          counts={counts}
          onScope={setScope}
        />
        <ReplacementPreview replacement={replacement} />
      </div>
    </Dialog>
  );
}

function nameOf({ head, rows, texts }: ReplacementPlan): string {
  if (Object.keys(head).length > 0) return `Replace in ${texts.toLocaleString('en')} ${texts === 1 ? 'text' : 'texts'}`;
  return `Replace in ${countOf(rows.length)}`;
}
