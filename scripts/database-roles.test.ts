import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { ensureRoles, roleAddressOf } from './database-roles.mjs';
import { startPostgres, stopPostgres } from './embedded-postgres.mjs';

// Processes start here: on a busy machine that takes longer than a test usually may.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
let adminUrl: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'taskloom-roles-'));
  chmodSync(folder, 0o711); // as root, the server runs as another user
  adminUrl = (await startPostgres(folder)).url;
});
afterAll(async () => {
  await stopPostgres(folder);
  rmSync(folder, { recursive: true, force: true });
});

it('what an earlier version has made as superuser belongs to the owner afterwards, as it was', async () => {
  await query(
    adminUrl,
    `CREATE TYPE "State" AS ENUM ('OPEN');
     CREATE TABLE "Kept" (id bigserial PRIMARY KEY, number int GENERATED ALWAYS AS IDENTITY, state "State");
     INSERT INTO "Kept" (state) VALUES ('OPEN');
     CREATE VIEW "Seen" AS TABLE "Kept";
     CREATE FUNCTION one() RETURNS int LANGUAGE sql AS 'SELECT 1';
     CREATE SCHEMA pgboss;
     CREATE TABLE pgboss.job (name text) PARTITION BY LIST (name);
     CREATE TABLE pgboss.part PARTITION OF pgboss.job FOR VALUES IN ('x')`,
  );
  const { ownerUrl } = await ensureRoles(adminUrl, folder);
  const left = await query(
    adminUrl,
    `SELECT relname FROM pg_class WHERE relnamespace::regnamespace::text IN ('public', 'pgboss')
       AND relowner <> 'taskloom_owner'::regrole
     UNION ALL SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND proowner <> 'taskloom_owner'::regrole
     UNION ALL SELECT typname FROM pg_type WHERE typnamespace::regnamespace::text IN ('public', 'pgboss')
       AND typowner <> 'taskloom_owner'::regrole`,
  );
  expect(left).toEqual([]);
  await query(ownerUrl, `ALTER TABLE "Kept" ADD COLUMN more text; ALTER TYPE "State" ADD VALUE 'DONE'`);
  expect(
    await query(ownerUrl, 'SELECT id, number, state, more FROM "Seen" JOIN "Kept" USING (id, number, state)'),
  ).toEqual([{ id: '1', number: 1, state: 'OPEN', more: null }]);
});

it('neither role is a superuser, and the app’s cannot become the owner', async () => {
  const { appUrl } = await ensureRoles(adminUrl, folder);
  expect(
    await query(appUrl, 'SELECT rolsuper, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user'),
  ).toEqual([{ rolsuper: false, rolcreaterole: false, rolcreatedb: false }]);
  await expect(query(appUrl, 'SET ROLE taskloom_owner')).rejects.toThrow(/permission denied/);
  await expect(query(appUrl, 'TABLE "Kept"')).rejects.toThrow(/permission denied/);
});

it('the passwords stay from start to start, for their owner alone; lost ones are made anew', async () => {
  const file = join(folder, 'postgres-roles.json');
  expect(statSync(file).mode & 0o077).toBe(0);
  const before = await ensureRoles(adminUrl, folder);
  expect(await ensureRoles(adminUrl, folder)).toEqual(before);
  expect([roleAddressOf(folder, 'owner'), roleAddressOf(folder, 'app')]).toEqual([before.ownerUrl, before.appUrl]);
  rmSync(file);
  expect(roleAddressOf(folder, 'app')).toBeNull();
  const after = await ensureRoles(adminUrl, folder);
  expect(after.appUrl).not.toBe(before.appUrl);
  expect(await query(after.appUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await expect(query(before.appUrl, 'SELECT 1')).rejects.toThrow(/password/);
});

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
