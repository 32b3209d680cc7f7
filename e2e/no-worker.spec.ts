import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures';
import { openPart, uploadDraft, withdraw } from '@/e2e/pages';
import { openTable } from '@/e2e/table';
import { smallUpload } from '@/e2e/task-files';

/** The files of the app that its workers are started with. */
const WORKERS = /\/_next\/static\/.*worker/;
const LOST = 'The checks do not run in this browser.';

const submission = (page: Page) => page.getByRole('dialog', { name: 'Submit for review' });

test('checks that end leave nothing that would keep the draft from being submitted', async ({
  signedIn,
  expectedConsole,
}) => {
  expectedConsole.push(/the worker has ended/);
  const { page } = await signedIn('CONTRIBUTOR');
  const upload = smallUpload(341);
  upload.task.Definition = [''];
  await uploadDraft(page, upload);
  await expect(page.getByText('1 error', { exact: true })).toBeVisible();
  const [worker] = page.workers();
  await worker?.evaluate(() => {
    setTimeout(() => {
      throw new Error('the worker has ended');
    });
  });
  await expect(page.getByText(LOST)).toBeVisible();
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await expect(submission(page).getByRole('button', { name: 'Submit for review' })).toBeVisible();
});

test('where the checks take long to load, nobody has to wait for them', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  await page.clock.install();
  await page.route(WORKERS, () => {}); // never answered
  await uploadDraft(page, smallUpload(342));
  await expect(page.locator('[data-save-state=saved]')).toBeVisible();
  await page.clock.fastForward(10_000);
  await expect(page.getByText('The checks are still being loaded.')).toBeVisible();
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await submission(page).getByRole('button', { name: 'Submit for review' }).click();
  await page.waitForURL(/\/submissions\//);
  await withdraw(page); // other journeys look at the queue
});

test('a search that cannot be loaded does not blame what is searched', async ({ signedIn, expectedConsole }) => {
  expectedConsole.push(/Failed to load resource/);
  const { page } = await signedIn('CONTRIBUTOR');
  await openTable(page, 343);
  await expect(page.getByText('Nothing to complain about.')).toBeVisible();
  await page.route(WORKERS, (route) => route.abort());
  await page.keyboard.press('Control+h');
  const dialog = page.getByRole('dialog', { name: 'Find and replace' });
  await dialog.getByLabel('Find').fill('Number');
  await expect(dialog.getByText('The search could not be loaded.')).toBeVisible();
  await page.unroute(WORKERS);
  await dialog.getByLabel('Find').fill('Number:');
  await expect(dialog.getByText(/^120 matches/)).toBeVisible();

  await test.step('and neither does the preview', async () => {
    await page.keyboard.press('Escape');
    await page.route(WORKERS, (route) => route.abort());
    await openPart(page, /Preview/);
    await expect(page.getByText('The preview cannot be made')).toBeVisible();
  });
});
