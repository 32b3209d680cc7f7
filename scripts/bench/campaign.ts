import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, startApp, stopApp } from '@/e2e/app';
import type { Actor } from '@/lib/auth/policy';
import { createDraftFromFile } from '@/lib/drafts/create-draft';
import { canonicalBytes } from '@/lib/task/file/canonical';
import { anActor } from '@/lib/testing/factory';
import { sessionCookieOf } from '@/lib/testing/session';
import { typescriptThread } from '@/lib/threads/typescript-thread';
import { treeMegabytes } from '@/scripts/bench/campaign/memory';
import { actAsOther, type Latencies } from '@/scripts/bench/campaign/other-user';
import { largeTask } from '@/scripts/bench/large-task';
import { ms, quantile, type Row } from '@/scripts/bench/measure';

/** Large files that are right, beside six hostile ones; each comes from an account of its own, all at the same time. */
const UPLOADS = 26;
/** How long the other user is alone before them, in milliseconds: what a request takes on a server without uploads. */
const ALONE = 5_000;

/** Twenty files of 49 MB and six hostile ones arrive at once at the built app: what another user feels of it. */
export async function benchCampaign(databaseUrl: string): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'taskloom-campaign-'));
  const secret = randomBytes(32).toString('base64');
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { DATABASE_URL: databaseUrl, NEXTAUTH_URL: url, NEXTAUTH_SECRET: secret, TASKLOOM_DATA: folder };
  const app = await startApp(port, { ...settings, DATABASE_POOL: '10' });
  try {
    const author = await anActor();
    const { taskId } = await createDraftFromFile(author, 'task001_a_b.json', canonicalBytes(largeTask(1, 1)));
    const cookies = await Promise.all(Array.from({ length: UPLOADS }, async () => cookieOf(await anActor(), secret)));
    const other = { url, cookie: await cookieOf(author, secret), taskId };
    return await measure(other, cookies, app.child.pid ?? 0);
  } finally {
    await stopApp(app);
    await rm(folder, { recursive: true, force: true });
  }
}

async function cookieOf(actor: Actor, secret: string): Promise<string> {
  return `next-auth.session-token=${await sessionCookieOf(actor, secret)}`;
}

async function measure(other: Parameters<typeof actAsOther>[0], cookies: string[], pid: number): Promise<Row[]> {
  const sender = typescriptThread(new URL('campaign/uploads.ts', import.meta.url), {
    workerData: { url: other.url, cookies },
  });
  await once(sender, 'message');
  await actAsOther({ ...other }, endAfter(1_000));
  const alone = await actAsOther({ ...other }, endAfter(ALONE));
  const before = await treeMegabytes(pid);
  let most = before;
  const watch = setInterval(async () => {
    most = Math.max(most, await treeMegabytes(pid));
  }, 500);
  let answers: string[] | undefined;
  sender.once('message', (message: string[]) => {
    answers = message;
  });
  sender.postMessage('go');
  const beside = await actAsOther({ ...other }, () => answers !== undefined);
  clearInterval(watch);
  await sender.terminate();
  for (const answer of answers ?? []) console.error(answer);
  return [...latencyRows(beside, alone), memoryRow(most, before)];
}

function endAfter(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
}

function latencyRows(beside: Latencies, alone: Latencies): Row[] {
  return Object.entries(beside).map(([kind, latencies]) => ({
    work: `another user while 20 files of 49 MB and 6 hostile ones arrive: ${kind} (${latencies.length} times; p50, p95, most)`,
    ours: [0.5, 0.95, 1].map((part) => ms(quantile(latencies, part))).join(', '),
    baseline: `${[0.5, 0.95, 1].map((part) => ms(quantile(alone[kind] ?? [], part))).join(', ')} (without them)`,
    ratio: '–',
    target: '< 300 ms',
  }));
}

function memoryRow(most: number, before: number): Row {
  return {
    work: 'memory of app, worker and start script meanwhile, at most',
    ours: `${Math.round(most)} MB`,
    baseline: `${Math.round(before)} MB (before)`,
    ratio: '–',
    target: '< 2,000 MB',
  };
}
