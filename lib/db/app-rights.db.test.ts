import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { asOwner } from '@/lib/testing/owner';
import { APP_RIGHTS, grantAppRights } from '@/scripts/app-rights.mjs';

const { DATABASE_URL = '', DATABASE_OWNER_URL = '' } = process.env;

/** The app's own connection, for what its database client would not say. */
const app = new pg.Client({ connectionString: DATABASE_URL });
beforeAll(() => app.connect());
afterAll(() => app.end());

describe('the app’s role', () => {
  it.each([
    'DELETE FROM "Review"',
    `UPDATE "Review" SET "reviewerId" = gen_random_uuid()`,
    'UPDATE "Review" SET "submissionId" = gen_random_uuid()',
    'DELETE FROM "Submission"',
    `UPDATE "Submission" SET sha256 = ''`,
    `UPDATE "Submission" SET report = '{}'`,
    'UPDATE "Submission" SET "approvalsNeeded" = 0',
    'UPDATE "AuditEntry" SET verb = NULL',
    'DELETE FROM "AuditEntry"',
    'DELETE FROM "Blob"',
    'UPDATE "Blob" SET deflated = deflated',
    'DELETE FROM "Counter"',
    'DELETE FROM "User"',
    'DELETE FROM "Comment"',
    'DELETE FROM "Thread"',
    'UPDATE "TaskAuthor" SET "userId" = "userId"',
    'DELETE FROM "FormerAuthor"',
    'UPDATE "Release" SET notes = notes',
    'DELETE FROM "ReleaseEntry"',
    'DELETE FROM "ReleaseFile"',
    'DELETE FROM "Setting"',
    'DELETE FROM "Job"',
    'DELETE FROM _prisma_migrations',
    'UPDATE _prisma_migrations SET checksum = checksum',
    ...['AuditEntry', 'Review', 'Submission', 'Task', 'Blob', 'User'].map((table) => `TRUNCATE "${table}" CASCADE`),
  ])('has no right to: %s', async (statement) => {
    await expect(app.query(statement)).rejects.toThrow(/permission denied/);
  });

  it.each([
    'ALTER TABLE "AuditEntry" DISABLE TRIGGER ALL',
    'ALTER TABLE "Review" DISABLE TRIGGER "Review_decided"',
    'DROP TRIGGER "Submission_decided" ON "Submission"',
    'DROP TABLE "AuditEntry"',
    'ALTER TABLE "Review" OWNER TO CURRENT_USER',
    'CREATE OR REPLACE FUNCTION "refuse_change"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$',
    'ALTER FUNCTION "refuse_change"() RESET ALL',
    'CREATE TRIGGER "mine" BEFORE INSERT ON "Review" FOR EACH ROW EXECUTE FUNCTION "refuse_change"()',
    `CREATE RULE "mine" AS ON INSERT TO "AuditEntry" DO INSTEAD NOTHING`,
    `SET session_replication_role = 'replica'`,
    'SET ROLE taskloom_owner',
    'SET SESSION AUTHORIZATION taskloom_owner',
    'ALTER ROLE CURRENT_USER SUPERUSER',
    'CREATE ROLE mine',
    'CREATE TABLE public.mine ()',
    'CREATE TABLE pgboss.mine ()',
    'CREATE SCHEMA mine',
    'CREATE EXTENSION pg_trgm',
    `COPY "User" TO PROGRAM 'true'`,
    `SELECT pg_read_file('postgresql.conf')`,
    `SELECT rolpassword FROM pg_authid`,
  ])('cannot get around it: %s', async (statement) => {
    await expect(app.query(statement)).rejects.toThrow(
      /permission denied|must be owner|must be able to SET ROLE|must have/i,
    );
  });

  it('deletes nothing by the setting with which the owner’s functions may', async () => {
    await app.query(`SET taskloom.removal = 'on'`);
    const task = await db().task.create({ data: { slug: 'synthetic_odd_or_even', number: 1 } });
    await expect(app.query('DELETE FROM "Task" WHERE id = $1', [task.id])).rejects.toThrow(/refused/);
    await app.query('RESET taskloom.removal');
  });

  it('deletes by a function of the owner’s what that allows, and nothing else', async () => {
    await asOwner(`
      CREATE FUNCTION remove_second_task() RETURNS void LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM set_config('taskloom.removal', 'on', true);
        DELETE FROM "Task" WHERE number = 2;
      END $$`);
    for (const number of [2, 3]) await db().task.create({ data: { slug: 'synthetic_odd_or_even', number } });
    await app.query('BEGIN');
    await app.query('SELECT remove_second_task()');
    await expect(app.query('DELETE FROM "Task" WHERE number = 3')).rejects.toThrow(/refused/);
    await app.query('ROLLBACK');
    await app.query('SELECT remove_second_task()');
    expect(await db().task.count({ where: { number: { in: [2, 3] } } })).toBe(1);
  });

  it('puts no table of its own in the place of one that a trigger reads', async () => {
    const { rows } = await app.query(`
      SELECT proname, proconfig FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace AND prorettype = 'trigger'::regtype`);
    expect(rows.length).toBeGreaterThan(3);
    for (const { proname, proconfig } of rows) expect(proconfig, proname).toContain('search_path=public, pg_temp');
  });

  it('makes queues for jobs, sends and takes them', async () => {
    await app.query(`SELECT pgboss.create_queue('new-job', '{"policy": "standard"}')`);
    await app.query(`INSERT INTO pgboss.job (name, policy) VALUES ('new-job', 'standard')`);
    const taken = await app.query(`DELETE FROM pgboss.job WHERE name = 'new-job' RETURNING state`);
    expect(taken.rows).toEqual([{ state: 'created' }]);
  });
});

it('every table has its line in scripts/app-rights.mjs, and every line a table', async () => {
  const tables = await asOwner(`
    SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v')`);
  expect(Object.keys(APP_RIGHTS).sort()).toEqual(tables.map(({ name }) => String(name)).sort());
});

it('a restart puts right what was granted too much, and says when one role is both', async () => {
  await asOwner(`GRANT ALL ON "AuditEntry" TO taskloom_app`);
  expect(await grantAppRights(DATABASE_OWNER_URL, DATABASE_URL)).toBe(true);
  await expect(app.query('DELETE FROM "AuditEntry"')).rejects.toThrow(/permission denied/);
  expect(await grantAppRights(DATABASE_OWNER_URL, DATABASE_OWNER_URL)).toBe(false);
});
