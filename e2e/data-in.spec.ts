import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from '@/e2e/accessible';
import { choose, numbers, openDialog, paste, reopen, storedRows, takeButton } from '@/e2e/data-dialog';
import { test } from '@/e2e/fixtures';
import { openPart } from '@/e2e/pages';

test('a table of 9,000 rows becomes a balanced sample with labels in words', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { taskId, dialog } = await openDialog(page, 301);
  const rows = numbers(9_000).map((index) => `"Review, the ${index}th",${index % 3 === 0 ? 0 : 1}`);
  rows[17] = 'no label in this row';
  await choose(dialog, 'reviews.csv', `text,label\n${rows.join('\n')}\n`);

  await test.step('the preview says what is drawn and what is left out', async () => {
    await expect(dialog.getByText('6,380 of 8,999 instances are drawn')).toBeVisible();
    await expect(dialog.getByText('3,380 of 5,999')).toBeVisible();
    await dialog.getByText('One record is left out').click();
    const left = dialog.getByRole('region', { name: 'Records left out' });
    await expect(left.getByText('Record 19: This row has 1 value, but there are 2 columns.')).toBeVisible();
    const download = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download the list' }).click();
    expect((await download).suggestedFilename()).toBe('left-out-records.csv');
  });

  await test.step('labels are mapped, also to one that there is', async () => {
    await dialog.getByLabel('0 becomes').fill('negative');
    await dialog.getByLabel('1 becomes').fill('negative');
    await expect(dialog.getByRole('cell', { name: 'negative' })).toHaveCount(5);
    await dialog.getByLabel('1 becomes').fill('positive');
    await expect(dialog.getByRole('cell', { name: 'positive' })).toHaveCount(3);
  });

  await test.step('they take the place of the others, can be taken back, and are saved', async () => {
    await dialog.getByLabel('Where the instances go').selectOption('replace');
    await takeButton(dialog, '6,500').click();
    await expect(dialog).toBeHidden();
    await expect(page.getByRole('status').filter({ hasText: '6,500 rows' })).toBeVisible();
    await expect.poll(async () => (await storedRows(page, taskId)).length).toBe(6_500);
    const stored = await storedRows(page, taskId);
    expect(new Set(stored.flatMap(({ outputs }) => outputs))).toEqual(new Set(['negative', 'positive']));
    const points = await page.request.get(`/api/v1/drafts/${taskId}/restore-points`);
    expect(JSON.stringify(await points.json())).toContain('Before: Take 6,500 instances from a dataset');
    await page.getByRole('button', { name: 'Undo: Take 6,500 instances' }).click();
    await expect(page.getByRole('status').filter({ hasText: '120 rows' })).toBeVisible();
    await expect.poll(async () => (await storedRows(page, taskId)).length).toBe(120);
  });

  await test.step('the mapping is there the next time', async () => {
    const again = await reopen(page);
    await choose(again, 'more.csv', 'text,label\nAnother one,0\n');
    await expect(again.getByText('The templates of the last time')).toBeVisible();
    await expect(again.getByLabel('0 becomes')).toHaveValue('negative');
    await again.getByRole('button', { name: 'Start anew' }).click();
    await expect(again.getByLabel('0 becomes')).toHaveValue('');
  });
});

