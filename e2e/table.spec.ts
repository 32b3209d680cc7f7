import { expect } from '@playwright/test';
import { expectAccessible, expectAccessibleEverywhere } from '@/e2e/accessible';
import { test } from '@/e2e/fixtures';
import { openPart, submit, withdraw } from '@/e2e/pages';
import { cell, openTable, status, storedRows } from '@/e2e/table';
import { largeUpload, smallUpload } from '@/e2e/task-files';

test('filters combine, show as chips, and a column of the histogram is one', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { input } = await openTable(page, 303);
  await page.getByRole('button', { name: 'Histogram' }).press('Enter');
  const odd = page.getByRole('button', { name: 'odd: 60 rows' });
  await odd.press('Enter');
  await expect(odd).toHaveAttribute('aria-pressed', 'true');
  await expect(status(page, '60 of 120 rows')).toBeVisible();
  await page.getByLabel('Filter the instances').fill(input(2));
  const chips = page.getByRole('list', { name: 'Filters' });
  await expect(chips.getByRole('listitem')).toHaveCount(2);
  await chips.getByRole('button', { name: /Output:/ }).press('Enter');
  await expect(status(page, '1 of 120 rows')).toBeVisible();
  await chips.getByRole('button', { name: /Text:/ }).press('Enter');
  await expect(status(page, /^120 rows/)).toBeVisible();

  await test.step('nothing found is said, and one click shows all', async () => {
    await page.getByLabel('Filter the instances').fill('nowhere');
    await expect(page.getByText('No row passes the filter')).toBeVisible();
    await page.getByRole('button', { name: 'Show all rows' }).press('Enter');
    await expect(status(page, /^120 rows/)).toBeVisible();
    await expect(page.locator('[role=gridcell]:focus')).toHaveCount(1);
  });

  await test.step('the histogram follows what is written', async () => {
    await cell(page, 1, 'outputs').focus();
    const wasOdd = (await cell(page, 1, 'outputs').textContent())?.includes('odd');
    await page.keyboard.type(wasOdd ? 'even' : 'odd');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: `${wasOdd ? 'odd' : 'even'}: 59 rows` })).toBeVisible();
    await page.getByRole('button', { name: 'As a table' }).press('Enter');
    await expect(page.getByRole('table', { name: 'How many rows have each output' })).toContainText('59');
  });

  await test.step('rows with findings, by rule', async () => {
    await cell(page, 5).focus();
    await page.keyboard.type(input(6));
    await page.keyboard.press('Enter');
    const choice = page.getByLabel('Filter by findings');
    await expect(choice.locator('option[value=unique-inputs]')).toBeAttached();
    await choice.selectOption('unique-inputs');
    await expect(status(page, /^[12] of 120 rows/)).toBeVisible();
    await expect(page.getByRole('list', { name: 'Filters' })).toContainText('Finding: ');
  });
});

test('what has changed since the last submission can be shown alone', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { taskId } = await openTable(page, 304);
  await page.getByLabel('Filter by changes').selectOption('changed');
  await expect(page.getByText('has not been submitted yet')).toBeVisible();
  await submit(page);
  await withdraw(page);
  await page.goto(`/drafts/${taskId}#instances`);
  await cell(page, 3).click();
  await page.keyboard.type('changed');
  await page.keyboard.press('Enter');
  await page.getByLabel('Filter by changes').selectOption('changed');
  await expect(status(page, '1 of 120 rows')).toBeVisible();
  await expect(cell(page, 3)).toContainText('changed');
});

test('rows are selected, copied and pasted, duplicated and moved from the keyboard', async ({ signedIn }) => {
  const { page, context } = await signedIn('CONTRIBUTOR');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { taskId, input } = await openTable(page, 305);

  await test.step('a block goes to the clipboard and comes back the same', async () => {
    await page.keyboard.type('two cells');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('a "quoted" line');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await expect(status(page, '3 selected')).toBeVisible();
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Escape');
    await expect(status(page, 'selected')).toBeHidden();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+v');
    const rows = await storedRows(page, taskId);
    expect(rows).toHaveLength(123);
    const texts = rows.map(({ input: text, outputs }) => ({ text, outputs }));
    expect(texts.slice(120)).toEqual(texts.slice(0, 3));
    expect(texts[0]?.text).toBe('two cells\na "quoted" line');
  });

  await test.step('rows move, and their place is announced', async () => {
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByText('Moved to row 2.')).toBeAttached();
    await expect(cell(page, 2)).toBeFocused();
    await page.keyboard.press('Alt+ArrowUp');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(page.getByText('Already first.')).toBeAttached();
  });

  await test.step('a row is duplicated below', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Control+d');
    await expect(cell(page, 3)).toBeFocused();
    await expect(cell(page, 3)).toContainText(input(2));
    expect((await storedRows(page, taskId)).slice(1, 4).map((row) => row.input)).toEqual([
      input(2),
      input(2),
      input(3),
    ]);
  });

  await test.step('sorted rows do not move', async () => {
    await page.getByRole('columnheader', { name: 'Input' }).getByRole('button').press('Enter');
    await expect(page.getByRole('columnheader', { name: 'Input' })).toHaveAttribute('aria-sort', 'ascending');
    await page.getByLabel('Sort', { exact: true }).selectOption('Longest input first');
    await expect(cell(page, 1)).toContainText('two cells');
    await cell(page, 1).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByText('Clear the filter and the sorting before moving rows.')).toBeVisible();
  });
});

