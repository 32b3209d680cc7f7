import type { DefinitionTokens } from '@/lib/pool/definition-tokens';
import type { SplitTask } from '@/lib/task/splits';

/** A task of the collection as others are compared with it: all but its inputs. */
export interface PoolMember extends SplitTask {
  /** Its number in the pool, not its own. */
  number: number;
  definitions: readonly DefinitionTokens[];
}

/** Each source with the number of tasks that state it. */
export function countSources(members: Iterable<PoolMember>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { sources } of members) {
    for (const source of new Set(sources)) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return counts;
}
