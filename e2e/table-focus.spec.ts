import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures';
import { openPart, waitUntilSaved } from '@/e2e/pages';
import { cell, openTable, status, storedRows } from '@/e2e/table';

test('one click leaves a cell to be pasted over, a second one opens it, Shift and a click select', async ({
  signedIn,
}) => {
  const { page, context } = await signedIn('CONTRIBUTOR');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { taskId, input } = await openTable(page, 331);
  await page.evaluate(() => navigator.clipboard.writeText('pasted'));

  await test.step('a click on the cell that has the focus changes nothing', async () => {
    await cell(page, 1).click();
    await page.keyboard.press('Control+v');
    await expect(cell(page, 1)).toHaveText('pasted');
    await cell(page, 2).dblclick();
    await expect(page.getByRole('textbox', { name: 'Input of row 2' })).toBeFocused();
    await page.keyboard.press('Escape');
  });

  await test.step('the rows between the cursor and the click are selected, and copied', async () => {
    await cell(page, 3).click();
    await cell(page, 5, 'outputs').click({ modifiers: ['Shift'] });
    await expect(status(page, '3 selected')).toBeVisible();
    await cell(page, 2).click({ modifiers: ['Shift'] });
    await expect(status(page, '2 selected')).toBeVisible();
    await page.keyboard.press('Control+c');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split('\n').map((line) => line.split('\t')[0])).toEqual([input(2), input(3)]);
  });
  expect((await storedRows(page, taskId))[0]?.input).toBe('pasted');
});

test('the keys keep their place when the row goes that they were in', async ({ signedIn, expectedConsole }) => {
  expectedConsole.push(/409 \(Conflict\)/);
  const { page } = await signedIn('CONTRIBUTOR');
  const { taskId, input } = await openTable(page, 332);

  await test.step('by undoing that it was added, and by deleting it again', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(cell(page, 2)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(cell(page, 2)).toHaveText(input(2));
    await expect(cell(page, 2)).toBeFocused();
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+z');
    await expect(cell(page, 2)).toHaveText(input(2));
    await expect(cell(page, 2)).toBeFocused();
    await page.keyboard.press('Control+y');
    await expect(cell(page, 2)).toHaveText(input(3));
    await expect(cell(page, 2)).toBeFocused();
    await page.keyboard.press('Control+z');
  });

  await test.step('by a co-author, while it is open: what is typed then goes nowhere else', async () => {
    await waitUntilSaved(page);
    const [, , , fourth] = await storedRows(page, taskId);
    const { version } = await (await page.request.get(`/api/v1/drafts/${taskId}`)).json();
    const edits = [{ type: 'delete-row', id: fourth?.id }];
    const removed = await page.request.patch(`/api/v1/drafts/${taskId}`, { data: { baseVersion: version, edits } });
    expect(removed.ok()).toBe(true);
    await cell(page, 3).click();
    await page.keyboard.type('written');
    await page.keyboard.press('Enter');
    await page.keyboard.press('F2');
    await expect(status(page, '119 rows')).toBeVisible();
    await expect(cell(page, 4)).toBeFocused();
    await page.keyboard.press('Escape');
    const rows = await storedRows(page, taskId);
    expect(rows.slice(2, 4).map((row) => row.input)).toEqual(['written', input(5)]);
  });
});

test('the table is found as it was left, and an undo keeps the filter where its row is shown', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { input } = await openTable(page, 333);
  const grid = page.getByRole('grid', { name: 'Instances' });
  await page.getByLabel('Filter the instances').fill('Number');
  await page.getByLabel('Sort', { exact: true }).selectOption('Input, Z to A');
  await expect(cell(page, 1)).toHaveText(input(120));
  await cell(page, 1).click();
  await page.keyboard.type('Number: 1');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 1)).toHaveText(input(120));
  await expect(status(page, '120 of 120 rows')).toBeVisible();
  await page.keyboard.press('Control+End');
  await expect(cell(page, 120, 'id')).toBeFocused();
  const scrolled = await grid.evaluate((element) => element.scrollTop);

  await openPart(page, /Examples/);
  await expect(grid).toBeHidden();
  await openPart(page, /Instances/);
  await expect.poll(() => grid.evaluate((element) => element.scrollTop)).toBe(scrolled);
  await expect(status(page, '120 of 120 rows')).toContainText('sorted: Input, Z to A');
  await expect(page.locator('[role=gridcell]:focus')).toHaveCount(0);
  await grid.focus();
  await expect(cell(page, 120, 'id')).toBeFocused();
});
