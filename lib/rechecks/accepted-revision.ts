/** The accepted revision of a task, as a check needs it. */
export interface AcceptedRevision {
  taskId: string;
  submissionId: string;
  /** The task's full name. */
  name: string;
  number: number;
  sha256: string;
}
