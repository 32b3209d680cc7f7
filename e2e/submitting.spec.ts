import { expect } from '@playwright/test';
import { expectAccessibleEverywhere } from '@/e2e/accessible';
import { test } from '@/e2e/fixtures';
import { openPart, uploadDraft } from '@/e2e/pages';
import { smallUpload, type Upload } from '@/e2e/task-files';

/** A sound task, of which one input draws a warning. */
function warnedUpload(seed: number): Upload {
  const upload = smallUpload(seed);
  for (const instance of upload.task.Instances.slice(5, 6)) instance.input += ' https://example.org/';
  return upload;
}

test('submitting says what stands in its way, and loses nothing that was written', async ({
  signedIn,
  database,
  expectedConsole,
}) => {
  expectedConsole.push(/Failed to load resource|ERR_INTERNET_DISCONNECTED|status of 401/);
  const { page, context } = await signedIn('CONTRIBUTOR');
  const taskId = await uploadDraft(page, warnedUpload(701));
  await expect(page.getByText('Inputs hold no links')).toBeVisible();
  const dialog = page.getByRole('dialog', { name: 'Submit for review' });
  const open = page.getByRole('button', { name: 'Submit', exact: true });
  const send = dialog.getByRole('button', { name: 'Submit for review' });
  const write = dialog.getByRole('button', { name: 'Note to the reviewers: Inputs hold no links' });
  const answer = dialog.getByRole('textbox', { name: 'Note to the reviewers: Inputs hold no links' });
  const note = dialog.getByLabel('Note to the reviewers', { exact: true });

  await test.step('Escape leaves the note on a warning as it is, and closing the dialog keeps it', async () => {
    await open.click();
    await write.click();
    await expect(answer).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(write).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('The address is the question.');
    await page.keyboard.press('Escape');
    await expect(answer).toHaveValue('The address is the question.');
    await note.fill('A converted dataset.');
    await note.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(open).toBeFocused();
    await open.click();
    await expect(answer).toHaveValue('The address is the question.');
    await expect(note).toHaveValue('A converted dataset.');
    await expectAccessibleEverywhere(page, '[role=dialog]');
  });

  await test.step('without a connection', async () => {
    await context.setOffline(true);
    await send.click();
    await expect(dialog.getByRole('alert')).toContainText('The server cannot be reached.');
    await context.setOffline(false);
  });

  await test.step('signed out', async () => {
    const cookies = await context.cookies();
    await context.clearCookies();
    await send.click();
    await expect(dialog.getByRole('alert')).toContainText('You are signed out');
    await context.addCookies(cookies);
  });

  await test.step('then all of it arrives', async () => {
    await expect(answer).toHaveValue('The address is the question.');
    await send.dblclick();
    await page.waitForURL(/\/submissions\//);
    const { rows } = await database.query('SELECT note, "warningNotes" FROM "Submission" WHERE "taskId" = $1', [
      taskId,
    ]);
    expect(rows).toMatchObject([
      { note: 'A converted dataset.', warningNotes: [{ text: 'The address is the question.' }] },
    ]);
  });
});

test('two tabs that submit a draft make one submission of it', async ({ signedIn, database, expectedConsole }) => {
  expectedConsole.push(/status of 409|ERR_FAILED/);
  const { page: one, context } = await signedIn('CONTRIBUTOR');
  const taskId = await uploadDraft(one, warnedUpload(702));
  const [two, three] = [await context.newPage(), await context.newPage()];
  const send = { name: 'Submit for review' };

  await test.step('a note that one of them saves is in the other, too', async () => {
    await two.goto(`/drafts/${taskId}#findings`);
    await three.goto(`/drafts/${taskId}#definition`);
    await two.getByRole('button', { name: 'Note to the reviewers: Inputs hold no links' }).click();
    await two.keyboard.type('The address is the question.');
    await two.getByRole('button', { name: 'Save note' }).click();
    await expect(two.getByRole('button', { name: 'Change the note: Inputs hold no links' })).toBeFocused();
    await one.getByRole('button', { name: 'Submit', exact: true }).click();
    await expect(one.getByRole('dialog').getByText('The address is the question.')).toBeVisible();
  });

  await test.step('who comes second is led to what the first submitted', async () => {
    await two.getByRole('button', { name: 'Submit', exact: true }).click();
    for (const page of [one, two]) {
      await page.getByRole('dialog').getByRole('button', send).click();
      await page.waitForURL(/\/submissions\//);
    }
    expect(two.url()).toBe(one.url());
    const { rows } = await database.query('SELECT state FROM "Submission" WHERE "taskId" = $1', [taskId]);
    expect(rows).toEqual([{ state: 'QUEUED' }]);
  });

  await test.step('and who wrote something meanwhile is told that it is not part of it, and keeps it', async () => {
    await openPart(three, /Definition/);
    await three.getByRole('textbox', { name: 'Definition' }).fill('Written too late.');
    await expect(three.getByText('This task is in review.')).toBeVisible();
    await expect(three.getByText('One change of yours could not be saved')).toBeVisible();
    await expect(three.getByRole('button', { name: /^Submit/ })).toHaveCount(0);
  });
  await database.query(
    `UPDATE "Submission" SET state = 'WITHDRAWN', "decidedAt" = now() WHERE "taskId" = $1 AND state = 'QUEUED'`,
    [taskId],
  );
});
