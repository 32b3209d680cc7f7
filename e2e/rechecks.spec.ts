import { createHash, randomUUID } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { expect } from '@playwright/test';
import type pg from 'pg';
import { expectAccessibleEverywhere } from '@/e2e/accessible';
import { test as journey } from '@/e2e/fixtures';
import { inOwnWords } from '@/e2e/task-files';
import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';
import { taskFacts } from '@/lib/task/facts';
import type { TaskFile } from '@/lib/task/schema';
import { aTaskFile } from '@/lib/testing/factory';

const PAGE = '/maintain/rechecks';
const REPORT = '/api/v1/rechecks/report';

interface Fixtures {
  /** Two accepted tasks that older rules let through: the current ones find an error in the first, none in the second. */
  outgrown: { failing: string; passing: string };
}

const test = journey.extend<Fixtures>({
  outgrown: async ({ database }, use) => {
    const failing = await acceptAsBefore(database, (file) => {
      for (const example of file['Negative Examples']) example.explanation = ' ';
    });
    const passing = await acceptAsBefore(database, () => {});
    await use({ failing, passing });
    // Other journeys count the accepted tasks.
    await database.query(`UPDATE "Task" SET state = 'RETIRED' WHERE slug LIKE 'synthetic_outgrown_%'`);
  },
});

test('a maintainer has outdated tasks checked again, and sees which one fails now', async ({ signedIn, outgrown }) => {
  const { page } = await signedIn('MAINTAINER');
  await page.goto(PAGE);
  await page.getByRole('button', { name: /^Check the .* left$/ }).click();
  await expect(page.getByText('The re-check has finished.')).toBeVisible();

  const row = page.getByRole('row', { name: outgrown.failing });
  await expect(row).toContainText('2 errors');
  await expect(row).toContainText('explanations');
  await expect(row).toContainText('new');
  await expect(row.getByRole('link', { name: 'Revision 1' })).toBeVisible();
  await expect(page.getByRole('row', { name: outgrown.passing })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /left$/ })).toHaveCount(0);
  await expectAccessibleEverywhere(page);
  // It is accepted all the same.
  await row.getByRole('link', { name: outgrown.failing }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(outgrown.failing);
});

test('what was found is narrowed to a rule, and downloaded', async ({ signedIn, outgrown }) => {
  const { page, context } = await signedIn('MAINTAINER');
  await page.goto(PAGE);
  await page.getByRole('button', { name: 'Re-check all tasks' }).click();
  await expect(page.getByText('The re-check has finished.')).toBeVisible();

  await page.getByLabel('Rule', { exact: true }).selectOption('explanations');
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.waitForURL(/rule=explanations/);
  await expect(page.getByRole('row', { name: outgrown.failing })).toBeVisible();
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download CSV' }).click();
  expect((await downloading).suggestedFilename()).toBe('recheck-error-explanations.csv');

  const csv = await (await context.request.get(`${REPORT}.csv?rule=explanations`)).text();
  expect(csv).toMatch(new RegExp(`^${outgrown.failing},1,[^,]+,[^,]+,error,explanations,blank,2,yes,\r$`, 'm'));
  const { tasks } = await (await context.request.get(`${REPORT}.json`)).json();
  expect(tasks).toContainEqual(expect.objectContaining({ name: outgrown.failing, revision: 1 }));

  await page.getByLabel('Severity', { exact: true }).selectOption('Hints');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByText('No accepted task matches the filter.')).toBeVisible();
});

