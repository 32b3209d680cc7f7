import { createServer } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { db } from '@/lib/db/client';
import { endReadiness, readiness } from '@/lib/db/readiness';
import { startHeartbeat } from '@/lib/jobs/heartbeat';
import { asOwner } from '@/lib/testing/owner';

afterEach(async () => {
  await endReadiness();
  vi.unstubAllEnvs();
});

describe('the app is ready', () => {
  it('when database, migrations and a worker are there, and not before the worker is, nor after', async () => {
    expect(await readinessNow()).toEqual({ database: true, migrations: true, worker: false });
    const endHeartbeat = await startHeartbeat();
    expect(await readinessNow()).toEqual({ database: true, migrations: true, worker: true });
    await endHeartbeat();
    expect(await readinessNow()).toMatchObject({ worker: false });
  });

  it('not with a worker that was killed a while ago', async () => {
    const seenAt = new Date(Date.now() - 61_000);
    await db().worker.create({ data: { id: crypto.randomUUID(), seenAt } });
    expect(await readinessNow()).toMatchObject({ worker: false });
  });

  it.each([
    [
      'is missing',
      'DELETE FROM _prisma_migrations WHERE migration_name IN (SELECT max(migration_name) FROM _prisma_migrations)',
    ],
    ['failed in the middle', 'UPDATE _prisma_migrations SET finished_at = NULL'],
    ['is another one of the same name', `UPDATE _prisma_migrations SET checksum = 'other'`],
  ])('not when a migration %s', async (_, change) => {
    await asOwner('CREATE TABLE kept_migrations AS TABLE _prisma_migrations');
    await asOwner(change);
    expect(await readinessNow()).toMatchObject({ database: true, migrations: false });
    await asOwner('DELETE FROM _prisma_migrations');
    await asOwner('INSERT INTO _prisma_migrations TABLE kept_migrations');
    await asOwner('DROP TABLE kept_migrations');
    expect(await readinessNow()).toMatchObject({ migrations: true });
  });

  it('still when a newer version has brought migrations of its own', async () => {
    await asOwner(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
      VALUES ('newer', 'newer', '99990101000000_newer', now())`);
    expect(await readinessNow()).toMatchObject({ migrations: true });
  });
});

describe('without a database', () => {
  const nothing = { database: false, migrations: false, worker: false };

  it('that listens, nothing is ready', async () => {
    vi.stubEnv('DATABASE_URL', 'postgresql://a:b@127.0.0.1:1/c');
    expect(await readinessNow()).toEqual(nothing);
  });

  it('that answers, it is said within some seconds', async () => {
    const silent = createServer();
    const port = await new Promise((resolve) => {
      silent.listen(0, '127.0.0.1', () => {
        const address = silent.address();
        resolve(typeof address === 'object' && address?.port);
      });
    });
    vi.stubEnv('DATABASE_URL', `postgresql://a:b@127.0.0.1:${port}/c`);
    expect(await readinessNow()).toEqual(nothing);
    silent.close();
  }, 15_000);
});

it('many who ask at once get one answer', async () => {
  await endReadiness();
  const answers = Array.from({ length: 200 }, () => readiness());
  expect(new Set(answers).size).toBe(1);
  await answers[0];
  expect(readiness()).toBe(answers[0]);
});

/** What is so at this moment, whoever asked before. */
async function readinessNow() {
  await endReadiness();
  return readiness();
}
