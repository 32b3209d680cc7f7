import { expect, type Page } from '@playwright/test';
import { expectAccessibleEverywhere } from '@/e2e/accessible';
import { test } from '@/e2e/fixtures';
import { storedDraft } from '@/e2e/instance-table';
import { answer, claim, openPart, submit, uploadDraft, waitUntilSaved } from '@/e2e/pages';
import { smallUpload, type Upload } from '@/e2e/task-files';

/** A small task in which the inputs of 60 rows end with a space. */
function spacedUpload(seed: number): Upload {
  const upload = smallUpload(seed);
  for (const instance of upload.task.Instances.slice(0, 60)) instance.input += ' ';
  return upload;
}

async function stored(page: Page, taskId: string): Promise<{ id: string; position: number; input: string }[]> {
  const response = await page.request.get(`/api/v1/drafts/${taskId}`);
  const { rows } = (await response.json()) as { rows: { id: string; position: number; input: string }[] };
  return rows;
}

async function openRestorePoints(page: Page) {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Restore points' }).click();
  return page.getByRole('dialog', { name: 'Restore points' });
}

/** Changes the last row in another tab, as far as the server can tell. */
async function changeElsewhere(page: Page, taskId: string): Promise<void> {
  const { version, rows } = await storedDraft(page, taskId);
  const [row] = rows.slice(-1);
  const edits = row ? [{ type: 'put-row', ...row, input: 'Written elsewhere.' }] : [];
  const response = await page.request.patch(`/api/v1/drafts/${taskId}`, { data: { baseVersion: version, edits } });
  expect(response.ok()).toBe(true);
}

const pointsIn = (dialog: ReturnType<Page['getByRole']>) =>
  dialog.getByRole('list', { name: 'Restore points' }).getByRole('button');

test('a fix of many rows is looked at afterwards and taken back from its restore point', async ({
  signedIn,
  expectedConsole,
}) => {
  expectedConsole.push(/ERR_FAILED|status of 409/);
  const { page } = await signedIn('CONTRIBUTOR');
  const taskId = await uploadDraft(page, spacedUpload(191));
  const before = await stored(page, taskId);

  await test.step('there is none at first', async () => {
    const dialog = await openRestorePoints(page);
    await expect(dialog.getByText('No restore points yet')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'More', exact: true })).toBeFocused();
  });

  await test.step('one is made before the fix', async () => {
    await openPart(page, /Instances/);
    await page
      .getByRole('article', { name: 'No white space around texts' })
      .getByRole('button', { name: /^Fix 60/ })
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await waitUntilSaved(page);
    expect((await stored(page, taskId)).every(({ input }) => input === input.trim())).toBe(true);
  });

  const dialog = await openRestorePoints(page);
  await test.step('its difference is shown, and can be read by everyone', async () => {
    await expect(pointsIn(dialog)).toHaveCount(1);
    await expect(pointsIn(dialog)).toContainText('Before: Remove the white space around texts (60)');
    await expect(dialog.getByText('60 instances changed')).toBeVisible();
    await expect(dialog.locator('del').first()).toHaveText('·');
    await dialog.getByRole('button', { name: 'Show 40 more' }).press('Enter');
    await expect(dialog.locator('del')).toHaveCount(60);
    await expectAccessibleEverywhere(page, '[role=dialog]');
  });

  await test.step('what others have changed meanwhile is looked at before it is restored over', async () => {
    await page.keyboard.press('Escape');
    const saves = `**/api/v1/drafts/${taskId}`;
    await page.route(saves, (route) => route.abort());
    await openPart(page, /About/);
    await page.getByLabel('Summary').fill('Written without a connection.');
    await expect(page.locator('[data-save-state=unreachable]')).toBeVisible();
    await changeElsewhere(page, taskId);
    await openRestorePoints(page);
    await expect(dialog.getByText('1 field changed, 60 instances changed')).toBeVisible();
    await page.unroute(saves);
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(dialog.getByText('Look at the difference again')).toBeVisible();
    await expect(dialog.getByText('1 field changed, 61 instances changed')).toBeVisible();
  });

  await test.step('restoring brings the very rows back, and can itself be taken back', async () => {
    await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
    await expect(dialog).toHaveCount(0);
    expect(await stored(page, taskId)).toEqual(before);
    await expect(page.getByRole('article', { name: 'No white space around texts' })).toBeVisible();
    const again = await openRestorePoints(page);
    await expect(pointsIn(again).first()).toContainText('Before: Restore “Before: Remove');
    await expect(again.locator('ins').first()).toHaveText('·');
    await pointsIn(again).nth(1).press('Enter');
    await expect(again.getByText('no difference')).toBeVisible();
  });
});

test('a submission is kept, and its author sees what is new and open before the next one', async ({
  signedIn,
  database,
}) => {
  const author = await signedIn('CONTRIBUTOR');
  const reviewer = await signedIn('REVIEWER');
  const upload = smallUpload(192);
  const taskId = await uploadDraft(author.page, upload);
  const submissionId = await submit(author.page);

  await test.step('a reviewer opens a discussion and asks for changes', async () => {
    await reviewer.page.goto(`/submissions/${submissionId}`);
    const place = { name: 'Comment: Definition 1' };
    await reviewer.page.getByRole('button', place).click();
    await reviewer.page.getByRole('textbox', place).fill('Which labels are there?');
    await reviewer.page.getByRole('button', { name: 'Comment', exact: true }).click();
    await expect(reviewer.page.getByText('Which labels are there?')).toBeVisible();
    const { rows } = await database.query('SELECT name FROM "Submission" WHERE id = $1', [submissionId]);
    await claim(reviewer.page, rows[0].name);
    await answer(reviewer.page, 'Request changes', 'Please name both labels.');
    await reviewer.page.waitForURL(/\/reviews$/);
  });

  const { page } = author;
  await page.goto(`/drafts/${taskId}#definition`);
  const definition = page.getByRole('textbox', { name: 'Definition' });
  await definition.fill(`${await definition.inputValue()} Write one word.`);
  await waitUntilSaved(page);

  await test.step('what was submitted is a restore point', async () => {
    const dialog = await openRestorePoints(page);
    await expect(pointsIn(dialog).first()).toContainText('Submitted as revision 1');
    await expect(dialog.locator('ins')).toHaveText(/Write one word\.$/);
    await page.keyboard.press('Escape');
  });

  await test.step('what is new stands in the dialog', async () => {
    await page.getByRole('button', { name: 'Submit again' }).click();
    const dialog = page.getByRole('dialog', { name: 'Submit for review' });
    await expect(dialog.getByText('Please name both labels.')).toBeVisible();
    await expect(dialog.getByText('One waits for an answer.')).toBeVisible();
    await expect(dialog.getByText('Which labels are there?')).toBeVisible();
    await dialog.getByText('1 field changed').click();
    await expect(dialog.locator('ins')).toHaveText(/Write one word\.$/);
    await expectAccessibleEverywhere(page, '[role=dialog]');
  });
});