test('a re-check under way shows its progress and can be cancelled', async ({ signedIn, database, outgrown }) => {
  const { page } = await signedIn('MAINTAINER');
  await page.goto(PAGE);
  await expect(page.getByRole('button', { name: /left$/ })).toBeVisible();
  // A worker that is at it, and slow.
  const id = randomUUID();
  await database.query(
    `INSERT INTO "Job" (id, kind, state, input, done, total, "leaseId", "leaseUntil")
     VALUES ($1, 'recheck', 'RUNNING', $2, 1, 4, $1, timezone('utc', now()) + interval '1 hour')`,
    [id, { engineVersion: ENGINE_VERSION, all: false }],
  );
  await page.reload();
  await expect(page.getByRole('progressbar', { name: 'Checking' })).toHaveAttribute('value', '1');
  await database.query('UPDATE "Job" SET done = 3 WHERE id = $1', [id]);
  await expect(page.getByRole('progressbar', { name: 'Checking' })).toHaveAttribute('value', '3');

  await page.getByRole('button', { name: 'Cancel the re-check' }).click();
  await expect(page.getByRole('progressbar', { name: 'Cancelling' })).toBeVisible();
  await database.query(`UPDATE "Job" SET state = 'CANCELLED', "finishedAt" = timezone('utc', now()) WHERE id = $1`, [
    id,
  ]);
  await expect(page.getByText('The re-check was cancelled.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Re-check all tasks' })).toBeVisible();
  const { rows } = await database.query(`SELECT verb FROM "AuditEntry" WHERE "subjectId" = $1`, [id]);
  expect(rows).toEqual([{ verb: 'recheck.cancelled' }]);
  expect(outgrown.failing).not.toBe(outgrown.passing);
});

test('nobody else sees or starts it', async ({ page, request, signedIn, baseURL }) => {
  for (const role of ['CONTRIBUTOR', 'REVIEWER'] as const) {
    const someone = await signedIn(role);
    await someone.page.goto(PAGE);
    await expect(someone.page.getByRole('heading', { level: 1 })).toHaveText('This place is for maintainers');
    await expect(someone.page.getByRole('main').getByRole('button')).toHaveCount(0);
    expect((await someone.context.request.get(`${REPORT}.csv`)).status()).toBe(403);
  }
  await page.goto(`${baseURL}${PAGE}`);
  await expect(page).toHaveURL(/\/sign-in/);
  expect((await request.get(`${baseURL}${REPORT}.json`)).status()).toBe(401);
});

/** Stores an accepted task whose report found nothing, checked with rules before these; gives its name. */
async function acceptAsBefore(database: pg.Pool, change: (file: TaskFile) => void): Promise<string> {
  const { rows } = await database.query<{ number: number }>(
    'SELECT coalesce(max(number), 0)::int + 5000 AS number FROM "Task"',
  );
  const number = rows[0]?.number ?? 5000;
  const slug = `synthetic_outgrown_${number}`;
  const name = `task${number}_${slug}`;
  const file = inOwnWords(aTaskFile({ seed: number, number }), number);
  change(file);
  const [taskId, submissionId] = [randomUUID(), randomUUID()];
  await database.query(
    `INSERT INTO "Task" (id, number, slug, state, "acceptedAt", "updatedAt") VALUES ($1, $2, $3, 'ACCEPTED', $4, $4)`,
    [taskId, number, slug, new Date('2026-01-01')],
  );
  await database.query(
    `INSERT INTO "Submission" (id, "taskId", revision, state, name, sha256, report, "engineVersion", facts, "approvalsNeeded")
     VALUES ($1, $2, 1, 'APPROVED', $3, $4, $5, '1', $6, 0)`,
    [submissionId, taskId, name, await storeBlob(database, file), cleanReport, taskFacts(file)],
  );
  await database.query('UPDATE "Task" SET "acceptedSubmissionId" = $2 WHERE id = $1', [taskId, submissionId]);
  await database.query(
    `INSERT INTO "TaskCheck" ("taskId", "submissionId", "engineVersion", report) VALUES ($1, $2, 'before', $3)`,
    [taskId, submissionId, cleanReport],
  );
  return name;
}

const cleanReport = {
  engineVersion: '1',
  verdict: 'pass',
  upstream: 'pass',
  counts: { error: 0, warning: 0, info: 0 },
  totals: {},
  skipped: [],
  findings: [],
};

async function storeBlob(database: pg.Pool, file: TaskFile): Promise<string> {
  const bytes = Buffer.from(JSON.stringify(file, null, 4));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const deflated = deflateRawSync(bytes);
  await database.query(
    `INSERT INTO "Blob" (sha256, size, "deflatedSize", crc32, deflated) VALUES ($1, $2, $3, $4, $5)`,
    [sha256, bytes.length, deflated.length, crc32(bytes), deflated],
  );
  return sha256;
}
