import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './settings.mjs';

/**
 * Whether the database has every migration as it stands in the checkout, the job queue's tables of the installed
 * version and, in the demo, its content: then there is nothing to prepare, and a start is spared a process of its own.
 * Anything unusual counts as "no".
 *
 * @param {string} url
 * @param {boolean} demo
 */
export async function isPrepared(url, demo) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      'SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    );
    const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
    if (migrations().some(({ name, checksum }) => applied.get(name) !== checksum)) return false;
    const queue = await client.query('SELECT version FROM pgboss.version');
    if (queue.rows[0]?.version !== queueVersion()) return false;
    if (!demo) return true;
    return (await client.query(`SELECT 1 FROM "Setting" WHERE key = 'demoSeeded'`)).rowCount === 1;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** The version of pg-boss's tables. */
function queueVersion() {
  return createRequire(import.meta.url)('pg-boss/version.json').schema;
}

function migrations() {
  const folder = join(ROOT, 'prisma', 'migrations');
  const files = readdirSync(folder).map((name) => ({ name, file: join(folder, name, 'migration.sql') }));
  return files
    .filter(({ file }) => existsSync(file))
    .map(({ name, file }) => ({ name, checksum: createHash('sha256').update(readFileSync(file)).digest('hex') }));
}
