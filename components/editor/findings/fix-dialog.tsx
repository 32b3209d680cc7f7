'use client';

import { LoaderCircle } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { FixOffers, FixRequest, PlannedFix } from '@/components/editor/checking/check-messages';
import { useEditor } from '@/components/editor/context/editor-context';
import { useUndoToast } from '@/components/editor/context/use-undo-toast';
import { FixPreview } from '@/components/editor/findings/fix-preview';
import { useRestorePoint } from '@/components/editor/restore/use-restore-point';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';

interface FixDialogProps {
  /** What to fix; null while the dialog is closed. */
  fix: FixRequest | null;
  onClose: () => void;
}

/** Shows what a fix would change, row by row, before it is made; afterwards one click takes it back. */
export function FixDialog({ fix, onClose }: FixDialogProps) {
  const { store, checks } = useEditor();
  const [seed, setSeed] = useState(1);
  const plan = usePlan(fix, seed);
  const tell = useUndoToast();
  const keepRestorePoint = useRestorePoint();
  const title = fix === null ? '' : titleOf(fix, checks.offers);
  const edits = plan?.edits ?? [];

  function close() {
    setSeed(1);
    onClose();
  }

  async function apply() {
    // What is shown is what is made: a plan for another state of the draft is planned again instead.
    const isOutdated = () => plan?.revision !== store.revision;
    if (!plan || isOutdated()) return;
    const repairs = plan.steps.reduce((sum, step) => sum + step.repairs, 0);
    const done = `${title} (${repairs.toLocaleString('en')})`;
    if (!(await keepRestorePoint(`Before: ${done}`, edits.length))) return;
    store.apply(edits, done);
    close();
    tell(`Done: ${done}.`);
  }

  return (
    <Dialog
      wide
      title={title}
      open={fix !== null}
      onOpenChange={(open) => !open && close()}
      footer={
        <>
          {plan?.samples && (
            <span className="me-auto flex flex-wrap items-center gap-2">
              <span className="tabular text-muted text-sm">Sample {seed}</span>
              <Button variant="quiet" onClick={() => setSeed(seed + 1)}>
                Another sample
              </Button>
            </span>
          )}
          <Button variant="quiet" onClick={close}>
            {plan && edits.length === 0 ? 'Close' : 'Cancel'}
          </Button>
          {(!plan || edits.length > 0) && (
            <Button variant="primary" pending={!plan} onClick={apply}>
              Apply
            </Button>
          )}
        </>
      }
    >
      {plan && <FixPreview plan={plan} />}
      {!plan && checks.failed && (
        <Notice kind="error">The checks do not run in this browser, so nothing can be planned.</Notice>
      )}
      {!plan && !checks.failed && (
        <p role="status" className="flex items-center gap-2 py-6 text-muted">
          <LoaderCircle aria-hidden className="size-4 animate-spin motion-reduce:animate-none" />
          Looking at what would change
        </p>
      )}
    </Dialog>
  );
}

/** The plan of a fix for the draft as it is now; null while it is made. It is made again when the draft changes. */
function usePlan(fix: FixRequest | null, seed: number): PlannedFix | null {
  const { checks, store } = useEditor();
  const { plan: ask } = checks;
  const revision = useSyncExternalStore(
    store.subscribe,
    () => store.revision,
    () => store.revision,
  );
  const [made, setMade] = useState<{ fix: FixRequest; seed: number; plan: PlannedFix } | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another revision of the draft needs another plan
  useEffect(() => {
    if (fix === null) return;
    let left = false;
    void ask(fix, seed).then((plan) => {
      if (!left) setMade({ fix, seed, plan });
    });
    return () => {
      left = true;
    };
  }, [fix, seed, revision, ask]);

  const fits = made !== null && made.fix === fix && made.seed === seed && made.plan.revision === revision;
  return fits ? made.plan : null;
}

function titleOf(fix: FixRequest, offers: FixOffers): string {
  if (fix === 'all-safe') return 'Fix all that is safe';
  return offers.get(`${fix.rule}/${fix.message}`)?.title ?? 'Fix';
}