test('a long text is written in the larger editor, from a cell and back to it', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { taskId } = await openTable(page, 306);
  await page.keyboard.press('F2');
  await page.keyboard.type(' first');
  await page.keyboard.press('Control+Shift+Enter');
  const dialog = page.getByRole('dialog', { name: 'Row 1' });
  await dialog.getByRole('textbox', { name: 'Input' }).fill('one\ntwo');
  await expect(dialog.getByText('7 characters')).toBeVisible();
  await dialog.getByRole('button', { name: 'Add output' }).press('Enter');
  await dialog.getByRole('textbox', { name: 'Output 2 of 2' }).fill('another');
  await dialog.getByRole('button', { name: 'Next' }).press('Enter');
  await expect(page.getByRole('dialog', { name: 'Row 2' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cell(page, 2)).toBeFocused();
  const [row] = await storedRows(page, taskId);
  expect(row?.input).toBe('one\ntwo');
  expect(row?.outputs).toHaveLength(2);
});

test('widths and visibility of columns are kept in this browser', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  await openTable(page, 307);
  const widthOf = (column: string) =>
    cell(page, 1, column).evaluate((element) => element.getBoundingClientRect().width);
  const edge = page.getByRole('separator', { name: 'Width of Outputs' });
  const before = await widthOf('outputs');
  await edge.press('ArrowLeft');
  await edge.press('ArrowLeft');
  await expect.poll(() => widthOf('outputs')).toBeGreaterThan(before + 20);
  const wider = await widthOf('outputs');
  await page.getByRole('button', { name: 'Rows and columns' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Hide the ids' }).press('Enter');
  await expect(cell(page, 1, 'id')).toHaveCount(0);
  await page.reload();
  await expect(cell(page, 1)).toBeVisible();
  await expect(cell(page, 1, 'id')).toHaveCount(0);
  expect(await widthOf('outputs')).toBe(wider);

  await test.step('one column to write in stays, and is enough', async () => {
    await page.getByRole('button', { name: 'Rows and columns' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Hide the inputs' }).press('Enter');
    await expect(cell(page, 1)).toHaveCount(0);
    await page.getByRole('button', { name: 'Rows and columns' }).press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Hide the outputs' })).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Rows and columns' })).toBeFocused();
    await page.getByRole('grid', { name: 'Instances' }).focus();
    await expect(cell(page, 1, 'outputs')).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: 'Output of row 2' })).toBeFocused();
  });

  await test.step('another draft has its own', async () => {
    await openTable(page, 309);
    await expect(cell(page, 1, 'id')).toBeVisible();
  });
});

test('6,500 rows take few places in the page, and no key is lost there', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  await openTable(page, largeUpload());
  await page.getByRole('button', { name: 'Histogram' }).click();
  await page.getByRole('grid', { name: 'Instances' }).focus();
  const expectFewRows = async () =>
    expect(await page.locator('[role=grid] [role=row]').count()).toBeLessThanOrEqual(60);
  const press = async (key: string, times: number) => {
    for (let time = 0; time < times; time++) await page.keyboard.press(key);
    await expectFewRows();
  };

  await press('ArrowDown', 30);
  await expect(cell(page, 31)).toBeFocused();
  await press('PageDown', 15);
  await press('Control+End', 1);
  await expect(cell(page, 6500)).toBeVisible();
  await press('Control+Home', 1);
  await cell(page, 1).click();
  await page.keyboard.press('F2');
  const text = 'The quick brown fox jumps over the lazy dog.';
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(cell(page, 1)).toContainText(text);
  await expectFewRows();
});

test('a cell of five megabytes stops neither the table nor the preview', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const upload = smallUpload(310);
  const [first, second] = upload.task.Instances;
  if (first) first.input = 'word '.repeat(1_000_000);
  if (second) second.input = 'ab'.repeat(500_000);
  await openTable(page, upload);
  await expect(cell(page, 1)).toContainText('word …');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+Home');
  await expect(cell(page, 1, 'number')).toBeFocused();
  await openPart(page, /Preview/);
  await expect(page.getByText('The end is cut off')).toBeVisible();
  await page.getByRole('button', { name: 'Next instance' }).click();
  await expect(page.getByRole('region', { name: 'Prompt' })).toContainText('abab');
});

test('the table and its dialogs are accessible and fit every screen', async ({ signedIn }) => {
  test.setTimeout(180_000);
  const { page } = await signedIn('CONTRIBUTOR');
  await openTable(page, 308);
  // Read in every cell of the column: not with the width's name behind it.
  await expect(page.getByRole('columnheader', { name: 'Outputs', exact: true })).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(page.getByRole('gridcell', { name: /^Error: The input is empty\./ })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await page.getByRole('button', { name: 'Histogram' }).click();
  await page.getByRole('button', { name: /^odd:/ }).click();
  await expectAccessibleEverywhere(page);
  await page.getByRole('button', { name: 'As a table' }).click();
  await expectAccessible(page, 'main');
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Find').fill('Number');
  await page.getByRole('dialog').getByLabel('Replace with').fill('No.');
  await expect(page.getByRole('dialog').locator('ins').first()).toBeVisible();
  await expectAccessibleEverywhere(page, '[role=dialog]');
  await page.keyboard.press('Escape');
  await page.getByRole('grid', { name: 'Instances' }).focus();
  await page.keyboard.press('Control+Shift+Enter');
  await expectAccessibleEverywhere(page, '[role=dialog]');
});
