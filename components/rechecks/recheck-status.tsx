import { RecheckProgress } from '@/components/rechecks/recheck-progress';
import { isRunning, type RecheckState } from '@/components/rechecks/recheck-state';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';

/** When the last re-check was, of how many tasks; the progress while one is running. */
export function RecheckStatus({ state }: { state: RecheckState }) {
  const { last } = state;
  const running = isRunning(state);
  const label = last?.cancelRequested ? 'Cancelling' : last?.state === 'QUEUED' ? 'Waiting for a worker' : 'Checking';
  return (
    <div className="grid gap-3 py-4">
      <p className="text-muted">{last ? <LastRecheck last={last} running={running} /> : NEVER}</p>
      <RecheckProgress
        running={running}
        cancelled={last?.state === 'CANCELLED'}
        label={label}
        done={last?.done ?? 0}
        total={last?.total ?? null}
      />
    </div>
  );
}

const NEVER = 'A re-check starts by itself when the rules change.';
const ENDS = { DONE: 'finished', CANCELLED: 'was cancelled', FAILED: 'failed' } as const;

function LastRecheck({ last, running }: { last: NonNullable<RecheckState['last']>; running: boolean }) {
  const starter = last.startedBy !== null && (
    <>
      , started by <UserText>{last.startedBy}</UserText>
    </>
  );
  if (running) {
    return (
      <>
        A re-check began <Time at={last.createdAt} />
        {starter}.
      </>
    );
  }
  const end = last.state === 'QUEUED' || last.state === 'RUNNING' ? 'finished' : ENDS[last.state];
  const tasks = last.done === 1 ? '1 task' : `${last.done.toLocaleString('en')} tasks`;
  return (
    <>
      The last re-check {end} <Time at={last.finishedAt ?? last.createdAt} />: {tasks}
      {starter}.
    </>
  );
}
