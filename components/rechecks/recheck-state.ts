/** How far the current rules have been run on the accepted tasks, as the maintainers' page shows it. */
export interface RecheckState {
  accepted: number;
  /** Of the accepted tasks, with the current rules. */
  checked: number;
  /** Null when there has never been one. */
  last: {
    state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
    done: number;
    total: number | null;
    cancelRequested: boolean;
    /** Null: the system itself or the command line. */
    startedBy: string | null;
    createdAt: Date;
    finishedAt: Date | null;
  } | null;
}

/** Whether a re-check waits for a worker or is running. */
export function isRunning({ last }: RecheckState): boolean {
  return last?.state === 'QUEUED' || last?.state === 'RUNNING';
}