test('templates, lists and separators make what a dataset says into instances', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { taskId, dialog } = await openDialog(page, 302);
  const lines = [
    { premise: 'It rains.', hypothesis: 'It is wet.', answers: ['yes', 'so it is'], __proto__x: 1 },
    { premise: 'It snows.', hypothesis: 'It is hot.', answers: ['no'], __proto__x: 2 },
  ].map((line) => JSON.stringify(line).replace('__proto__x', '__proto__'));
  await paste(dialog, lines.join('\n'));
  await expect(dialog.getByRole('button', { name: '__proto__' })).toBeVisible();
  await dialog.getByLabel('Input', { exact: true }).fill('Premise: ');
  await dialog.getByRole('button', { name: /^premise/ }).click();
  await page.keyboard.type('{% if hypothesis %} Then: {{ hypothesis | upper }}{% endif %}');
  await dialog.getByLabel('Output', { exact: true }).fill('{{ answers }}');
  await expect(dialog.getByRole('cell', { name: 'Premise: It rains. Then: IT IS WET.' })).toBeVisible();
  await test.step('a dialog that was closed opens again where it was, also after a look at another part', async () => {
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await openPart(page, /Examples/);
    await openPart(page, /Instances/);
    await reopen(page);
    await expect(dialog.getByLabel('Output', { exact: true })).toHaveValue('{{ answers }}');
  });
  await takeButton(dialog, '2').click();
  await expect.poll(async () => (await storedRows(page, taskId)).length).toBe(122);
  expect((await storedRows(page, taskId)).slice(120).map(({ input, outputs }) => ({ input, outputs }))).toEqual([
    { input: 'Premise: It rains. Then: IT IS WET.', outputs: ['yes', 'so it is'] },
    { input: 'Premise: It snows. Then: IT IS HOT.', outputs: ['no'] },
  ]);
});

test('a template without an end is told so, and mended', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { taskId, dialog } = await openDialog(page, 303);
  await paste(
    dialog,
    `text\tlabel\n${numbers(500)
      .map((index) => `Text ${index}\tyes`)
      .join('\n')}`,
  );
  await expect(takeButton(dialog, '500')).toBeEnabled();
  const input = dialog.getByLabel('Input', { exact: true });
  for (const endless of [
    '{% for i in range(10**10) %}x{% endfor %}',
    '{% for i in range(9999) %}{% for j in range(9999) %}{{ text }}{% endfor %}{% endfor %}',
    '{% set n = namespace(t=text) %}{% for i in range(99) %}{% set n.t = n.t ~ n.t %}{% endfor %}{{ n.t }}',
  ]) {
    await input.fill(endless);
    await expect(dialog.getByRole('alert')).toContainText(/does not come to an end|too long/);
    await expect(dialog.getByRole('button', { name: /^Take/ })).toBeDisabled();
    await input.fill('{{ text }}');
    await expect(dialog.getByRole('alert')).toHaveCount(0);
  }
  await test.step('and so is one that gives nothing, without a click', async () => {
    await input.fill('{{ text | shorten }}');
    await expect(dialog.getByText('there is no filter “shorten” for a text').first()).toBeVisible();
    await input.fill('{{ text }}');
  });
  await expect(takeButton(dialog, '500')).toBeEnabled();
  await page.keyboard.press('Escape');
  expect(await storedRows(page, taskId)).toHaveLength(120);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the dialog is accessible, works by keyboard alone, and fits a phone, ${colorScheme}`, async ({ signedIn }) => {
    const { page } = await signedIn('CONTRIBUTOR', { colorScheme, width: 360 });
    const { taskId, dialog } = await openDialog(page, colorScheme === 'light' ? 305 : 306);
    await expectAccessible(page);
    await tabTo(page, dialog.getByLabel('Or paste the data'));
    await page.keyboard.insertText(`نص,label\nجملة عربية قصيرة,0\nجملة أخرى,1\n${'وحده\n'.repeat(12)}`);
    await tabTo(page, dialog.getByRole('button', { name: 'Read the pasted data' }));
    await page.keyboard.press('Enter');
    await expect(takeButton(dialog, '2')).toBeEnabled();
    for (const summary of ['How it is read', '12 records are left out']) {
      await tabTo(page, dialog.locator('summary', { hasText: summary }));
      await page.keyboard.press('Enter');
    }
    await expectAccessible(page);
    await tabTo(page, takeButton(dialog, '2'));
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect.poll(async () => (await storedRows(page, taskId)).length).toBe(122);
  });
}

/** Goes on with Tab until the target has the focus. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const hasFocus = () => target.evaluate((element) => element === document.activeElement);
  for (let presses = 0; presses < 40; presses++) {
    if (await hasFocus()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there.');
}
