/** The part of a browser's storage that this needs. */
type Memory = Pick<Storage, 'getItem' | 'setItem'>;

const DISMISSED = 'dismissed';

/**
 * Whether the walk-through is to be offered to an account in a draft: in the first one that it opens in this browser,
 * until it is dismissed. Remembers that draft. Nothing is offered where the browser forbids to remember.
 */
export function offersTour(userId: string, taskId: string, memory: () => Memory): boolean {
  try {
    const first = memory().getItem(keyOf(userId));
    if (first === null) memory().setItem(keyOf(userId), taskId);
    return first === null || first === taskId;
  } catch {
    return false;
  }
}

/** Never offers it to the account in this browser again. */
export function dismissTour(userId: string, memory: () => Memory): void {
  try {
    memory().setItem(keyOf(userId), DISMISSED);
  } catch {
    // Where nothing is remembered, nothing is offered.
  }
}

function keyOf(userId: string): string {
  return `taskloom-tour-${userId}`;
}
