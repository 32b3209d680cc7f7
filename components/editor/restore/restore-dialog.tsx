'use client';

import { type RefObject, useState } from 'react';
import { useEditor } from '@/components/editor/context/editor-context';
import { restoreDraft } from '@/components/editor/restore/restore-client';
import { RestorePanel } from '@/components/editor/restore/restore-panel';
import { useRestorePoints } from '@/components/editor/restore/use-restore-points';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { useToast } from '@/components/ui/toaster';

interface RestoreDialogProps {
  open: boolean;
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
}

/** The states that a draft can be brought back to, and what has changed since each of them. */
export function RestoreDialog({ open, ...rest }: RestoreDialogProps) {
  // Nothing is asked for until it is opened, and everything anew when it is opened again.
  return open ? <OpenDialog {...rest} /> : null;
}

const CHANGED = 'The draft was changed elsewhere meanwhile. Look at the difference again, then restore.';

function OpenDialog({ onClose, returnFocus }: Omit<RestoreDialogProps, 'open'>) {
  const { store, mayWrite } = useEditor();
  const { taskId } = store.snapshot().view;
  const restorePoints = useRestorePoints(taskId);
  const [problem, setProblem] = useState<string | null>(null);
  const toast = useToast();
  const { selected, content } = restorePoints;

  async function restore() {
    if (!selected) return;
    setProblem(null);
    const { revision } = store;
    if (!(await store.flush())) {
      setProblem('Not everything is saved yet. Close this and look at the top of the page.');
      return;
    }
    // What saving brought is in the difference now.
    if (store.revision !== revision) return setProblem(CHANGED);
    const outcome = await restoreDraft(taskId, selected.id, store.snapshot().view.version);
    if (!outcome.ok) {
      // Somebody else came before us.
      if (outcome.stale) await store.retryNow();
      return setProblem(outcome.message);
    }
    await store.takeOver(outcome.value.changes);
    // They are not somebody else's, of which one must be told.
    store.acknowledge();
    toast({ text: 'Restored. The state before it is kept as a restore point, too.' });
    onClose();
  }

  const footer = (
    <>
      <Button variant="quiet" onClick={onClose}>
        Close
      </Button>
      {mayWrite && content?.ok && (
        <Button variant="primary" onClick={restore}>
          Restore
        </Button>
      )}
    </>
  );
  return (
    <Dialog
      wide
      open
      returnFocus={returnFocus}
      onOpenChange={(next) => !next && onClose()}
      title="Restore points"
      description="Kept before every change of many places at once (the latest 50), and with every submission (for good)."
      footer={footer}
    >
      <div className="grid grid-cols-1 gap-3">
        {problem && <Notice kind="error">{problem}</Notice>}
        <RestorePanel {...restorePoints} />
      </div>
    </Dialog>
  );
}
