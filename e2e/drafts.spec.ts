import { expect, type Page } from '@playwright/test';
import { expectAccessibleEverywhere } from '@/e2e/accessible';
import { test } from '@/e2e/fixtures';
import { openPart, submit, uploadDraft, waitUntilSaved, withdraw } from '@/e2e/pages';
import { asFile, smallUpload } from '@/e2e/task-files';

/** The input cell of a row, counted from 1. */
const inputCell = (page: Page, row: number) =>
  page.locator(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell][data-column=input]`);

async function writeInput(page: Page, row: number, text: string): Promise<void> {
  await inputCell(page, row).dblclick();
  const field = page.getByLabel(`Input of row ${row}`);
  await field.fill(text);
  await field.press('Enter');
}

/** Presses Tab until the focus is where it should be, as who has no mouse does. */
async function tabInto(page: Page, selector: string): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').evaluate((element, wanted) => element.matches(wanted), selector)).toBe(true);
  }).toPass({ intervals: [0] });
}

async function storedInputs(page: Page, taskId: string): Promise<string[]> {
  const response = await page.request.get(`/api/v1/drafts/${taskId}`);
  const { rows } = (await response.json()) as { rows: { input: string }[] };
  return rows.map(({ input }) => input);
}

test('a blank draft is written by hand, rows pasted from a spreadsheet, and submitted', async ({ signedIn }) => {
  const { page, context } = await signedIn('CONTRIBUTOR');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/drafts/new');
  await page.getByRole('button', { name: 'Start blank' }).click();
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}/);

  await openPart(page, /Definition/);
  await page.getByRole('textbox', { name: 'Definition' }).fill('Given a number, answer "even" or "odd".');
  await openPart(page, /About/);
  await page.getByRole('textbox', { name: 'File name' }).fill('synthetic_even_or_odd');
  await openPart(page, /Instances/);
  const table = Array.from({ length: 40 }, (_, i) => `${i + 1}\t${i % 2 ? 'even' : 'odd'}`).join('\n');
  await page.evaluate((text) => navigator.clipboard.writeText(text), table);
  await page.getByLabel('Filter the instances').focus();
  await tabInto(page, '[role=gridcell]');
  await page.keyboard.press('Control+V');
  await waitUntilSaved(page);
  const taskId = page.url().split('/').at(-1)?.split('#')[0] ?? '';
  expect(await storedInputs(page, taskId)).toEqual(Array.from({ length: 40 }, (_, i) => String(i + 1)));
  await test.step('Back leads from another page to the part that was open', async () => {
    await page.getByRole('link', { name: 'Drafts' }).first().click();
    await page.waitForURL(/\/drafts$/);
    await page.goBack();
    await expect(inputCell(page, 1)).toContainText('1');
  });
  // What is still missing blocks the submission and is listed.
  await page.getByRole('button', { name: /^Submit$/ }).click();
  await expect(page.getByRole('dialog', { name: 'Not ready yet' })).toBeVisible();
  await expectAccessibleEverywhere(page, '[role=dialog]');
});

test('a faulty file opens with what can be read, and lists what cannot', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { name, task } = smallUpload(77);
  const text = JSON.stringify(task, null, 4).replace('"Reasoning": [', '"Reasoning": [,');
  await page.goto('/drafts/new');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text.slice(0, -400)) });
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}/);
  await expect(page.getByText(/could not be taken over/)).toBeVisible();
  await expect(page.getByText(/line \d+/i).first()).toBeVisible();
  await openPart(page, /Instances/);
  await expect(inputCell(page, 1)).toContainText(task.Instances[0]?.input ?? '');
});

test('a file that is no task is refused before and after it is sent, in plain words', async ({
  signedIn,
  expectedConsole,
}) => {
  expectedConsole.push(/Failed to load resource/);
  const { page } = await signedIn('CONTRIBUTOR');
  await page.goto('/drafts/new');
  const input = page.locator('input[type=file]');
  await input.setInputFiles({ name: 'table.xlsx', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') });
  await expect(page.getByText('“table.xlsx” is no .json file')).toBeVisible();
  await input.setInputFiles({
    name: 'task.json',
    mimeType: 'application/json',
    buffer: Buffer.from('PK\u0003\u0004 no JSON at all'),
  });
  await expect(page.getByRole('alert').filter({ hasText: /\w/ })).toBeVisible();
  expect(page.url()).toContain('/drafts/new');
});

test('two tabs on one draft never overwrite each other unseen', async ({ signedIn, expectedConsole }) => {
  expectedConsole.push(/status of 409/);
  const { page: one, context } = await signedIn('CONTRIBUTOR');
  const taskId = await uploadDraft(one, smallUpload(78));
  const two = await context.newPage();
  for (const page of [one, two]) {
    await page.goto(`/drafts/${taskId}#instances`);
    await expect(inputCell(page, 1)).toBeVisible();
  }

  await test.step('edits of different rows are joined', async () => {
    await writeInput(one, 1, 'from the first tab');
    await waitUntilSaved(one);
    await writeInput(two, 2, 'from the second tab');
    await waitUntilSaved(two);
    await expect(inputCell(two, 1)).toContainText('from the first tab');
    expect((await storedInputs(one, taskId)).slice(0, 2)).toEqual(['from the first tab', 'from the second tab']);
  });

  await test.step('edits of one cell are shown side by side, and the author chooses', async () => {
    await writeInput(two, 3, 'this is mine');
    await waitUntilSaved(two);
    await writeInput(one, 3, 'and this is mine, too');
    await expect(one.locator('[data-save-state=conflict]')).toBeVisible();
    await expect(one.getByText('this is mine').first()).toBeVisible();
    expect((await storedInputs(one, taskId))[2]).toBe('this is mine');
    await one
      .getByRole('button', { name: /yours|mine/i })
      .first()
      .click();
    await waitUntilSaved(one);
    expect((await storedInputs(one, taskId))[2]).toBe('and this is mine, too');
  });
});

