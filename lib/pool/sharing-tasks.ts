import { leakingTracks } from '@/lib/pool/leaking-tracks';
import type { PoolMember } from '@/lib/pool/pool-member';
import type { TaskFacts } from '@/lib/task/facts';
import type { Track } from '@/lib/task/splits';

/** So many other tasks are named: those that share the most, and of those that leak again as many. */
const MOST_NAMED = 20;

/** A task that has inputs of another. */
export interface SharingTask {
  number: number;
  /** Its full name. */
  task: string;
  leaks: Track[];
}

/**
 * Of the tasks that share inputs with a task, by their numbers and most shared first, those that are worth naming. `others`
 * are all tasks but the one that is compared: which are training tasks depends on the sources of all.
 */
export function sharingTasks(
  facts: TaskFacts,
  others: readonly PoolMember[],
  numbers: readonly number[],
): SharingTask[] {
  if (numbers.length === 0) return [];
  const names = new Map(others.map(({ number, name }) => [number, name]));
  // The empty name is nobody's.
  const leaksWith = leakingTracks({ ...facts, name: '' }, others);
  const sharing = numbers.flatMap((number): SharingTask[] => {
    const task = names.get(number);
    // One that was accepted a moment ago is told of the next time.
    return task === undefined ? [] : [{ number, task, leaks: leaksWith(task) }];
  });
  const leaking = sharing.filter(({ leaks }) => leaks.length > 0);
  const named = new Set([...sharing.slice(0, MOST_NAMED), ...leaking.slice(0, MOST_NAMED)]);
  return sharing.filter((task) => named.has(task));
}
