import type { Tx } from '@/lib/db/client';
import type { Prisma } from '@/lib/db/prisma';

/** A statement's plan as PostgreSQL ran it, without long lists of values. */
export async function explain(client: Tx, sql: Prisma.Sql): Promise<string> {
  const text = `EXPLAIN (ANALYZE, BUFFERS, COSTS OFF) ${sql.text}`;
  const lines = await client.$queryRawUnsafe<Record<string, string>[]>(text, ...sql.values);
  return lines
    .map((line) =>
      Object.values(line)
        .join('')
        .replace(/'\{[^}]*\}'/g, "'{…}'"),
    )
    .join('\n');
}
