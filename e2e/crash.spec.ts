import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import pg from 'pg';
import { type Demo, endDemo, kill, killApp, startApp, startDemo, stopApp } from '@/e2e/app';
import { insertSession } from '@/e2e/insert-session';
import type { DraftView } from '@/lib/task/draft/draft-edits';
import { aTaskFile } from '@/lib/testing/factory';
import { isAlive } from '@/scripts/embedded-postgres.mjs';

/** A demo, whose database is durable, that is killed and started again; and a contributor's session in it. */
let demo: Demo;
let cookie: string;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  demo = await startDemo();
  const secret = readFileSync(join(demo.folder, 'secret'), 'utf8').trim();
  const [contributor] = await query<{ id: string }>(`SELECT id FROM "User" WHERE demo AND role = 'CONTRIBUTOR'`);
  const sub = await insertSession(query, contributor?.id ?? '');
  cookie = `next-auth.session-token=${await encode({ token: { sub }, secret })}`;
});

test.afterAll(() => endDemo(demo));

for (const victims of ['app', 'app and database'] as const) {
  test(`kill -9 of the ${victims} while saving loses nothing that was acknowledged`, async () => {
    test.setTimeout(120_000);
    const taskId = await upload(1);
    const before = await load(taskId);
    let acknowledged = before.version;
    const saving = (async () => {
      for (;;) {
        const version = await save(before, acknowledged);
        if (version === null) return;
        acknowledged = version;
      }
    })();
    // In the middle of a save: the tenth has been acknowledged and the next one is on its way.
    await expect.poll(() => acknowledged, { intervals: [5] }).toBeGreaterThan(before.version + 10);
    await crash(victims);
    await saving;
    await restart();

    const after = await load(taskId);
    // The last one may have arrived without its answer; whatever arrived is there as a whole.
    expect([acknowledged, acknowledged + 1]).toContain(after.version);
    expect(after.rows.map(({ input }) => input)).toEqual(after.rows.map((_, row) => `${after.version - 1} / ${row}`));
    expect(await save(after, after.version)).toBe(after.version + 1);
  });
}

test('kill -9 of the database alone is answered as such, and it is started again at its address', async () => {
  test.setTimeout(120_000);
  const taskId = await upload(2);
  const before = await load(taskId);
  kill(postgresPid());
  const noticed = () => demo.app.output().includes('The database server has ended by itself; it is started again.');
  // A connection's own process may outlive the server for some milliseconds, and answers as before.
  let response: Response;
  do response = await call('PATCH', `/api/v1/drafts/${taskId}`, { baseVersion: before.version, edits: [] });
  while (response.ok && !noticed());
  if (!response.ok) expect([response.status, await response.json()]).toMatchObject([503, { code: 'unavailable' }]);

  await expect.poll(() => demo.app.output()).toContain('The database server answers again.');
  await expect.poll(async () => (await call('GET', `/api/v1/drafts/${taskId}`)).status).toBe(200);
  expect(await load(taskId)).toEqual(before);
  await expectReady(); // the worker has found it again, too
});

test('an app that is killed or runs out of memory is started again, while its database stays', async () => {
  test.setTimeout(180_000);
  await stopApp(demo.app);
  const preload = pathToFileURL(join(import.meta.dirname, 'run-out-of-memory.mjs')).href;
  await restart({ NODE_OPTIONS: `--max-old-space-size=320 --import ${preload}` });
  const taskId = await upload(3);
  const before = await load(taskId);
  const postgres = postgresPid();

  for (const [signal, reason] of [
    ['SIGKILL', 'SIGKILL'],
    ['SIGUSR2', 'SIGABRT'],
  ] as const) {
    const seen = demo.app.output().length;
    const said = () => demo.app.output().slice(seen);
    process.kill(appPid(), signal);
    await expect.poll(said, { timeout: 60_000 }).toContain('The app answers again.');
    expect(said()).toMatch(new RegExp(`The app has ended by itself.* \\(${reason}\\); it is started again in`));
    expect(await load(taskId)).toEqual(before);
    expect(await save(before, before.version)).toBe(before.version + 1);
    before.version += 1;
    before.rows = (await load(taskId)).rows;
  }
  expect(demo.app.output()).toContain('heap out of memory');
  expect(postgresPid()).toBe(postgres);
  await expectReady();
});

test('a signal in the pause before a restart ends everything', async () => {
  test.setTimeout(120_000);
  const postgres = postgresPid();
  const seen = demo.app.output().length;
  kill(appPid());
  await expect.poll(() => demo.app.output().slice(seen), { intervals: [10] }).toContain('it is started again in');
  await stopApp(demo.app);
  expect(demo.app.child.exitCode).toBe(0);
  await expect(fetch(demo.app.url)).rejects.toThrow();
  expect(isAlive(postgres)).toBe(false);
  await restart();
});

