import type { Tx } from '@/lib/db/client';
import { Prisma } from '@/lib/db/prisma';
import type { PoolInput } from '@/lib/pool/pool-entry';

type HashedInput = Pick<PoolInput, 'hash'>;

/** The forms in which a task has some inputs, by their hash. */
export type SharedForms = ReadonlyMap<bigint, ReadonlySet<number>>;

/** How many of some inputs another task has. */
export interface SharedCount {
  /** The other task's number in the pool. */
  number: number;
  count: number;
}

/** Which accepted tasks have some of these inputs, by their hashes; most shared first. */
export async function countSharedInputs(
  client: Tx,
  inputs: readonly HashedInput[],
  except: number | null,
): Promise<SharedCount[]> {
  return await client.$queryRaw<SharedCount[]>(countSql(inputs, except));
}

/** The one statement of the pool that grows with the collection: a search in the index for each hash. */
export function countSql(inputs: readonly HashedInput[], except: number | null): Prisma.Sql {
  return Prisma.sql`
    SELECT number, count(DISTINCT hash)::int AS count FROM "PoolInput"
    WHERE hash = ANY (${hashList(inputs)}::bigint[]) AND number <> ${except ?? 0}
    GROUP BY number ORDER BY count DESC, number`;
}

/** Which of these inputs some accepted tasks have, and in which forms, by the task's number. */
export async function findSharedInputs(
  client: Tx,
  inputs: readonly HashedInput[],
  numbers: readonly number[],
): Promise<Map<number, SharedForms>> {
  const rows = await client.$queryRaw<{ number: number; hash: bigint; form: number }[]>`
    SELECT number, hash, form FROM "PoolInput"
    WHERE hash = ANY (${hashList(inputs)}::bigint[]) AND number = ANY (${numbers}::int[])`;
  const found = new Map(numbers.map((number) => [number, new Map<bigint, Set<number>>()]));
  for (const { number, hash, form } of rows) {
    const forms = found.get(number);
    forms?.set(hash, (forms.get(hash) ?? new Set()).add(form));
  }
  return found;
}

/** The hashes as PostgreSQL reads a list: one parameter of text is quicker than thousands of numbers. */
export function hashList(inputs: readonly HashedInput[]): string {
  // In order, so that neighbours in the index are visited one after the other.
  const hashes = BigInt64Array.from(inputs, ({ hash }) => hash).sort();
  return `{${hashes.join(',')}}`;
}
