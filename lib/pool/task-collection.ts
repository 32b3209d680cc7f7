import type { PoolFacts } from '@/lib/checks/pool-facts';
import { findNearDefinitions } from '@/lib/pool/near-definitions';
import { type PoolEntry, poolEntryOf } from '@/lib/pool/pool-entry';
import { countSources, type PoolMember } from '@/lib/pool/pool-member';
import type { SharedForms } from '@/lib/pool/shared-inputs';
import { sharedInstances } from '@/lib/pool/shared-instances';
import { sharingTasks } from '@/lib/pool/sharing-tasks';
import { taskFacts } from '@/lib/task/facts';
import type { JsonValue } from '@/lib/task/schema';

/** A task of the collection, with its place in it as its number. */
interface Member extends PoolMember {
  texts: string[];
  hashes: BigInt64Array;
  /** Of the inputs in the order of the instances, beside their hashes. */
  inputs: { hashes: BigInt64Array; forms: Int32Array };
}

/**
 * Task files that are checked together, without a database: each is part of the others' pool. Add them all first, then
 * ask for the facts of each. It keeps twenty bytes of an input, so that thousands of files fit into memory, and who
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
    const ofInputs = {
      hashes: BigInt64Array.from(inputs, ({ hash }) => hash),
      forms: Int32Array.from(inputs, ({ form }) => form),
    };
    const texts = definitions.map(({ text }) => text);
    const tokens = definitions.map(({ index, tokenizer, tokens }) => ({ index, tokenizer, tokens }));
    this.#members.push({
      ...taskFacts(value ?? null),
      name,
      number,
      definitions: tokens,
      texts,
      hashes,
      inputs: ofInputs,
    });
    this.#owners = undefined;
    return number;
  }

  /** What the rules on the collection need to know of the others, for the task at a place. */
  async factsOf(number: number, value: JsonValue | undefined): Promise<PoolFacts> {
    const { inputs, definitions } = await poolEntryOf(value);
    const others = this.#members.filter((member) => member.number !== number);
    const shared = this.#countShared(number, inputs);
    const mostFirst = [...shared].sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b);
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
        return { task, leaks, ...sharedInstances(inputs, this.#formsOf(other)) };
      }),
    };
  }

  /** How many inputs another task has, by that task's place. */
  #countShared(number: number, inputs: PoolEntry['inputs']): Map<number, number> {
    this.#owners ??= ownersOf(this.#members);
    const counts = new Map<number, number>();
    for (const hash of new Set(inputs.map((input) => input.hash))) {
      for (const owner of this.#owners.get(hash) ?? []) {
        if (owner !== number) counts.set(owner, (counts.get(owner) ?? 0) + 1);
      }
    }
    return counts;
  }

  #formsOf(number: number): SharedForms {
    const { hashes = new BigInt64Array(), forms = new Int32Array() } = this.#members[number]?.inputs ?? {};
    const found = new Map<bigint, Set<number>>();
    hashes.forEach((hash, index) => {
      found.set(hash, (found.get(hash) ?? new Set()).add(forms[index] ?? 0));
    });
    return found;
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
