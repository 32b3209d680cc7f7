import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import pg from 'pg';
import { type Demo, endDemo, freePort, startApp, startDemo, stopApp } from '@/e2e/app';
import { test } from '@/e2e/fixtures';
import { expectSignedIn, expectSignedOut, sendSignIn, signOut } from '@/e2e/sign-in';

interface Account {
  key: string;
  role: string;
  name: string;
  email: string;
  password: string;
}

const ROLES = [
  { name: 'Demo contributor', role: 'Contributor', places: ['Tasks', 'Releases', 'Checks', 'Drafts'] },
  { name: 'Demo reviewer', role: 'Reviewer', places: ['Tasks', 'Releases', 'Checks', 'Drafts', 'Reviews'] },
  {
    name: 'Demo maintainer',
    role: 'Maintainer',
    places: ['Tasks', 'Releases', 'Checks', 'Drafts', 'Reviews', 'Maintain'],
  },
] as const;

let demo: Demo;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  demo = await startDemo();
});

test.afterAll(() => endDemo(demo));

test('the first start prints the address and the accounts, and keeps these for their owner only', async ({ page }) => {
  await expect.poll(() => demo.app.output()).toContain(`Taskloom is ready at ${demo.app.url}\n`);
  const output = demo.app.output();
  const accounts = storedAccounts();
  expect(accounts.map(({ role }) => role)).toEqual(['CONTRIBUTOR', 'REVIEWER', 'MAINTAINER']);
  for (const { email, password } of accounts) {
    expect(occurrences(output, email)).toBe(1);
    expect(occurrences(output, password)).toBe(1);
    expect(password.length).toBeGreaterThanOrEqual(16);
  }
  expect(new Set(accounts.map(({ password }) => password)).size).toBe(3);
  expect((await stat(accountsFile())).mode & 0o777).toBe(0o600);
  // What was printed is what signs in.
  await openDemo(page, '/sign-in');
  const { name, email, password } = accountOf('REVIEWER');
  await sendSignIn(page, email, password);
  await expectSignedIn(page, name);
});

for (const { name, role, places } of ROLES) {
  test(`one click signs in as the ${role.toLowerCase()}`, async ({ page }) => {
    await openDemo(page, '/inbox');
    await page.getByRole('button', { name: `${name} ${role}` }).click();
    await page.waitForURL(`${demo.app.url}/inbox`);
    await expectSignedIn(page, name);
    const main = page.getByRole('navigation', { name: 'Main' });
    await expect(main.getByRole('link')).toHaveText([...places]);
    await signOut(page, name);
  });
}

test('one click signs in to the accounts of the demo only', async ({ page }) => {
  const [own] = await query<{ id: string }>(
    `INSERT INTO "User" (id, email, name) VALUES (gen_random_uuid(), 'own@example.org', 'My own account') RETURNING id`,
  );
  await openDemo(page, '/sign-in');
  await expect(page.getByRole('button', { name: 'My own account' })).toHaveCount(0);
  await page
    .locator('input[name=userId]')
    .first()
    .evaluate((field: HTMLInputElement, id) => {
      field.value = id;
    }, own?.id ?? '');
  await page.getByRole('button', { name: 'Demo contributor' }).click();
  await expect(page.getByText('This demo account is not there (any more).')).toBeVisible();
  await expectSignedOut(page);
});

