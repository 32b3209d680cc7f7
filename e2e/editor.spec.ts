import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from '@playwright/test';
import { freePort, killApp, startApp, stopApp } from '@/e2e/app';
import { expectSeen, openAsCoAuthor } from '@/e2e/co-author';
import { test } from '@/e2e/fixtures';
import { inputCell, storedDraft, writeInput } from '@/e2e/instance-table';
import { ownApp } from '@/e2e/own-app';
import { uploadDraft, waitUntilSaved } from '@/e2e/pages';
import { expectSignedIn, givePassword, sendSignIn, signOut } from '@/e2e/sign-in';
import { smallUpload } from '@/e2e/task-files';
import type { TaskFile } from '@/lib/task/schema';

/** `E2E_ROUNDS=60 npm run e2e -- editor` has the two authors write for about a minute. */
const ROUNDS = Number(process.env.E2E_ROUNDS ?? 6);
const SHARED = 11;

test('two authors write in one draft at the same time, and nothing that was saved is lost unseen', async ({
  signedIn,
  database,
  expectedConsole,
}) => {
  test.setTimeout(60_000 + ROUNDS * 5_000);
  expectedConsole.push(/status of 409/);
  const [first, second] = [await signedIn('CONTRIBUTOR'), await signedIn('CONTRIBUTOR')];
  const taskId = await uploadDraft(first.page, smallUpload(701));
  await database.query('INSERT INTO "TaskAuthor" ("taskId", "userId") VALUES ($1, $2)', [taskId, second.id]);
  const url = `/drafts/${taskId}#instances`;
  const one = await openAsCoAuthor(first.page, 'one', url, SHARED);
  const two = await openAsCoAuthor(second.page, 'two', url, SHARED);

  let conflicts = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const both = [one, two].map(({ name, write }, index) => {
      // Every third time both write the same cell; else each writes rows of their own.
      const row = round % 3 === 2 ? SHARED : 1 + index * 5 + (round % 5);
      return write(row, `${name} ${round}`, round % 2 === 0 ? 'Take theirs' : 'Keep yours');
    });
    const asked = await Promise.all(both);
    conflicts += asked.filter(Boolean).length;
  }
  expect(conflicts).toBe(Math.floor(ROUNDS / 3));

  const { rows } = await storedDraft(first.page, taskId);
  const saved = [...(await one.acknowledged()), ...(await two.acknowledged())];
  expect(saved.length).toBeGreaterThanOrEqual(2 * ROUNDS - conflicts);
  for (const { id, input } of rows) {
    const writes = saved.filter((write) => write.id === id).sort((a, b) => a.version - b.version);
    if (writes.length > 0) expect(input).toBe(writes.at(-1)?.input);
    await expectSeen(writes, [one, two]);
  }
  for (let round = Math.max(0, ROUNDS - 5); round < ROUNDS; round++) {
    if (round % 3 === 2) continue;
    expect([rows[round % 5]?.input, rows[5 + (round % 5)]?.input]).toEqual([`one ${round}`, `two ${round}`]);
  }
});

test('kill -9 of the server in the middle of editing loses nothing, with or without a reload', async ({
  signedIn,
  expectedConsole,
}) => {
  test.setTimeout(120_000);
  expectedConsole.push(/Failed to load resource|ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/);
  const { page } = await signedIn('CONTRIBUTOR');
  const taskId = await uploadDraft(page, smallUpload(702));
  // The same app once more on the same database: the one of all tests lives on.
  const folder = await mkdtemp(join(tmpdir(), 'taskloom-killed-'));
  const port = await freePort();
  const settings = {
    DATABASE_URL: ownApp().appUrl,
    DATABASE_OWNER_URL: ownApp().ownerUrl,
    NEXTAUTH_URL: `http://127.0.0.1:${port}`,
    NEXTAUTH_SECRET: ownApp().secret,
    TASKLOOM_DATA: folder,
  };
  let app = await startApp(port, settings);
  const editor = `${app.url}/drafts/${taskId}#instances`;
  page.on('dialog', (dialog) => void dialog.accept()); // “leave the page?”
  // The checks' scripts are there before the server goes.
  const checked = page.getByText('Nothing to complain about.');
  try {
    await page.goto(editor);
    await expect(checked).toBeVisible();
    for (const row of [1, 2]) await writeInput(page, row, `row ${row}, with the server`);

    await test.step('what is written without the server is kept, and saved by itself when it is back', async () => {
      await killApp(app, folder);
      for (const row of [3, 4]) await writeInput(page, row, `row ${row}, without it`);
      await expect(page.locator('[data-save-state=unreachable]')).toBeVisible();
      await expect(page.getByText(/kept in this browser. Saving is tried again by itself/)).toBeVisible();
      app = await startApp(port, settings);
      await writeInput(page, 5, 'row 5, when it is back');
      await waitUntilSaved(page);
      expect((await inputs()).slice(0, 5)).toEqual([...written(), 'row 5, when it is back']);
    });

    await test.step('also when the page is loaded again meanwhile', async () => {
      await killApp(app, folder);
      await writeInput(page, 6, 'row 6, before the page was loaded again');
      await expect(page.locator('[data-save-state=unreachable]')).toBeVisible();
      await expect(page.reload()).rejects.toThrow(/ERR_CONNECTION_REFUSED/);
      app = await startApp(port, settings);
      await page.goto(editor);
      await expect(inputCell(page, 6)).toContainText('row 6, before the page was loaded again');
      await expect(page.getByText(/had not been saved on your last visit was put back/)).toBeVisible();
      await waitUntilSaved(page);
      await expect(checked).toBeVisible();
      expect((await inputs())[5]).toBe('row 6, before the page was loaded again');
    });
  } finally {
    await stopApp(app);
    await rm(folder, { recursive: true, force: true });
  }

  async function inputs(): Promise<string[]> {
    return (await storedDraft(page, taskId)).rows.map(({ input }) => input);
  }
  function written(): string[] {
    return [1, 2, 3, 4].map((row) => `row ${row}, ${row < 3 ? 'with the server' : 'without it'}`);
  }
});

