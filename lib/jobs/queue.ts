import PgBoss from 'pg-boss';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

/** The queue's own schema: none of Prisma's business. */
export const QUEUE_SCHEMA = 'pgboss';

/**
 * Opens the job queue, which lives in the app's database. `supervise`: this process keeps the queue's own tables in
 * order and starts scheduled jobs (the worker does).
 */
export async function openQueue({ supervise }: { supervise: boolean }): Promise<PgBoss> {
  const { DATABASE_URL } = env();
  if (!DATABASE_URL) throw new AppError('unavailable', 'There is no database: DATABASE_URL is not set.');
  const boss = new PgBoss({
    connectionString: DATABASE_URL,
    schema: QUEUE_SCHEMA,
    max: 4,
    supervise,
    schedule: supervise,
  });
  // Without a listener a lost connection would end the process; pg-boss connects again by itself.
  boss.on('error', (error) => console.error(`The job queue has a fault: ${error.message}`));
  await boss.start();
  return boss;
}
