import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import pg from 'pg';
import { type App, freePort, startApp, stopApp } from '@/e2e/app';
import { announceApps, type OwnApp } from '@/e2e/own-app';
import { ensureRoles } from '@/scripts/database-roles.mjs';
import { startPostgres } from '@/scripts/embedded-postgres.mjs';

/**
 * Starts an app for each worker, on a database of its own, as in real operation: the addresses of both roles and the
 * secrets are set, so it is not the demo and nothing is seeded. Gives back what ends them.
 */
export default async function setup({ workers }: FullConfig): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'taskloom-e2e-'));
  await chmod(folder, 0o711); // as root, PostgreSQL runs as another user
  const postgres = await startPostgres(folder, { durable: false });
  const running: App[] = [];
  const end = async () => {
    await Promise.all(running.map((app) => stopApp(app)));
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const apps: OwnApp[] = [];
    for (let index = 0; index < workers; index++) {
      const database = await createDatabase(postgres.url, `journeys_${index}`, folder);
      const { app, own } = await startOwnApp(database, join(folder, `data-${index}`));
      running.push(app);
      apps.push(own);
    }
    announceApps(apps);
    return end;
  } catch (error) {
    await end();
    throw error;
  }
}

type Addresses = Pick<OwnApp, 'databaseUrl' | 'appUrl' | 'ownerUrl'>;

async function startOwnApp(database: Addresses, data: string): Promise<{ app: App; own: OwnApp }> {
  const port = await freePort();
  const own: OwnApp = {
    url: `http://127.0.0.1:${port}`,
    ...database,
    secret: randomBytes(32).toString('base64'),
  };
  const app = await startApp(port, {
    DATABASE_URL: own.appUrl,
    DATABASE_OWNER_URL: own.ownerUrl,
    NEXTAUTH_URL: own.url,
    NEXTAUTH_SECRET: own.secret,
    TASKLOOM_DATA: data,
  });
  return { app, own };
}

async function createDatabase(server: string, name: string, folder: string): Promise<Addresses> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE "${name}"`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { databaseUrl: url.href, ...(await ensureRoles(url.href, folder)) };
}
