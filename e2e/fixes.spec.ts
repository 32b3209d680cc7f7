import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessibleEverywhere } from '@/e2e/accessible';
import { test } from '@/e2e/fixtures';
import { openPart, submit, uploadDraft, waitUntilSaved } from '@/e2e/pages';
import { smallUpload, type Upload } from '@/e2e/task-files';
import { aTaskFile } from '@/lib/testing/factory';

const SPACED = [3, 40, 41, 99];

/** A small task in which four inputs end with a space, and one address is a link. */
function spacedUpload(seed: number): Upload {
  const upload = smallUpload(seed);
  for (const index of SPACED) change(upload, index, (input) => `${input} `);
  return upload;
}

function change({ task }: Upload, index: number, make: (input: string) => string): void {
  const instance = task.Instances[index];
  if (instance) instance.input = make(instance.input);
}

const inputCell = (page: Page, row: number) =>
  page.locator(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell][data-column=input]`);

async function storedInputs(page: Page, taskId: string): Promise<string[]> {
  const response = await page.request.get(`/api/v1/drafts/${taskId}`);
  const { rows } = (await response.json()) as { rows: { input: string }[] };
  return rows.map(({ input }) => input);
}

async function writeInput(page: Page, row: number, text: string): Promise<void> {
  await inputCell(page, row).dblclick();
  const field = page.getByLabel(`Input of row ${row}`);
  await field.fill(text);
  await field.press('Enter');
}

/** The findings of a rule in the panel. */
const findings = (page: Page, title: string | RegExp): Locator => page.getByRole('article', { name: title });
const SPACES = 'No white space around texts';
const FIX_SPACES = 'Remove the white space around texts';

const inputsOf = ({ task }: Upload) => task.Instances.map(({ input }) => input);
const trimmed = (upload: Upload) => inputsOf(upload).map((input) => input.trim());

test('a fix is looked at, made, taken back and made again', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const upload = spacedUpload(181);
  const taskId = await uploadDraft(page, upload);
  await openPart(page, /Instances/);
  await findings(page, SPACES)
    .getByRole('button', { name: /^Fix 4/ })
    .click();

  const dialog = page.getByRole('dialog', { name: FIX_SPACES });
  await test.step('the preview says where, what and how much, and changes nothing', async () => {
    await expect(dialog.getByText('Warnings: 4 → 0')).toBeVisible();
    await expect(dialog.getByText('4 changed')).toBeVisible();
    await expect(dialog.getByText('Row 4, input')).toBeVisible();
    // White space is shown where it is the change.
    await expect(dialog.locator('del').first()).toHaveText('·');
    await expect(dialog.locator('ins')).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    expect(await storedInputs(page, taskId)).toEqual(inputsOf(upload));
  });

  await findings(page, SPACES)
    .getByRole('button', { name: /^Fix 4/ })
    .click();
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await waitUntilSaved(page);
  expect(await storedInputs(page, taskId)).toEqual(trimmed(upload));
  await expect(findings(page, SPACES)).toHaveCount(0);

  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await waitUntilSaved(page);
  expect(await storedInputs(page, taskId)).toEqual(inputsOf(upload));

  await page.getByRole('button', { name: `Redo: ${FIX_SPACES} (4)` }).click();
  await waitUntilSaved(page);
  expect(await storedInputs(page, taskId)).toEqual(trimmed(upload));
});

test('one finding is fixed alone, or all that is safe at once, from the keyboard', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const upload = spacedUpload(182);
  upload.task.Source = ['synthetic '];
  const taskId = await uploadDraft(page, upload);
  await openPart(page, /Instances/);
  await findings(page, SPACES).getByRole('button', { name: 'Fix Row 4, input' }).press('Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Apply' }).press('Enter');
  await expect(findings(page, SPACES).getByRole('button', { name: /^Fix 4:/ })).toBeVisible();

  await page.getByRole('button', { name: 'Fix all that is safe (4)…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Fix all that is safe' });
  await expect(dialog.getByText('Source', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Apply' }).press('Enter');
  await waitUntilSaved(page);
  expect(await storedInputs(page, taskId)).toEqual(trimmed(upload));
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await waitUntilSaved(page);
  expect(await storedInputs(page, taskId)).toEqual(inputsOf(upload));
  await page.keyboard.press('Control+Shift+Z');
  await page.keyboard.press('Control+y');
  await waitUntilSaved(page);
  expect(await storedInputs(page, taskId)).toEqual(trimmed(upload));
});

test('a fix that samples shows the labels before and after, and another sample', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const upload = smallUpload(183);
  for (const instance of upload.task.Instances.slice(0, 100)) instance.output = ['even'];
  await uploadDraft(page, upload);
  await openPart(page, /Findings/);
  const group = findings(page, /balanced/i);
  await group.getByRole('button', { name: /^Fix/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('row', { name: /even/ })).toBeVisible();
  const sampled = await dialog.getByRole('list').textContent();
  await expect(dialog.getByText('Sample 1')).toBeVisible();
  await dialog.getByRole('button', { name: 'Another sample' }).click();
  await expect(dialog.getByText('Sample 2')).toBeVisible();
  await expectAccessibleEverywhere(page, '[role=dialog]');
  await expect(dialog.getByRole('list')).not.toHaveText(sampled ?? '');
  await dialog.getByRole('button', { name: 'Apply' }).click();
  await expect(group).toHaveCount(0);
});

test('a fix in one tab never overwrites what another tab wrote meanwhile', async ({ signedIn, expectedConsole }) => {
  expectedConsole.push(/status of 409/);
  const { page: one, context } = await signedIn('CONTRIBUTOR');
  const upload = spacedUpload(184);
  const taskId = await uploadDraft(one, upload);
  await openPart(one, /Instances/);
  const two = await context.newPage();
  await two.goto(`/drafts/${taskId}#instances`);
  await writeInput(two, 4, 'written by the second tab');
  await waitUntilSaved(two);

  await findings(one, SPACES)
    .getByRole('button', { name: /^Fix 4/ })
    .click();
  await one.getByRole('dialog').getByRole('button', { name: 'Apply' }).click();
  await expect(one.locator('[data-save-state=conflict]')).toBeVisible();
  const expected = trimmed(upload).with(3, 'written by the second tab');
  expect(await storedInputs(one, taskId)).toEqual(expected);
  await one.getByRole('button', { name: /^Take theirs/ }).click();

  await test.step('taking theirs is a step that can be taken back', async () => {
    expect(await storedInputs(one, taskId)).toEqual(expected);
    await one.getByRole('button', { name: 'Undo: Take theirs' }).click();
    await expect(inputCell(one, 4)).not.toContainText('second tab');
    await waitUntilSaved(one);
    expect(await storedInputs(one, taskId)).toEqual(trimmed(upload));
  });

  await test.step('and taking the fix back leaves alone what the other tab wrote since', async () => {
    await two.reload();
    await writeInput(two, 4, 'written again by the second tab');
    await waitUntilSaved(two);
    await writeInput(one, 5, 'a reason to hear of it');
    await expect(inputCell(one, 4)).toContainText('written again by the second tab');
    await waitUntilSaved(one);
    await one.getByRole('button', { name: 'Undo: Change an input' }).click();
    await one.getByRole('button', { name: `Undo: ${FIX_SPACES} (4)` }).click();
    await expect(one.getByText(/One place was changed by others since/)).toBeVisible();
    await waitUntilSaved(one);
    expect(await storedInputs(one, taskId)).toEqual(inputsOf(upload).with(3, 'written again by the second tab'));
  });
});

