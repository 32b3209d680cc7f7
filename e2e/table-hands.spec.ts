import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures';
import { cell, openTable, status, storedRows } from '@/e2e/table';
import { largeUpload } from '@/e2e/task-files';

const line = (page: Page) => page.locator('[data-drop-line]');

/** Takes a row by its handle; the mouse stays down. */
async function takeRow(page: Page, row: number): Promise<void> {
  const number = cell(page, row, 'number');
  await number.hover();
  const box = await number.locator('[data-row-handle]').boundingBox();
  if (!box) throw new Error('The row has no handle.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
}

/** Drags what is held to the gap behind a row. */
async function dragBehind(page: Page, row: number): Promise<void> {
  const box = await cell(page, row, 'number').boundingBox();
  if (!box) throw new Error('The row is not in sight.');
  await page.mouse.move(box.x + 10, box.y + box.height - 4, { steps: 4 });
}

test('rows are dragged by their handles, alone or together, and Escape leaves them', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { taskId, input } = await openTable(page, 321);
  const inputs = async (count: number) => (await storedRows(page, taskId)).slice(0, count).map((row) => row.input);

  await test.step('one row, and one step of undo', async () => {
    await takeRow(page, 1);
    await dragBehind(page, 3);
    await expect(line(page)).toHaveAttribute('data-drop-line', '3');
    await page.mouse.up();
    await expect(page.getByText('Moved to row 3.')).toBeVisible();
    await expect(cell(page, 3, 'number')).toBeFocused();
    expect(await inputs(4)).toEqual([input(2), input(3), input(1), input(4)]);
    await page.keyboard.press('Control+z');
    await expect(cell(page, 1)).toContainText(input(1));
  });

  await test.step('selected rows go together', async () => {
    await cell(page, 2, 'number').click();
    await cell(page, 5, 'number').click();
    await expect(status(page, '2 selected')).toBeVisible();
    await takeRow(page, 5);
    await dragBehind(page, 6);
    await expect(line(page)).toHaveText('2 rows');
    await page.mouse.up();
    await expect(page.getByText('Moved 2 rows to row 5.')).toBeVisible();
    expect(await inputs(6)).toEqual([input(1), input(3), input(4), input(6), input(2), input(5)]);
    await page.keyboard.press('Control+z');
    await expect(cell(page, 2)).toContainText(input(2));
  });

  await test.step('Escape while dragging moves nothing, and keeps the selection', async () => {
    await takeRow(page, 5);
    await dragBehind(page, 7);
    await expect(line(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(line(page)).toBeHidden();
    await page.mouse.up();
    await expect(status(page, '2 selected')).toBeVisible();
    expect(await inputs(6)).toEqual([1, 2, 3, 4, 5, 6].map(input));
  });

  await test.step('not while the places shown are no places of the task', async () => {
    await page.getByLabel('Sort', { exact: true }).selectOption('Input, Z to A');
    await expect(cell(page, 1)).toContainText(input(120));
    await takeRow(page, 2);
    await dragBehind(page, 4);
    await expect(page.getByText('Clear the filter and the sorting before moving rows.')).toBeVisible();
    await expect(line(page)).toBeHidden();
    await page.mouse.up();
  });

  await test.step('unless the order shown is made the task’s own', async () => {
    await page.getByRole('button', { name: 'Rows and columns' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Keep the sorted order' }).press('Enter');
    await expect(page.getByText('The task has this order now.')).toBeVisible();
    expect(await inputs(2)).toEqual([input(120), input(119)]);
  });
});

test('a row held at the edge scrolls through 6,500 of them', async ({ signedIn }) => {
  test.setTimeout(180_000);
  const { page } = await signedIn('CONTRIBUTOR');
  const { taskId, input } = await openTable(page, largeUpload());
  const grid = page.getByRole('grid', { name: 'Instances' });
  const box = await grid.boundingBox();
  if (!box) throw new Error('The table is not in sight.');
  await takeRow(page, 2);
  await page.mouse.move(box.x + 30, box.y + 200);
  await page.mouse.move(box.x + 30, box.y + box.height + 100);
  await expect.poll(async () => Number(await line(page).getAttribute('data-drop-line'))).toBeGreaterThan(300);
  await page.mouse.move(box.x + 30, box.y + box.height / 2);
  const gap = Number(await line(page).getAttribute('data-drop-line'));
  expect(await page.locator('[role=grid] [role=row]').count()).toBeLessThanOrEqual(60);
  await page.mouse.up();
  await expect(page.getByText(`Moved to row ${gap.toLocaleString('en')}.`)).toBeVisible();
  await expect(cell(page, gap, 'number')).toBeFocused();
  expect((await storedRows(page, taskId))[gap - 1]?.input).toBe(input(2));
});

test('an input method writes into a cell from its first letter on', async ({ signedIn }) => {
  const { page, context } = await signedIn('CONTRIBUTOR');
  const { taskId, input } = await openTable(page, 322);
  const browser = await context.newCDPSession(page);
  /** A key as it comes while an input method takes it. */
  const imeKey = () =>
    browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 });
  const compose = (text: string) =>
    browser.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });

  await imeKey();
  await compose('n');
  await compose('ni');
  // The cell keeps the focus: input methods forget what is begun where it moves.
  await expect(cell(page, 1)).toBeFocused();
  await expect(cell(page, 1).getByText('ni', { exact: true })).toBeVisible();
  // The key that chooses the word does not end the edit, whatever the browser calls it.
  await browser.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Enter', windowsVirtualKeyCode: 229 });
  await expect(cell(page, 1)).toBeFocused();
  await browser.send('Input.insertText', { text: '你' });
  const field = page.getByRole('textbox', { name: 'Input of row 1' });
  await expect(field).toBeFocused();
  await expect(field).toHaveValue('你');
  await page.keyboard.press('Enter');
  await expect(cell(page, 2)).toBeFocused();

  await test.step('a panel of signs writes without any key', async () => {
    await page.keyboard.insertText('😀');
    await expect(page.getByRole('textbox', { name: 'Input of row 2' })).toHaveValue('😀');
    await page.keyboard.press('Escape');
    await expect(cell(page, 2)).toHaveText(input(2));
  });

  await test.step('a key that the input method swallows changes nothing', async () => {
    await imeKey();
    await page.keyboard.press('Escape');
    await expect(cell(page, 2)).toBeFocused();
  });
  const rows = await storedRows(page, taskId);
  expect(rows.slice(0, 2).map((row) => row.input)).toEqual(['你', input(2)]);
});