test('what is written without a connection is kept, and sent when it is back', async ({
  signedIn,
  expectedConsole,
}) => {
  expectedConsole.push(/Failed to load resource|ERR_INTERNET_DISCONNECTED/);
  const { page, context } = await signedIn('CONTRIBUTOR');
  const taskId = await uploadDraft(page, smallUpload(79));
  await openPart(page, /Instances/);
  // The checks' scripts are there before the connection goes.
  await expect(page.getByText('Nothing to complain about.')).toBeVisible();
  await context.setOffline(true);
  await writeInput(page, 1, 'written offline');
  await expect(page.locator('[data-save-state=unreachable]')).toBeVisible();

  await test.step('also when the tab is closed meanwhile', async () => {
    await page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(`/drafts/${taskId}#instances`);
    await expect(inputCell(again, 1)).toContainText('written offline');
    await waitUntilSaved(again);
    expect((await storedInputs(again, taskId))[0]).toBe('written offline');
  });
});

test('an expired session keeps what is written for its owner, whoever signs in meanwhile', async ({
  signedIn,
  database,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 401/);
  const { page, context } = await signedIn('CONTRIBUTOR');
  const friend = await signedIn('CONTRIBUTOR');
  const taskId = await uploadDraft(page, smallUpload(80));
  await openPart(page, /Instances/);
  const cookies = await context.cookies();
  await context.clearCookies();
  await writeInput(page, 1, 'written while signed out');
  await expect(page.locator('[data-save-state=signed-out]')).toBeVisible();

  await test.step('a co-author in the same browser neither sees nor sends it', async () => {
    await database.query('INSERT INTO "TaskAuthor" ("taskId", "userId") VALUES ($1, $2)', [taskId, friend.id]);
    await context.addCookies(await friend.context.cookies());
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByText('Another account is signed in in this browser now.')).toBeVisible();
    const other = await context.newPage();
    await other.goto(`/drafts/${taskId}#instances`);
    await expect(inputCell(other, 1)).toBeVisible();
    await expect(inputCell(other, 1)).not.toContainText('written while signed out');
    await other.close();
    expect((await storedInputs(friend.page, taskId))[0]).not.toBe('written while signed out');
  });

  await context.addCookies(cookies);
  await page.getByRole('button', { name: 'Try again' }).click();
  await waitUntilSaved(page);
  expect((await storedInputs(page, taskId))[0]).toBe('written while signed out');
});

test('a double click on Submit makes one submission', async ({ signedIn, database }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const taskId = await uploadDraft(page, smallUpload(81));
  await waitUntilSaved(page);
  await page.getByRole('button', { name: /^Submit$/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Submit for review' }).dblclick();
  await page.waitForURL(/\/submissions\//);
  const { rows } = await database.query('SELECT count(*)::int AS count FROM "Submission" WHERE "taskId" = $1', [
    taskId,
  ]);
  expect(rows[0].count).toBe(1);
  // While it is in review, the draft stands still.
  await page.goto(`/drafts/${taskId}#instances`);
  await expect(page.getByRole('button', { name: /^Submit/ })).toHaveCount(0);
});

test('a task is written from the keyboard alone', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const taskId = await uploadDraft(page, smallUpload(82));
  await openPart(page, /Instances/);
  await page.getByLabel('Filter the instances').focus();
  await tabInto(page, '[role=gridcell]');
  await expect(inputCell(page, 1)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(inputCell(page, 2)).toBeFocused();
  await page.keyboard.type('typed into row 2');
  await page.keyboard.press('Enter');
  await expect(inputCell(page, 3)).toBeFocused();
  await page.keyboard.press('F2');
  await page.keyboard.type(' and more');
  await page.keyboard.press('Escape');
  await waitUntilSaved(page);
  const inputs = await storedInputs(page, taskId);
  expect(inputs[1]).toBe('typed into row 2');
  expect(inputs[2]).toBe(smallUpload(82).task.Instances[2]?.input);
});

test('withdrawing gives the draft back', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const taskId = await uploadDraft(page, smallUpload(83));
  await submit(page);
  await withdraw(page);
  await page.goto(`/drafts/${taskId}#instances`);
  await writeInput(page, 1, 'changed after withdrawing');
  await waitUntilSaved(page);
});

test('a file can be dropped on the page', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  await page.goto('/drafts/new');
  const { name, buffer } = asFile(smallUpload(84));
  const transfer = await page.evaluateHandle(
    ([fileName, text]) => {
      const data = new DataTransfer();
      data.items.add(new File([text], fileName, { type: 'application/json' }));
      return data;
    },
    [name, buffer.toString()] as const,
  );
  await page.getByRole('group', { name: 'Task file' }).dispatchEvent('drop', { dataTransfer: transfer });
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}/);
});
