import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db/client';

/** How often a worker says that it is there, in milliseconds; `lib/db/readiness.ts` waits some times longer. */
const BEAT_EVERY = 10_000;

/**
 * Says from now on every ten seconds, by the database's clock, that this worker is there. A beat that cannot be written is
 * left out: the queue says what is wrong with the database.
 *
 * @returns what ends it, and takes the worker's row away
 */
export async function startHeartbeat(): Promise<() => Promise<void>> {
  const id = randomUUID();
  await beat(id);
  const timer = setInterval(() => beat(id).catch(() => undefined), BEAT_EVERY);
  return async () => {
    clearInterval(timer);
    await db().worker.deleteMany({ where: { id } });
  };
}

async function beat(id: string): Promise<void> {
  await db().$executeRaw`
    INSERT INTO "Worker" (id, "startedAt", "seenAt") VALUES (${id}::uuid, timezone('utc', now()), timezone('utc', now()))
    ON CONFLICT (id) DO UPDATE SET "seenAt" = excluded."seenAt"`;
}