test('the collection has tasks in every state', async ({ page }) => {
  await openDemo(page, '/tasks');
  const tasks = page.getByRole('main');
  for (const task of ['roman_numeral', 'plural_word', 'english_arabic', 'letter_sorting']) {
    await expect(tasks.getByRole('link', { name: new RegExp(`synthetic_${task}`) })).toBeVisible();
  }
  await expect(tasks.getByRole('link', { name: /synthetic_/ })).toHaveCount(4);

  await page.goto(`${demo.app.url}/releases/0.1.0`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('0.1.0');
  await expect(page.getByText('The first three tasks of the demo.')).toBeVisible();

  await oneClick(page, 'Demo contributor', '/drafts');
  for (const [task, state] of [
    ['parity_classification', 'Draft'],
    ['weekday_arithmetic', 'In review'],
    ['number_comparison', 'In review'],
    ['divisibility_answer_verification', 'Changes requested'],
    ['word_repetition', 'Rejected'],
  ] as const) {
    const row = page.getByRole('row').filter({ hasText: task });
    await expect(row.getByText(state, { exact: true })).toBeVisible();
  }
  await page.getByRole('link', { name: /parity_classification/ }).click();
  await expect(page.getByRole('navigation', { name: 'Parts of the task' })).toBeVisible();
  await page.goto(`${demo.app.url}/inbox`);
  await expect(page.getByRole('link', { name: /divisibility_answer_verification/ }).first()).toBeVisible();
  await signOut(page, 'Demo contributor');

  await oneClick(page, 'Demo reviewer', '/reviews');
  await expect(page.getByRole('button', { name: /^Review task\d+_synthetic_weekday_arithmetic$/ })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'number_comparison' })).toContainText('1 of 2');
});

test('a second start has the same data and prints no password again', async ({ page }) => {
  test.setTimeout(240_000);
  const [before, accounts] = [await contents(), readFileSync(accountsFile(), 'utf8')];
  await stopApp(demo.app);
  demo.app = await startApp(demo.port, { TASKLOOM_DATA: demo.folder });
  await expect.poll(() => demo.app.output()).toContain(`Taskloom is ready at ${demo.app.url}\n`);

  expect(await contents()).toEqual(before);
  expect(readFileSync(accountsFile(), 'utf8')).toBe(accounts);
  for (const { email, password } of storedAccounts()) {
    expect(demo.app.output()).not.toContain(password);
    expect(demo.app.output()).not.toContain(email);
  }
  await openDemo(page, '/sign-in');
  const { name, email, password } = accountOf('MAINTAINER');
  await sendSignIn(page, email, password);
  await expectSignedIn(page, name);
});

for (const HOST of ['0.0.0.0', '::', '192.0.2.7']) {
  test(`the demo does not listen on ${HOST}`, async () => {
    const outcome = startApp(await freePort(), { TASKLOOM_DATA: join(demo.folder, 'elsewhere'), HOST }).then(
      async (app) => {
        await stopApp(app);
        return 'It has started.';
      },
      (error: Error) => error.message,
    );
    const reason = `without DATABASE_URL this is the demo, which listens on this machine only: unset HOST (${HOST}).`;
    expect(await outcome).toBe(`The app ended with 1 before it was ready:\nTaskloom cannot start: ${reason}\n`);
  });
}

test('the demo answers to the names of this machine only, whatever is asked for', async ({ request }) => {
  const { port } = demo;
  const icon = '/icon.svg';
  const paths = ['/', '/sign-in', '/healthz', '/readyz', '/api/v1/tasks/x', '/api/auth/providers', '/nowhere', icon];
  const strangers: Record<string, string>[] = [
    { host: `evil.example:${port}` },
    { host: `127.0.0.1:${port}`, origin: 'http://evil.example' },
    { host: `127.0.0.1:${port}`, origin: `http://localhost:${port + 1}` },
  ];
  for (const path of paths) {
    for (const headers of strangers) {
      const refused = await request.get(`${demo.app.url}${path}`, { headers, maxRedirects: 0 });
      expect([refused.status(), await refused.json()], path).toMatchObject([403, { code: 'forbidden' }]);
    }
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`]) {
      const headers = { host, origin: `http://${host}` };
      expect((await request.get(`${demo.app.url}${path}`, { headers })).status(), path).not.toBe(403);
    }
  }
});

