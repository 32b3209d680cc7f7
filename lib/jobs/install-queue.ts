import PgBoss from 'pg-boss';
import { QUEUE_SCHEMA } from '@/lib/jobs/queue';

/**
 * Makes the job queue's own tables, or brings them to the version of the package. Part of a migration: `ownerUrl` names
 * the role that owns the tables. Concurrent calls wait for each other (pg-boss's advisory lock).
 */
export async function installQueue(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: QUEUE_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined); // of an idle connection; a failed start throws
  await boss.start();
  await boss.stop({ graceful: false });
}
