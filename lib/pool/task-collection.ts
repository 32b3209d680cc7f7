import type { PoolFacts } from '@/lib/checks/pool-facts';
import { findNearDefinitions } from '@/lib/pool/near-definitions';
import { type PoolEntry, poolEntryOf } from '@/lib/pool/pool-entry';
import { countSources, type PoolMember } from '@/lib/pool/pool-member';
import { sharingTasks } from '@/lib/pool/sharing-tasks';
import { taskFacts } from '@/lib/task/facts';
import type { JsonValue } from '@/lib/task/schema';

/** A task of the collection, with its place in it as its number. */
interface Member extends PoolMember {
  texts: string[];
  hashes: BigInt64Array;
}

/**
 * Task files that are checked together, without a database: each is part of the others' pool. Add them all first, then
 * ask for the facts of each. It keeps eight bytes of an input, so that thousands of files fit into memory, and who
 * shares what is found by sorting once.
 */
export class TaskCollection {
  readonly #members: Member[] = [];
  /** The tasks that have an input, of the inputs that several have. */
  #owners: ReadonlyMap<bigint, readonly number[]> | undefined;

  /** Adds a task of any shape under its full name; gives its place. */
  async add(name: string, value: JsonValue | undefined): Promise<number> {
    const { inputs, definitions } = await poolEntryOf(value);
    const number = this.#members.length;
    const hashes = new BigInt64Array(new Set(inputs.map(({ hash }) => hash)));
    const texts = definitions.map(({ text }) => text);
    const tokens = definitions.map(({ index, tokenizer, tokens }) => ({ index, tokenizer, tokens }));
    this.#members.push({ ...taskFacts(value ?? null), name, number, definitions: tokens, texts, hashes });
    this.#owners = undefined;
    return number;
  }

  /** What the rules on the collection need to know of the others, for the task at a place. */
  async factsOf(number: number, value: JsonValue | undefined): Promise<PoolFacts> {
    const { inputs, definitions } = await poolEntryOf(value);
    const others = this.#members.filter((member) => member.number !== number);
    const instances = this.#sharedInstances(number, inputs);
    const mostFirst = [...instances].sort(([a, ofA], [b, ofB]) => ofB.length - ofA.length || a - b);
    const sharing = sharingTasks(
      taskFacts(value ?? null),
      others,
      mostFirst.map(([other]) => other),
    );
    return {
      nearDefinitions: findNearDefinitions(definitions, others).map((match) => {
        const { name = '', definitions: theirs = [], texts = [] } = this.#members[match.number] ?? {};
        const place = theirs.findIndex(({ index }) => index === match.otherIndex);
        return { task: name, definition: texts[place] ?? '', index: match.index, score: match.score };
      }),
      sources: countSources(others),
      sharedInputs: sharing.map(({ number: other, task, leaks }) => {
        return { task, leaks, instances: instances.get(other) ?? [] };
      }),
    };
  }

  /** The ids of the instances whose input another task has, by that task's place. */
  #sharedInstances(number: number, inputs: PoolEntry['inputs']): Map<number, string[]> {
    this.#owners ??= ownersOf(this.#members);
    const instances = new Map<number, string[]>();
    for (const { hash, id } of inputs) {
      for (const owner of this.#owners.get(hash) ?? []) {
        if (owner === number || id === undefined) continue;
        const ids = instances.get(owner) ?? [];
        if (ids.length === 0) instances.set(owner, ids);
        ids.push(id);
      }
    }
    return instances;
  }
}

function ownersOf(members: readonly Member[]): Map<bigint, number[]> {
  const owners = new Map<bigint, number[]>(repeated(members).map((hash) => [hash, []]));
  for (const { number, hashes } of members) for (const hash of hashes) owners.get(hash)?.push(number);
  return owners;
}

/** The hashes that several members have: after sorting, they stand beside each other. */
function repeated(members: readonly Member[]): bigint[] {
  const all = new BigInt64Array(members.reduce((sum, { hashes }) => sum + hashes.length, 0));
  let place = 0;
  for (const { hashes } of members) {
    all.set(hashes, place);
    place += hashes.length;
  }
  all.sort();
  const found: bigint[] = [];
  all.forEach((hash, index) => {
    if (hash === all[index - 1] && hash !== found.at(-1)) found.push(hash);
  });
  return found;
}
