'use client';

import { isRunning, type RecheckState } from '@/components/rechecks/recheck-state';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toaster';

export type RecheckAction = () => Promise<{ ok: true } | { ok: false; message: string }>;

interface RecheckControlsProps {
  state: RecheckState;
  /** Checks the tasks that the current rules have not seen. */
  startDue: RecheckAction;
  startAll: RecheckAction;
  cancel: RecheckAction;
}

/** Starts a re-check, or cancels the one that is running. */
export function RecheckControls({ state, startDue, startAll, cancel }: RecheckControlsProps) {
  const toast = useToast();

  async function run(action: RecheckAction) {
    const unreachable = { ok: false, message: 'The server could not be reached.' } as const;
    const result = await action().catch(() => unreachable);
    if (!result.ok) toast({ kind: 'error', text: result.message });
  }

  if (state.accepted === 0) return null;
  if (isRunning(state)) {
    const ending = state.last?.cancelRequested === true;
    return (
      <Button pending={ending} onClick={() => run(cancel)}>
        Cancel the re-check
      </Button>
    );
  }
  const due = state.accepted - state.checked;
  return (
    <>
      {due > 0 && (
        <Button variant="primary" onClick={() => run(startDue)}>
          Check {due === 1 ? 'the task' : `the ${due.toLocaleString('en')} tasks`} left
        </Button>
      )}
      <Button onClick={() => run(startAll)}>Re-check all tasks</Button>
    </>
  );
}
