import pg from 'pg';
import { afterAll, inject } from 'vitest';
import { disconnect } from '@/lib/db/client';

/**
 * Every test file gets a database of its own: a copy of the migrated, empty template, dropped afterwards. The code that is
 * tested works as the app's role, with the rights that it has in operation; `asOwner` is for what only the owner may do.
 */
const template = new URL(inject('templateUrl'));
if (template.hostname !== '127.0.0.1')
  throw new Error(`Tests refuse a database that is not local: ${template.hostname}`);

const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
const owner = new URL(inject('templateOwnerUrl'));
await onServer(
  `CREATE DATABASE "${name}" OWNER ${owner.username} TEMPLATE "${template.pathname.slice(1)}" STRATEGY FILE_COPY`,
);
process.env.DATABASE_URL = addressOf(inject('templateAppUrl'));
process.env.DATABASE_OWNER_URL = addressOf(owner.href);

function addressOf(templateUrl: string): string {
  const url = new URL(templateUrl);
  url.pathname = `/${name}`;
  return url.href;
}

afterAll(async () => {
  await disconnect();
  await onServer(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
});

/** Runs one statement in the server's maintenance database; copying waits its turn, for a template must be idle. */
async function onServer(statement: string): Promise<void> {
  const maintenance = new URL(template);
  maintenance.pathname = '/postgres';
  const client = new pg.Client({ connectionString: maintenance.href });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock(1)');
    await client.query(statement);
  } finally {
    await client.end();
  }
}
