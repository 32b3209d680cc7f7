import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures';
import { openPart, uploadDraft } from '@/e2e/pages';
import { smallUpload } from '@/e2e/task-files';

interface StoredRow {
  input: string;
  outputs: string[];
}

async function storedRows(page: Page, taskId: string): Promise<StoredRow[]> {
  const response = await page.request.get(`/api/v1/drafts/${taskId}`);
  return ((await response.json()) as { rows: StoredRow[] }).rows;
}

/** Opens the dialog on a new draft of 120 instances. */
async function openDialog(page: Page, seed: number): Promise<{ taskId: string; dialog: Locator }> {
  const taskId = await uploadDraft(page, smallUpload(seed));
  await openPart(page, /Instances/);
  return { taskId, dialog: await reopen(page) };
}

async function reopen(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Get data in' }).click();
  return page.getByRole('dialog', { name: 'Get data in' });
}

async function choose(dialog: Locator, name: string, content: string | Buffer): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
  await dialog.getByLabel('Data file to read').setInputFiles(file);
}

async function paste(dialog: Locator, text: string): Promise<void> {
  await dialog.getByLabel('Or paste the data').fill(text);
  await dialog.getByRole('button', { name: 'Read the pasted data' }).click();
}

const takeButton = (dialog: Locator, count: string) => dialog.getByRole('button', { name: `Take ${count} instances` });
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

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
    await expect(dialog.getByText('Record 19: This row has 1 value, but there are 2 columns.')).toBeVisible();
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
  await expect(takeButton(dialog, '500')).toBeEnabled();
  await page.keyboard.press('Escape');
  expect(await storedRows(page, taskId)).toHaveLength(120);
});

const columns = numbers(10_000).map((index) => `column ${index}`);
const BAD: { what: string; name: string; content: () => string | Buffer; says: RegExp }[] = [
  {
    what: 'a workbook with the name of a table',
    name: 'table.csv',
    content: () => Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00]),
    says: /Excel workbook/,
  },
  { what: 'a file of nothing', name: 'empty.csv', content: () => '', says: /is empty/ },
  { what: '10,000 columns', name: 'wide.csv', content: () => `${columns.join(',')}\n`, says: /10,000 columns/ },
  { what: 'a damaged JSON file', name: 'broken.json', content: () => '[{"text": "a",, }]', says: /Line 1, column/ },
  {
    what: 'bytes that are no text',
    name: 'noise.csv',
    content: () => Buffer.alloc(2_000, 7).fill(0, 0, 900),
    says: /no text/,
  },
];

test('what cannot be read is refused in words, and the draft stays as it is', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { taskId, dialog } = await openDialog(page, 304);
  for (const { what, name, content, says } of BAD) {
    await test.step(what, async () => {
      await choose(dialog, name, content());
      await expect(dialog.getByRole('alert')).toContainText(says);
    });
  }

  await test.step('a cell of 5 MB', async () => {
    await choose(dialog, 'cell.csv', `text,label\n"${'five '.repeat(1_000_000)}",a\nshort,b\n`);
    await expect(dialog.getByRole('button', { name: 'Take 1 instance' })).toBeEnabled();
    await dialog.getByText('One record is left out').click();
    await expect(dialog.getByText(/The input has 4,999,999 characters/)).toBeVisible();
    await dialog.getByRole('button', { name: 'Another source' }).click();
  });

  await test.step('two files, and one of 200 MB, dropped', async () => {
    await drop(dialog, [10, 10]);
    await expect(dialog.getByRole('alert')).toContainText('one file at a time');
    await drop(dialog, [200 * 1024 * 1024]);
    await expect(dialog.getByRole('alert')).toContainText('200 MB; at most 50 MB');
  });
  await page.keyboard.press('Escape');
  expect(await storedRows(page, taskId)).toHaveLength(120);
});

/** Drops files of these sizes, as a hand would. */
async function drop(dialog: Locator, sizes: number[]): Promise<void> {
  const transfer = await dialog.page().evaluateHandle((bytes) => {
    const data = new DataTransfer();
    for (const size of bytes) data.items.add(new File([new ArrayBuffer(size)], `file${size}.csv`));
    return data;
  }, sizes);
  await dialog.getByRole('group', { name: 'Data file' }).dispatchEvent('drop', { dataTransfer: transfer });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the dialog is accessible and fits a phone, ${colorScheme}`, async ({ signedIn }) => {
    const { page } = await signedIn('CONTRIBUTOR', { colorScheme, width: 360 });
    const { dialog } = await openDialog(page, colorScheme === 'light' ? 305 : 306);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await paste(dialog, 'نص,label\nجملة عربية قصيرة,0\nجملة أخرى,1\n');
    await expect(takeButton(dialog, '2')).toBeEnabled();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    const scrolls = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect(scrolls).toBe(false);
  });
}
