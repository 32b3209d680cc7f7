import { type SplitTask, splitTasks, TRACKS, type Track } from '@/lib/task/splits';

/**
 * Says of each other task, by its name, on which tracks it and `own` are test and training task, as a release with both
 * would deal them. A task that is excluded, for instance because its source is a test task's, leaks nothing. `own` must
 * have a name that no other task has.
 */
export function leakingTracks(own: SplitTask, others: Iterable<SplitTask>): (name: string) => Track[] {
  const split = splitTasks([own, ...others]);
  const opposite = TRACKS.map((track) => {
    const { train, test } = split[track];
    if (test.includes(own.name)) return { track, names: new Set(train) };
    return { track, names: new Set(train.includes(own.name) ? test : []) };
  });
  return (name) => opposite.flatMap(({ track, names }) => (names.has(name) ? [track] : []));
}
