import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate } from '@/lib/db/migrate';
import { installQueue } from '@/lib/jobs/install-queue';
import { grantAppRights } from '@/scripts/app-rights.mjs';
import { ensureRoles } from '@/scripts/database-roles.mjs';
import { isAlive, startPostgres, stopPostgres } from '@/scripts/embedded-postgres.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the migrated template database, of which every test file gets a copy, as the superuser. */
    templateUrl: string;
    /** The same as the role that owns the tables, and as the role that the app works as. */
    templateOwnerUrl: string;
    templateAppUrl: string;
  }
}

const PREFIX = 'taskloom-test-';

/**
 * Starts a PostgreSQL server of its own in a folder of its own (so that test runs and `npm start` never meet), migrates
 * the template database once, and gives back what stops the server and removes the folder.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await removeAbandoned();
  const folder = await mkdtemp(join(tmpdir(), `${PREFIX}${process.pid}-`));
  await chmod(folder, 0o711); // as root, the server runs as another user
  const server = await startPostgres(folder, { durable: false });
  const teardown = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const template = new URL(server.url);
    template.pathname = '/template_taskloom';
    await createDatabase(server.url, 'template_taskloom');
    const { ownerUrl, appUrl } = await ensureRoles(template.href, folder);
    await migrate(ownerUrl);
    await installQueue(ownerUrl);
    await grantAppRights(ownerUrl, appUrl);
    project.provide('templateUrl', template.href);
    project.provide('templateOwnerUrl', ownerUrl);
    project.provide('templateAppUrl', appUrl);
    return teardown;
  } catch (error) {
    await teardown();
    throw error;
  }
}

async function createDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
}

/** A test run that was killed outright left its server and its folder behind; the folder's name tells whose it was. */
async function removeAbandoned(): Promise<void> {
  const names = (await readdir(tmpdir())).filter((name) => name.startsWith(PREFIX));
  for (const name of names) {
    if (isAlive(Number(name.slice(PREFIX.length).split('-')[0]))) continue;
    const folder = join(tmpdir(), name);
    await stopPostgres(folder).catch(() => undefined); // not ours to stop, then not ours to remove
    await rm(folder, { recursive: true, force: true }).catch(() => undefined);
  }
}
