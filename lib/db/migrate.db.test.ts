import pg from 'pg';
import { describe, expect, inject, it } from 'vitest';
import { migrate, pendingMigrations, schemaDifference } from '@/lib/db/migrate';

/** Of the superuser, who may make the databases of these tests. */
const url = () => inject('templateUrl');

describe('migrations', () => {
  it('lead to exactly the schema of prisma/schema', async () => {
    expect(await schemaDifference(url())).toBeNull();
  });

  it('leave no scratch database behind', async () => {
    await schemaDifference(url());
    const left = await query(url(), `SELECT datname FROM pg_database WHERE datname LIKE 'taskloom_shadow%'`);
    expect(left).toEqual([]);
  });

  it('are applied once when several processes start at the same time', async () => {
    const fresh = new URL(url());
    fresh.pathname = `/fresh_${crypto.randomUUID().replaceAll('-', '')}`;
    await query(url(), `CREATE DATABASE "${fresh.pathname.slice(1)}"`);

    const pending = await pendingMigrations(fresh.href);
    const applied = await Promise.all([1, 2, 3].map(() => migrate(fresh.href)));

    expect(applied.flat().sort()).toEqual(await migrationNames(fresh.href));
    expect(pending).toEqual(await migrationNames(fresh.href));
    expect(await migrate(fresh.href)).toEqual([]);
    await query(url(), `DROP DATABASE "${fresh.pathname.slice(1)}" WITH (FORCE)`);
  });
});

it('a migration that was cut off in the middle is applied again', async () => {
  const fresh = new URL(url());
  fresh.pathname = `/fresh_${crypto.randomUUID().replaceAll('-', '')}`;
  await query(url(), `CREATE DATABASE "${fresh.pathname.slice(1)}"`);
  const names = await pendingMigrations(fresh.href);
  // What a process that was killed leaves behind: the note of the engine, and nothing of the migration itself.
  await query(
    fresh.href,
    `CREATE TABLE _prisma_migrations (id varchar(36) PRIMARY KEY, checksum varchar(64) NOT NULL, finished_at timestamptz,
       migration_name varchar(255) NOT NULL, logs text, rolled_back_at timestamptz,
       started_at timestamptz NOT NULL DEFAULT now(), applied_steps_count integer NOT NULL DEFAULT 0);
     INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES ('1', 'of its text', '${names[0]}')`,
  );
  expect(await migrate(fresh.href)).toEqual(names);
  expect(await migrate(fresh.href)).toEqual([]);
  await query(url(), `DROP DATABASE "${fresh.pathname.slice(1)}" WITH (FORCE)`);
});

async function migrationNames(database: string): Promise<unknown[]> {
  const rows = await query(database, 'SELECT migration_name AS name FROM _prisma_migrations ORDER BY 1');
  return rows.map((row) => row.name);
}

async function query(database: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
