import { randomUUID } from 'node:crypto';

type Query = (sql: string, values: unknown[]) => Promise<unknown>;

/** Writes a session of an account that has never ended its sessions, and gives its id. */
export async function insertSession(query: Query, userId: string): Promise<string> {
  const id = randomUUID();
  await query(
    `INSERT INTO "Session" (id, "userId", version, "expiresAt", address, browser)
     VALUES ($1, $2, 1, now() + interval '1 day', '127.0.0.1', 'Chrome on Linux')`,
    [id, userId],
  );
  return id;
}