test('keys do what they do in a spreadsheet, on a Mac with its own', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  await page.addInitScript(() => Object.defineProperty(navigator, 'platform', { get: () => 'MacIntel' }));
  const { input } = await openTable(page, 323);
  await expect(page.getByText('⌘').first()).toBeVisible();
  await expect(page.getByText('Ctrl')).toHaveCount(0);

  await test.step('edges, pages and selections', async () => {
    await page.keyboard.press('Meta+ArrowRight');
    await expect(cell(page, 1, 'id')).toBeFocused();
    await page.keyboard.press('Meta+ArrowLeft');
    await expect(cell(page, 1, 'number')).toBeFocused();
    await page.keyboard.press('PageDown');
    await expect(cell(page, 1, 'number')).not.toBeFocused();
    await page.keyboard.press('Meta+ArrowUp');
    await page.keyboard.press('Meta+Shift+End');
    await expect(status(page, '120 selected')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Meta+a');
    await expect(status(page, '120 selected')).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Meta+Home');
    await page.keyboard.press('ArrowRight');
    await expect(cell(page, 1)).toBeFocused();
  });

  await test.step('F2 writes at the end, Tab and Shift+Tab go on, Escape takes back', async () => {
    await page.keyboard.press('F2');
    await page.keyboard.type('!');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: 'Output of row 1' })).toBeFocused();
    await page.keyboard.press('Shift+Tab');
    const field = page.getByRole('textbox', { name: 'Input of row 1' });
    await expect(field).toHaveValue(`${input(1)}!`);
    await page.keyboard.type('?');
    await page.keyboard.press('Escape');
    await expect(cell(page, 1)).toHaveText(`${input(1)}!`);
    await expect(cell(page, 1)).toBeFocused();
  });

  await test.step('undo in an open cell is the text’s, outside it the table’s', async () => {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.type('abc');
    // Chromium on Linux undoes texts with Ctrl, whatever the page takes the platform for.
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('textbox', { name: 'Input of row 2' })).not.toHaveValue(`${input(2)}abc`);
    await expect(cell(page, 1)).toContainText('!');
    await page.keyboard.press('Escape');
    await expect(cell(page, 2)).toHaveText(input(2));
    await page.keyboard.press('Meta+z');
    await expect(cell(page, 1)).toHaveText(input(1));
    await page.keyboard.press('Meta+Shift+z');
    await expect(cell(page, 1)).toHaveText(`${input(1)}!`);
  });
});

test('where text runs from right to left, arrows move as the eye does', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  await openTable(page, 324);
  await page.keyboard.type('مرحبا بالعالم');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('second line');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  const lines = cell(page, 1).locator('p');
  await expect(lines).toHaveAttribute('dir', 'auto');
  await expect(lines).toHaveCSS('direction', 'rtl');
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
  await page.keyboard.press('ArrowLeft');
  await expect(cell(page, 1, 'outputs')).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 1, 'number')).toBeFocused();
  const [number, outputs] = await Promise.all(['number', 'outputs'].map((name) => cell(page, 1, name).boundingBox()));
  expect(number?.x).toBeGreaterThan(outputs?.x ?? 0);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
});