test('in real operation there are no demo accounts, and no way to sign in to one', async ({
  page,
  baseURL,
  database,
}) => {
  const id = randomUUID();
  // Even an account that came along from a demo is none.
  await database.query(
    `INSERT INTO "User" (id, email, name, role, demo) VALUES ($1, 'demo@example.org', 'Demo', 'MAINTAINER', true)`,
    [id],
  );
  try {
    await page.goto('/sign-in');
    await expect(page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
    await expect(page.getByText(/demo/i)).toHaveCount(0);

    // The demo's button, sent to the real site: both run the same build.
    const form = await demoButton(page);
    const headers = { origin: baseURL };
    const multipart = { [form.action]: '', userId: id, back: '/' };
    const answer = await page.request.post('/sign-in', { headers, multipart, maxRedirects: 0 });
    expect(answer.status()).toBe(303);
    expect(answer.headers().location).toBe('/sign-in?error=demo');

    const { csrfToken } = await (await page.request.get('/api/auth/csrf')).json();
    await page.request.post('/api/auth/callback/demo', { form: { csrfToken, userId: id, json: 'true' } });
    const cookies = await page.context().cookies(baseURL);
    expect(cookies.map(({ name }) => name)).not.toContain('next-auth.session-token');
    await page.goto('/');
    await expectSignedOut(page);
  } finally {
    await database.query('DELETE FROM "User" WHERE id = $1', [id]);
  }
});

test('a maintainer removes the demo’s content, and sees before what goes', async ({ page }) => {
  await oneClick(page, 'Demo maintainer', '/maintain/settings');
  await page.getByRole('button', { name: 'Remove the demo’s content' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove the demo’s content?' });
  await expect(dialog.getByRole('listitem')).toContainText([/^9 tasks with/, /reviews/, 'Release 0.1.0']);
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'The demo’s content' })).toHaveCount(0);
  expect(await query('SELECT id FROM "Task" WHERE demo')).toEqual([]);
  await openDemo(page, '/releases');
  await expect(page.getByText('0.1.0')).toHaveCount(0);
});

async function openDemo(page: Page, path: string): Promise<void> {
  await page.goto(`${demo.app.url}${path}`);
}

async function oneClick(page: Page, name: string, path: string): Promise<void> {
  await openDemo(page, `/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  await page.getByRole('button', { name }).click();
  await page.waitForURL(`${demo.app.url}${path}`);
}

/** The name of the field by which the demo's page says which action its button sends. */
async function demoButton(page: Page): Promise<{ action: string }> {
  const html = await (await page.request.get(`${demo.app.url}/sign-in`)).text();
  const action = /name="(\$ACTION_ID_\w+)"/.exec(html)?.[1];
  if (!action) throw new Error(`The demo's sign-in page has no button that works without scripts:\n${html}`);
  return { action };
}

function accountsFile(): string {
  return join(demo.folder, 'demo-accounts.json');
}

function storedAccounts(): Account[] {
  return JSON.parse(readFileSync(accountsFile(), 'utf8'));
}

function accountOf(role: string): Account {
  const account = storedAccounts().find((one) => one.role === role);
  if (!account) throw new Error(`The demo has no ${role}.`);
  return account;
}

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}

/** What would be doubled or lost if the demo were filled again. */
async function contents() {
  return query(
    `SELECT (SELECT json_agg(row_to_json(one) ORDER BY one.id) FROM (SELECT id, email, "passwordHash" FROM "User") one) AS users,
       (SELECT json_agg(row_to_json(one) ORDER BY one.id) FROM (SELECT id, number, slug, state FROM "Task") one) AS tasks,
       (SELECT json_agg(row_to_json(one) ORDER BY one.id) FROM (SELECT id, sha256, state FROM "Submission") one) AS submissions,
       (SELECT count(*)::int FROM "AuditEntry") AS audited`,
  );
}

async function query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> {
  const { url } = JSON.parse(readFileSync(join(demo.folder, 'postgres.json'), 'utf8'));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}
