import { type ChildProcess, spawn } from 'node:child_process';
import { afterEach, expect, it, vi } from 'vitest';
import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';
import { db } from '@/lib/db/client';
import { anAcceptedTask } from '@/lib/testing/queued-submission';

const TASKS = 40;
const workers: ChildProcess[] = [];
afterEach(() => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL');
});

it('is begun by a worker with new rules, survives kill -9 of it, and is ended by the next one', async () => {
  await manyAcceptedTasks();
  const first = startWorker();
  await vi.waitFor(async () => expect((await theJob())?.done).toBeGreaterThan(3), { timeout: 60_000, interval: 5 });
  first.kill('SIGKILL');
  await new Promise((resolve) => first.once('exit', resolve));

  const left = await theJob();
  // Between a task's check and its commit the worker dies without a trace: what is counted is what is written.
  expect(left).toMatchObject({ state: 'RUNNING', total: TASKS });
  expect(left?.done).toBeLessThan(TASKS);
  expect(await checkedTasks()).toBe(left?.done);

  // The dead worker's lease is half a minute; nobody wants to wait for it here.
  await db().$executeRaw`UPDATE "Job" SET "leaseUntil" = timezone('utc', now()) - interval '1 second'`;
  startWorker();
  await vi.waitFor(async () => expect(await theJob()).toMatchObject({ state: 'DONE', done: TASKS }), {
    timeout: 60_000,
    interval: 50,
  });
  expect(await checkedTasks()).toBe(TASKS);
  expect(await db().job.count()).toBe(1);
}, 180_000);

/** The worker as `npm start` runs it, on this test's database. */
function startWorker(): ChildProcess {
  const args = ['--import', 'tsx', '--conditions=react-server', 'worker/main.ts'];
  const worker = spawn(process.execPath, args, { env: { ...process.env, NODE_ENV: 'production' }, stdio: 'inherit' });
  workers.push(worker);
  return worker;
}

const theJob = () => db().job.findFirst({ where: { kind: 'recheck' } });
const checkedTasks = () => db().taskCheck.count({ where: { engineVersion: ENGINE_VERSION } });

/** Copies of one accepted task, none of them checked. */
async function manyAcceptedTasks(): Promise<void> {
  const { id } = await anAcceptedTask();
  await db().$executeRaw`
    WITH copies AS (
      INSERT INTO "Task" (id, number, slug, state, "acceptedAt", "updatedAt")
      SELECT gen_random_uuid(), 1000 + copy, 'synthetic_copy', 'ACCEPTED', now(), now()
      FROM generate_series(2, ${TASKS}::int) AS copy
      RETURNING id
    )
    INSERT INTO "Submission" (id, "taskId", revision, state, name, sha256, report, "engineVersion", facts, "approvalsNeeded")
    SELECT gen_random_uuid(), copies.id, 1, 'APPROVED', name, sha256, report, "engineVersion", facts, 0
    FROM copies, "Submission" WHERE "Submission".id = ${id}::uuid`;
  await db().$executeRaw`
    UPDATE "Task" SET "acceptedSubmissionId" = submission.id FROM "Submission" submission
    WHERE submission."taskId" = "Task".id AND "Task"."acceptedSubmissionId" IS NULL`;
  await db().taskCheck.deleteMany();
}
