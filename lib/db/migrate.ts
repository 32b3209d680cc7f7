import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { MigrationDirectory, MigrationList, SchemasContainer } from '@prisma/schema-engine-wasm/schema_engine_bg';
import pg from 'pg';
import { withSchemaEngine } from '@/lib/db/schema-engine';

/** Tables and enums that are not Prisma's business: none, pg-boss lives in a schema of its own. */
const filters = { externalTables: [], externalEnums: [] };

/**
 * Brings the database of `url` up to the newest migration of `prisma/migrations` and gives the names of those it
 * applied. Concurrent calls wait for each other (the engine's advisory lock); what it writes to `_prisma_migrations`
 * is what `prisma migrate deploy` would write. One that was cut off in the middle is applied again.
 */
export async function migrate(url: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  await forgetCutOffMigrations(url);
  return await withSchemaEngine(url, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters });
    return appliedMigrationNames;
  });
}

/** The advisory lock under which the engine applies migrations (`schema-engine/connectors/sql-schema-connector`). */
const ENGINE_LOCK = 72_707_369;

/**
 * A process that was killed has left its migration noted as begun, upon which the engine would refuse to go on for ever.
 * The database has rolled it back: each is sent as one script, and so is one transaction. Under the engine's lock nobody
 * is in the middle of one.
 */
async function forgetCutOffMigrations(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [ENGINE_LOCK]);
    const { rows } = await client.query("SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS exists");
    if (rows[0].exists) {
      await client.query(
        'UPDATE _prisma_migrations SET rolled_back_at = now() WHERE finished_at IS NULL AND rolled_back_at IS NULL',
      );
    }
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

/** The names of the migrations that the database of `url` lacks. */
export async function pendingMigrations(url: string): Promise<string[]> {
  const migrationsList = await readMigrations();
  return await withSchemaEngine(url, async (engine) => {
    const input = { migrationsList, optInToShadowDatabase: false, filters };
    const { history } = await engine.diagnoseMigrationHistory(input);
    return history?.diagnostic === 'databaseIsBehind' ? history.unappliedMigrationNames : [];
  });
}

/**
 * The SQL that leads from the migrations to `prisma/schema`, or null if they agree. `url` names any database of a
 * server on which a scratch database may be made.
 */
export async function schemaDifference(url: string): Promise<string | null> {
  const [migrations, schema] = await Promise.all([readMigrations(), readSchema()]);
  return await withSchemaEngine(url, async (engine) => {
    const { exitCode, stdout } = await engine.diff({
      from: { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', ...schema },
      script: true,
      exitCode: true,
      filters,
    });
    return exitCode === 0 ? null : (stdout ?? '');
  });
}

/** The folder of the migrations, wherever the process was started. */
export const migrationsFolder = join(import.meta.dirname, '..', '..', 'prisma', 'migrations');

async function readMigrations(): Promise<MigrationList> {
  const path = 'migration_lock.toml';
  return {
    baseDir: migrationsFolder,
    lockfile: { path, content: await readFile(join(migrationsFolder, path), 'utf8') },
    shadowDbInitScript: '',
    migrationDirectories: await readMigrationDirectories(),
  };
}

async function readMigrationDirectories(): Promise<MigrationDirectory[]> {
  const entries = await readdir(migrationsFolder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return await Promise.all(names.sort().map(readMigration));
}

async function readMigration(name: string): Promise<MigrationDirectory> {
  const value = await readFile(join(migrationsFolder, name, 'migration.sql'), 'utf8');
  return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok', value } } };
}

async function readSchema(): Promise<SchemasContainer> {
  const folder = join(import.meta.dirname, '..', '..', 'prisma', 'schema');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  const files = names.map(async (name) => {
    const path = join(folder, name);
    return { path, content: await readFile(path, 'utf8') };
  });
  return { files: await Promise.all(files) };
}
