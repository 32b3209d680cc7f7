import type { DefinitionTokens } from '@/lib/pool/definition-tokens';
import type { PoolMember } from '@/lib/pool/pool-member';
import type { SplitTask } from '@/lib/task/splits';

/** A task of the pool that has changed, once for each of its definitions. */
export interface ChangedTask extends SplitTask {
  number: number;
  /** The change of the pool that was this task's last one. */
  version: number;
  /** Whether it is not accepted any more. */
  removed: boolean;
  /** Null where it has no definition. */
  definition: DefinitionTokens | null;
}

/** What a process remembers of the accepted tasks: about a kilobyte for each. */
export class RememberedPool {
  /** All changes up to this one are known. */
  version = 0;
  /** What was removed without a trace before this one is forgotten (`poolVersion`). */
  epoch = 0;
  readonly #members = new Map<number, PoolMember>();
  readonly #versions = new Map<number, number>();

  /** The accepted tasks by their number in the pool. */
  get members(): ReadonlyMap<number, PoolMember> {
    return this.#members;
  }

  /** Takes in what has changed up to a version. Answers may come late: the newest one of each task stays. */
  learn(version: number, changes: readonly ChangedTask[]): void {
    const byNumber = new Map<number, ChangedTask[]>();
    for (const change of changes) byNumber.set(change.number, [...(byNumber.get(change.number) ?? []), change]);
    for (const [number, rows] of byNumber) this.#replace(number, rows);
    this.version = Math.max(this.version, version);
  }

  forget(epoch = this.epoch): void {
    this.version = 0;
    this.epoch = epoch;
    this.#members.clear();
    this.#versions.clear();
  }

  #replace(number: number, rows: readonly ChangedTask[]): void {
    const [first] = rows;
    if (first === undefined || first.version <= (this.#versions.get(number) ?? 0)) return;
    this.#versions.set(number, first.version);
    if (first.removed) {
      this.#members.delete(number);
      return;
    }
    const { name, sources, categories, inputLanguages, outputLanguages } = first;
    const definitions = rows.flatMap(({ definition }) => (definition === null ? [] : [definition]));
    this.#members.set(number, { number, name, sources, categories, inputLanguages, outputLanguages, definitions });
  }
}
