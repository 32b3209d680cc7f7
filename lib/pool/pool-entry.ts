import { type IndexedDefinition, tokenizeDefinitions } from '@/lib/pool/definition-tokens';
import { type InputHash, inputHash } from '@/lib/pool/input-hash';
import { isJsonObject, listOf } from '@/lib/task/json-object';
import { MAX_INSTANCES } from '@/lib/task/limits';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** The input of an instance. */
export interface PoolInput extends InputHash {
  /** The instance's id; undefined where it has none. */
  id: string | undefined;
}

/** What of a task is compared with other tasks. */
export interface PoolEntry {
  /** In the order of the instances; the same hash may come several times. */
  inputs: readonly PoolInput[];
  definitions: readonly IndexedDefinition[];
}

/**
 * Reads from a task of any shape what the pool's index keeps of it, and what is looked up there. Instances beyond the
 * format's 6,500 are left out: such a task has an error and cannot be accepted. So are inputs without any text.
 */
export async function poolEntryOf(value: JsonValue | undefined): Promise<PoolEntry> {
  if (!isJsonObject(value)) return { inputs: [], definitions: [] };
  return { inputs: inputsOf(value), definitions: await tokenizeDefinitions(definitionsOf(value)) };
}

function definitionsOf(task: JsonObject): (readonly [number, string])[] {
  return listOf(task, 'Definition').flatMap((text, index) =>
    typeof text === 'string' ? [[index, text] as const] : [],
  );
}

function inputsOf(task: JsonObject): PoolInput[] {
  const inputs: PoolInput[] = [];
  for (const instance of listOf(task, 'Instances').slice(0, MAX_INSTANCES)) {
    if (!isJsonObject(instance)) continue;
    const { id, input } = instance;
    if (typeof input !== 'string' || input.trim() === '') continue;
    inputs.push({ ...inputHash(input), id: typeof id === 'string' ? id : undefined });
  }
  return inputs;
}
