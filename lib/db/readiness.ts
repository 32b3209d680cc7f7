import pg from 'pg';
import { shippedMigrations } from '@/lib/db/shipped-migrations';
import { env } from '@/lib/env';

/** What has to be there for the app to do its work. */
export interface Readiness {
  /** The database answers. */
  database: boolean;
  /** It has all migrations of this version, as they are here, and none that failed in the middle. */
  migrations: boolean;
  /** A worker has said within the last minute that it is there (`lib/jobs/heartbeat.ts`). */
  worker: boolean;
}

/** How long each step may take, in milliseconds. */
const TIMEOUT = 2_000;
/** So long an answer serves for everybody who asks, in milliseconds: however many ask, the database hears of it once. */
const KEPT = 1_000;

const holder = globalThis as { taskloomReadiness?: pg.Pool; taskloomLastReadiness?: Promise<Readiness> | undefined };

/**
 * Asks the database, on one connection of its own that no other work can keep busy. Never throws, and answers within some
 * seconds, whatever the database does. Calls at the same time, and those of the same second, share one answer.
 */
export function readiness(): Promise<Readiness> {
  holder.taskloomLastReadiness ??= probe().finally(() => {
    setTimeout(() => {
      holder.taskloomLastReadiness = undefined;
    }, KEPT).unref();
  });
  return holder.taskloomLastReadiness;
}

/** Ends the connection and forgets the last answer, so that a test can end and the next one begin. */
export async function endReadiness(): Promise<void> {
  await holder.taskloomReadiness?.end();
  delete holder.taskloomReadiness;
  delete holder.taskloomLastReadiness;
}

async function probe(): Promise<Readiness> {
  const database = await succeeds('SELECT true AS ok');
  if (!database) return { database, migrations: false, worker: false };
  return { database, migrations: await hasMigrations(), worker: await succeeds(WORKER_SEEN) };
}

const WORKER_SEEN = `
  SELECT EXISTS (SELECT 1 FROM "Worker" WHERE "seenAt" > timezone('utc', now()) - interval '1 minute') AS ok`;

/** A newer version's migrations may be there already: this one goes on until it is replaced. */
async function hasMigrations(): Promise<boolean> {
  const rows = await ask<{ name: string; checksum: string; done: boolean }>(`
    SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS done FROM _prisma_migrations
    WHERE rolled_back_at IS NULL`);
  const applied = new Map(rows?.map(({ name, checksum }) => [name, checksum]));
  const shipped = await shippedMigrations();
  return rows?.every(({ done }) => done) === true && [...shipped].every(([name, sum]) => applied.get(name) === sum);
}

async function succeeds(sql: string): Promise<boolean> {
  return (await ask<{ ok: boolean }>(sql))?.[0]?.ok === true;
}

/** The rows, or null when the database cannot answer. */
async function ask<Row extends pg.QueryResultRow>(sql: string): Promise<Row[] | null> {
  try {
    holder.taskloomReadiness ??= connect();
    return (await holder.taskloomReadiness.query<Row>(sql)).rows;
  } catch {
    return null;
  }
}

function connect(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: 1,
    connectionTimeoutMillis: TIMEOUT,
    query_timeout: TIMEOUT,
    statement_timeout: TIMEOUT,
    allowExitOnIdle: true,
  });
  pool.on('error', () => undefined); // an idle connection that has ended: the next question opens another
  return pool;
}