for (const delay of [5, 60, 150, 300]) {
  test(`kill -9 ${delay} ms into a submission leaves all of it or nothing`, async () => {
    test.setTimeout(120_000);
    const taskId = await upload(delay, 6_500);
    const submitting = submit(taskId);
    await new Promise((resolve) => setTimeout(resolve, delay)); // the moment of the crash, not a wait for something
    await crash('app');
    const answered = await submitting;
    await restart();

    const state = await stateOf(taskId);
    const whole = { state: 'IN_REVIEW', numbered: true, submissions: 1, blobs: 1, audited: 1 };
    const nothing = { state: 'DRAFT', numbered: false, submissions: 0, blobs: 0, audited: 0 };
    expect([whole, nothing]).toContainEqual(state);
    if (answered) expect(state).toEqual(whole);
    // And the author goes on as if nothing had happened: the same request gives the same submission.
    expect(await submit(taskId)).toBe(true);
    expect(await stateOf(taskId)).toEqual(whole);
  });
}

async function upload(seed: number, instances = 60): Promise<string> {
  const response = await call(
    'POST',
    `/api/v1/drafts?file=task001_synthetic_crash_${seed}.json`,
    aTaskFile({ seed, instances }),
  );
  expect(response.status).toBe(201);
  return ((await response.json()) as { taskId: string }).taskId;
}

async function load(taskId: string): Promise<DraftView> {
  const response = await call('GET', `/api/v1/drafts/${taskId}`);
  expect(response.status).toBe(200);
  return (await response.json()) as DraftView;
}

/** Rewrites every row in one save; gives the acknowledged version, or null when nobody answered. */
async function save({ taskId, rows }: DraftView, baseVersion: number): Promise<number | null> {
  const edits = rows.map(({ id, position, outputs }, row) => ({
    type: 'put-row',
    id,
    position,
    input: `${baseVersion} / ${row}`,
    outputs,
  }));
  try {
    const response = await call('PATCH', `/api/v1/drafts/${taskId}`, { baseVersion, edits });
    if (!response.ok) return null;
    return ((await response.json()) as { version: number }).version;
  } catch {
    return null;
  }
}

/** Whether the submission was acknowledged. */
async function submit(taskId: string): Promise<boolean> {
  try {
    const response = await call('POST', `/api/v1/drafts/${taskId}/submit`, { baseVersion: 1, note: '' });
    await response.text();
    return response.ok;
  } catch {
    return false;
  }
}

async function stateOf(taskId: string) {
  const [row] = await query(
    `SELECT state, number IS NOT NULL AS numbered,
       (SELECT count(*)::int FROM "Submission" WHERE "taskId" = task.id) AS submissions,
       (SELECT count(*)::int FROM "Blob" WHERE sha256 IN (SELECT sha256 FROM "Submission" WHERE "taskId" = task.id)) AS blobs,
       (SELECT count(*)::int FROM "AuditEntry" WHERE verb = 'submission.submitted' AND after ->> 'taskId' = task.id::text) AS audited
     FROM "Task" task WHERE id = $1`,
    [taskId],
  );
  return row;
}

async function call(method: string, path: string, body?: unknown): Promise<Response> {
  return fetch(`http://127.0.0.1:${demo.port}${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
  const { url } = JSON.parse(readFileSync(join(demo.folder, 'postgres.json'), 'utf8')) as { url: string };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Kills without a warning: the start script, the app and the worker, and PostgreSQL with them if asked. */
async function crash(victims: 'app' | 'app and database'): Promise<void> {
  const ended = killApp(demo.app, demo.folder);
  if (victims === 'app and database') kill(postgresPid());
  await ended;
}

function postgresPid(): number {
  const { cluster } = JSON.parse(readFileSync(join(demo.folder, 'postgres.json'), 'utf8')) as { cluster: string };
  return Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** The app's own process among those that the start script has noted. */
function appPid(): number {
  const file = readFileSync(join(demo.folder, 'instance.json'), 'utf8');
  const { children } = JSON.parse(file) as { children: { pid: number }[] };
  const isApp = (pid: number) => isAlive(pid) && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('next');
  const app = children.find(({ pid }) => isApp(pid));
  if (!app) throw new Error(`No app runs: ${file}`);
  return app.pid;
}

async function expectReady(): Promise<void> {
  const check = async () => (await fetch(`${demo.app.url}/readyz`)).json();
  const ready = { status: 'ready', database: true, migrations: true, worker: true };
  await expect.poll(check, { timeout: 60_000 }).toEqual(ready);
}

async function restart(settings: Record<string, string> = {}): Promise<void> {
  demo.app = await startApp(demo.port, { TASKLOOM_DATA: demo.folder, ...settings });
}