test('findings are searched, filtered, and lead to their cell among 6,500 rows', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const upload = { name: 'task001_synthetic_long.json', task: aTaskFile({ seed: 185, instances: 6_500 }) };
  change(upload, 6_321, (input) => `${input} `);
  change(upload, 12, (input) => `${input} https://example.org/`);
  await uploadDraft(page, upload);
  await openPart(page, /Findings/);
  await expect(findings(page, SPACES)).toBeVisible();
  await page.getByLabel('Search the findings').fill('web address');
  await expect(findings(page, SPACES)).toHaveCount(0);
  await page.getByLabel('Search the findings').fill('row 6,322');
  await expect(page.getByRole('main').getByRole('article')).toHaveCount(1);
  await page
    .getByRole('button', { name: /Row 6,322, input/ })
    .first()
    .click();
  await expect(inputCell(page, 6_322)).toBeFocused();
  await expect(inputCell(page, 6_322)).toBeInViewport();

  await page.getByRole('button', { name: /warnings$/ }).click();
  await expect(page.getByRole('region', { name: 'Hints' })).toHaveCount(0);
});

test('undo and redo reach over all parts; a text that is being written keeps the browser’s own', async ({
  signedIn,
}) => {
  const { page } = await signedIn('CONTRIBUTOR');
  await uploadDraft(page, smallUpload(186));
  const definition = page.getByRole('textbox', { name: 'Definition' });
  const before = await definition.inputValue();
  await definition.press('End');
  await page.keyboard.type(' Please.');
  await page.keyboard.press('Control+z');
  expect((await definition.inputValue()).length).toBeLessThan(before.length + ' Please.'.length);
  await definition.fill('Rewritten.');
  await openPart(page, /Instances/);
  await writeInput(page, 2, 'changed');
  await page.keyboard.press('Control+z');
  await expect(inputCell(page, 2)).toBeFocused();
  await expect(inputCell(page, 2)).not.toContainText('changed');
  await page.getByRole('button', { name: 'Undo: Change Definition' }).click();
  await expect(definition).not.toHaveValue('Rewritten.');
  await page.getByRole('button', { name: 'Redo: Change Definition' }).click();
  await expect(definition).toHaveValue('Rewritten.');
});

test('a note on a warning reaches the reviewer beside the warning', async ({ signedIn, database }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const upload = smallUpload(187);
  change(upload, 5, (input) => `${input} https://example.org/`);
  await uploadDraft(page, upload);
  await openPart(page, /Findings/);
  await page.getByRole('button', { name: 'Note to the reviewers: Inputs hold no links' }).click();
  await page.getByRole('textbox', { name: /^Note to the reviewers/ }).fill('The address is the question itself.');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByText('The address is the question itself.')).toBeVisible();
  await page.reload();
  await expect(page.getByText('The address is the question itself.')).toBeVisible();

  const submissionId = await submit(page);
  await expect(page.getByText('The address is the question itself.')).toBeVisible();
  const reviewer = await signedIn('REVIEWER');
  await reviewer.page.goto(`/submissions/${submissionId}`);
  const report = reviewer.page.getByRole('article').filter({ hasText: 'The address is the question itself.' });
  await expect(report).toContainText('Note from the authors');
  await database.query(`UPDATE "Submission" SET state = 'WITHDRAWN', "decidedAt" = now() WHERE id = $1`, [
    submissionId,
  ]);
});
