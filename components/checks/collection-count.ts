/** How often each message fires in the accepted tasks. */
export interface CollectionCount {
  /** Accepted tasks that have been checked with the current rules. */
  checkedTasks: number;
  /** By `rule/message`; a message that fires nowhere is not in it. */
  byMessage: ReadonlyMap<string, { tasks: number; findings: number }>;
}

/** The count of one message; null while no task has been checked. */
export function countOf({ checkedTasks, byMessage }: CollectionCount, key: string) {
  if (checkedTasks === 0) return null;
  return byMessage.get(key) ?? { tasks: 0, findings: 0 };
}
