import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures';
import { cell, openTable, status, storedRows } from '@/e2e/table';
import { largeUpload } from '@/e2e/task-files';

/** What a program has put on the clipboard, pasted where the keyboard is. */
async function paste(page: Page, formats: { text: string; html?: string }): Promise<void> {
  await page.evaluate(({ text, html }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    if (html !== undefined) clipboardData.setData('text/html', html);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, formats);
}

/** What is copied where the keyboard is. */
async function copied(page: Page, kind: 'copy' | 'cut' = 'copy'): Promise<{ text: string; html: string }> {
  return page.evaluate((type) => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent(type, { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
    return { text: clipboardData.getData('text/plain'), html: clipboardData.getData('text/html') };
  }, kind);
}

test('blocks of Excel and Sheets come in as they were, cell by cell', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { taskId, input } = await openTable(page, 311);

  await test.step('Excel: quoted line breaks, and HTML with the indents of its source', async () => {
    await paste(page, {
      text: '"first\nsecond"\todd\r\nplain  spaces\teven\r\n',
      html: `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td { color: black }</style></head><body>
        <!--StartFragment--><table border=0><col width=64>
        <tr height=20><td>first<br>
    second</td><td>odd</td></tr>
        <tr><td>plain<span style='mso-spacerun:yes'>&nbsp; </span>spaces</td><td>even</td></tr>
        <!--EndFragment--></table></body></html>`,
    });
    await expect(page.getByText('Pasted: changed 2 rows.')).toBeVisible();
  });

  await test.step('Sheets: quotes that are the cell’s own, which its plain text cannot tell', async () => {
    await cell(page, 3).click();
    await paste(page, {
      text: '"yes"\todd\n"a ""b"""\teven',
      html: `<meta charset='utf-8'><google-sheets-html-origin><style type="text/css"><!--td {border: 1px}--></style>
        <table data-sheets-root="1"><tbody><tr><td>"yes"</td><td>odd</td></tr><tr><td>a "b"</td><td>even</td></tr></tbody></table>`,
    });
    await expect(cell(page, 3)).toContainText('"yes"');
  });

  await test.step('a table within a piece of a web page is text', async () => {
    await cell(page, 5).click();
    await paste(page, { text: 'see 1 2', html: '<p>see</p><table><tr><td>1</td><td>2</td></tr></table>' });
    await expect(cell(page, 5)).toContainText('see 1 2');
  });

  await test.step('prose of several lines is one text, until rows are asked for', async () => {
    await cell(page, 7).click();
    await paste(page, { text: 'One.\n"Two," she said.', html: '<p>One.</p><p>"Two," she said.</p>' });
    await expect(cell(page, 7)).toContainText('"Two," she said.');
    await expect(cell(page, 8)).toContainText(input(8));
    await page.getByRole('button', { name: 'Make 2 rows of it' }).click();
    await expect(cell(page, 8)).toContainText('"Two," she said.');
  });

  await test.step('several outputs, into the outputs', async () => {
    await cell(page, 6, 'outputs').click();
    await paste(page, { text: 'yes\t"no\nnever"' });
    await expect(cell(page, 6, 'outputs')).toContainText('never');
  });

  const rows = await storedRows(page, taskId);
  expect(rows.slice(6, 8).map((row) => row.input)).toEqual(['One.', '"Two," she said.']);
  expect(rows.slice(0, 6).map((row) => [row.input, ...row.outputs])).toEqual([
    ['first\nsecond', 'odd'],
    ['plain  spaces', 'even'],
    ['"yes"', 'odd'],
    ['a "b"', 'even'],
    ['see 1 2', ...(rows[4]?.outputs ?? [])],
    [input(6), 'yes', 'no\nnever'],
  ]);
});

test('one value fills what is selected; what is copied or cut can be pasted again to the letter', async ({
  signedIn,
}) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { taskId, input } = await openTable(page, 312);

  await test.step('fill, as one step', async () => {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await paste(page, { text: 'prime' });
    await expect(page.getByText('Pasted: changed 3 rows.')).toBeVisible();
    for (const row of [1, 2, 3]) await expect(cell(page, row, 'outputs')).toHaveText('prime');
    await page.keyboard.press('Control+z');
    for (const row of [1, 2, 3]) await expect(cell(page, row, 'outputs')).not.toContainText('prime');
    await page.keyboard.press('Escape');
  });

  await test.step('a cell of two lines stays one cell', async () => {
    await cell(page, 1).click();
    await paste(page, { text: '"one\n  <b>two</b>"' });
    const cells = await copied(page);
    expect(cells.text).toBe('one\n  <b>two</b>');
    await cell(page, 2).click();
    await paste(page, cells);
    await expect(cell(page, 3)).toContainText(input(3));
    expect((await storedRows(page, taskId))[1]?.input).toBe('one\n  <b>two</b>');
  });

  await test.step('a row without outputs, pasted over another, leaves none there', async () => {
    await cell(page, 2, 'outputs').click();
    await page.keyboard.press('Delete');
    await page.keyboard.press('Shift+Space');
    const row = await copied(page);
    await page.keyboard.press('Escape');
    await cell(page, 4).click();
    await paste(page, row);
    expect((await storedRows(page, taskId))[3]?.outputs).toEqual([]);
  });

  await test.step('a cell and rows are cut', async () => {
    await cell(page, 5).click();
    expect((await copied(page, 'cut')).text).toBe(input(5));
    await expect(cell(page, 5).locator('p')).toHaveText('');
    await cell(page, 6, 'number').click();
    await page.keyboard.press('Shift+ArrowDown');
    const rows = await copied(page, 'cut');
    expect(rows.text).toContain(`${input(6)}\t`);
    await expect(page.getByText('Cut 2 rows.')).toBeVisible();
    await expect(status(page, '118 rows')).toBeVisible();
    await expect(cell(page, 6)).toContainText(input(8));
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Home');
    await paste(page, rows);
    await expect(page.getByText('Pasted: added 2 rows.')).toBeVisible();
    expect((await storedRows(page, taskId)).slice(118).map((row) => row.input)).toEqual([input(6), input(7)]);
  });
});

test('5,000 rows are pasted over others at once, as one step, with a restore point', async ({ signedIn }) => {
  test.setTimeout(180_000);
  const { page } = await signedIn('CONTRIBUTOR');
  const { taskId, input } = await openTable(page, largeUpload());
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Home');
  await page.keyboard.press('Control+ArrowUp');
  const lines = Array.from({ length: 5_000 }, (_, index) => `Pasted ${index}\tyes`);
  await paste(page, { text: lines.join('\n') });
  await expect(page.getByText('Pasted: changed 5,000 rows.')).toBeVisible();
  await expect(cell(page, 1)).toContainText('Pasted 0');
  const points = await page.request.get(`/api/v1/drafts/${taskId}/restore-points`);
  expect(await points.text()).toContain('Before: Paste over 5,000 rows');
  expect((await storedRows(page, taskId))[4_999]?.input).toBe('Pasted 4999');
  await page.keyboard.press('Control+z');
  await expect(cell(page, 1)).toContainText(input(1).slice(0, 40));
  expect((await storedRows(page, taskId))[4_999]?.input).toBe(input(5_000));
});