test('who signs out elsewhere writes on, and all of it is saved after signing in again', async ({
  signedIn,
  database,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 401/);
  const { page, context, id, name, email } = await signedIn('CONTRIBUTOR');
  await givePassword(database, id, 'a password to come back with');
  const taskId = await uploadDraft(page, smallUpload(703));
  await page.goto(`/drafts/${taskId}#instances`);
  await writeInput(page, 1, 'written while signed in');
  await waitUntilSaved(page);

  const other = await context.newPage();
  await other.goto('/drafts');
  await signOut(other, name);
  for (const row of [2, 3]) await writeInput(page, row, `row ${row}, written while signed out`);
  await expect(page.locator('[data-save-state=signed-out]')).toBeVisible();
  await expect(page.getByText('2 changes are kept in this browser')).toBeVisible();

  await page.getByRole('link', { name: 'Sign in again in a new tab' }).focus();
  const [back] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('Enter')]);
  await sendSignIn(back, email, 'a password to come back with');
  await expectSignedIn(back, name);
  await back.close();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Try again' }).click();
  await waitUntilSaved(page);
  const { rows } = await storedDraft(page, taskId);
  expect(rows.slice(0, 3).map(({ input }) => input)).toEqual([
    'written while signed in',
    'row 2, written while signed out',
    'row 3, written while signed out',
  ]);
});

const SAMPLES = fileURLToPath(new URL('../../shared/samples/', import.meta.url));

test('public tasks of 6,500 instances are edited, sorted, searched and taken to the dialog for submitting', async ({
  signedIn,
}) => {
  test.skip(!existsSync(SAMPLES), '../shared/samples is missing');
  test.setTimeout(180_000);
  const { page } = await signedIn('CONTRIBUTOR');
  for (const { name, task } of largestSamples()) {
    await test.step(name, async () => {
      const taskId = await uploadDraft(page, { name, task });
      await page.goto(`/drafts/${taskId}#instances`);
      await writeInput(page, 2, 'An input that no other row has.');
      await waitUntilSaved(page);

      await page.getByLabel('Sort', { exact: true }).selectOption('Longest input first');
      const longest = Math.max(...task.Instances.map(({ input }) => input.length));
      await expect.poll(async () => (await inputCell(page, 1).textContent())?.length).toBeGreaterThanOrEqual(longest);
      await page.getByLabel('Filter the instances').fill('an input that no other');
      await expect(page.getByRole('status').filter({ hasText: '1 of 6,500 rows' })).toBeVisible();
      await page.getByLabel('Filter the instances').fill('');

      await page.getByRole('button', { name: /^Submit$/ }).click();
      await expect(page.getByRole('dialog', { name: /^(Submit for review|Not ready yet)$/ })).toBeVisible();
      const { rows } = await storedDraft(page, taskId);
      const expected = task.Instances.map(({ input }) => input).with(1, 'An input that no other row has.');
      expect(rows.map(({ input }) => input)).toEqual(expected);
    });
  }
});

/** The public samples that have as many instances as a task can. */
function largestSamples(): { name: string; task: TaskFile }[] {
  const names = readdirSync(SAMPLES).filter((name) => name.endsWith('.json'));
  const samples = names.map((name) => ({ name, task: JSON.parse(readFileSync(join(SAMPLES, name), 'utf8')) }));
  return samples.filter(({ task }) => task.Instances.length === 6_500);
}
