import pg from 'pg';

type Rows = Record<string, unknown>[];

/**
 * Runs one statement as the role that owns the tables, which the app's role does not: to prepare what the app would never
 * do, or to see that the triggers stop the owner, too.
 */
export async function asOwner(sql: string, values: unknown[] = []): Promise<Rows> {
  return await connected(async (client) => (await client.query(sql, values)).rows);
}

/** The same with the triggers of `table` switched off for this statement: what no invariant would let happen. */
export async function asOwnerUnguarded(table: string, sql: string, values: unknown[] = []): Promise<Rows> {
  return await connected(async (client) => {
    await client.query(`BEGIN; ALTER TABLE "${table}" DISABLE TRIGGER USER`);
    const { rows } = await client.query(sql, values);
    await client.query(`ALTER TABLE "${table}" ENABLE TRIGGER USER; COMMIT`);
    return rows;
  });
}

async function connected(work: (client: pg.Client) => Promise<Rows>): Promise<Rows> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
