import { truncate, writeFile } from 'node:fs/promises';
import { expect, type Locator } from '@playwright/test';
import { choose, numbers, openDialog, paste, storedRows } from '@/e2e/data-dialog';
import { test } from '@/e2e/fixtures';
import { PARQUET_FILES } from '@/lib/testing/parquet-files';

const rows = [
  { text: 'Good, really.', label: 1 },
  { text: 'Bad, really.', label: 0 },
];
const instances = rows.map(({ text, label }, index) => ({
  id: `task001-${index}`,
  input: text,
  output: [String(label)],
}));
const lines = (values: readonly object[]) => values.map((value) => JSON.stringify(value)).join('\n');
const alpaca = [
  { instruction: 'Add.', input: '1 1', output: '2' },
  { instruction: 'Sing.', input: '', output: 'La' },
];
const seed = {
  id: 's',
  name: 'n',
  instruction: 'Add.',
  instances: [{ input: '1 1', output: '2' }],
  is_classification: false,
};
const generated = { instruction: 'Add.', raw_instances: 'Example 1\nInput: 1 1\nOutput: 2' };
const first = 'Examples/Prompt/Title'.split('/').map((key) => [key, key === 'Examples' ? {} : key]);

/** What is read, how it is called, and the first instance that comes of it without a hand laid on. */
const FORMATS: [content: string, says: string, input: string, output: string][] = [
  ['text,label\n"Good, really.",1\n"Bad, really.",0\n', 'CSV, 2 records', 'Good, really.', '1'],
  ['text;label\r\n"Good, really.";1\r\nBad;0\r\n', 'CSV, 2 records', 'Good, really.', '1'],
  ['text\tlabel\nGood, really.\t1\nBad, really.\t0\n', 'TSV, 2 records', 'Good, really.', '1'],
  [JSON.stringify(rows), 'JSON, 2 records', 'Good, really.', '1'],
  [JSON.stringify({ version: 1, data: rows }, null, 2), 'JSON, 2 records', 'Good, really.', '1'],
  [JSON.stringify({ text: ['Good', 'Bad'], label: [1, 0] }), 'JSON, 2 records', 'Good', '1'],
  [lines(rows), 'JSON Lines, 2 records', 'Good, really.', '1'],
  [JSON.stringify({ Definition: ['D'], Instances: instances }), 'SuperNI task, 2 records', 'Good, really.', '1'],
  [
    JSON.stringify({ ...Object.fromEntries(first), Definition: 'D', Instances: instances }),
    'Natural Instructions v1 task, 2 records',
    'Good, really.',
    '1',
  ],
  [lines([seed, seed]), 'Self-Instruct seed tasks, 2 records', 'Add. 1 1', '2'],
  [lines([generated, generated]), 'Self-Instruct generated tasks, 2 records', 'Add. 1 1', '2'],
  [JSON.stringify(alpaca), 'Alpaca, 2 records', 'Add. 1 1', '2'],
  [JSON.stringify(alpaca.map(({ input: _, ...record }) => record)), 'Alpaca, 2 records', 'Add.', '2'],
];

test('every format is recognised and mapped by itself, from a file and pasted', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { dialog } = await openDialog(page, 311);
  for (const [index, [content, says, input, output]] of FORMATS.entries()) {
    await test.step(`${says}: ${input}`, async () => {
      // Each in one of the two ways: what comes after is the same.
      if (index % 2 === 0) await choose(dialog, 'data.txt', content);
      else await paste(dialog, content);
      await expect(dialog.getByText(`: ${says}`)).toBeVisible();
      await expect(dialog.getByRole('row').nth(1)).toHaveText(new RegExp(`^${input.replace(' ', '\\s')}${output}$`));
      await dialog.getByRole('button', { name: 'Back' }).click();
    });
  }
  await test.step('instructions without instances, which are told what they lack', async () => {
    await choose(dialog, 'data.jsonl', lines([{ instruction: 'Add.', is_classification: false }]));
    await expect(dialog.getByText(': Self-Instruct instructions, 1 record')).toBeVisible();
    await expect(dialog.getByText('machine_generated_instances.jsonl')).toBeVisible();
    await expect(dialog.getByRole('alert')).toContainText('The output has no template yet');
    await dialog.getByRole('button', { name: 'Back' }).click();
  });
  for (const [compression, base64] of PARQUET_FILES) {
    await test.step(`Parquet with ${compression}, under the content security policy`, async () => {
      await choose(dialog, 'data.parquet', Buffer.from(base64, 'base64'));
      await expect(dialog.getByText(': Parquet, 2 records')).toBeVisible();
      await dialog.getByRole('button', { name: 'Back' }).click();
    });
  }
});

test('what was recognised wrongly is corrected by hand', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { dialog } = await openDialog(page, 312);
  const cell = dialog.getByRole('cell').first();
  const cyrillic = Buffer.from('caf\xe9; one,a\ncaf\xe9; two,b\n', 'latin1');
  await choose(dialog, 'names.csv', cyrillic);
  await dialog.getByText('How it is read').click();
  await dialog.getByLabel('The first row names the columns').uncheck();
  // Nothing tells which column is which.
  await expect(dialog.getByRole('button', { name: /^column_1/ })).toBeVisible();
  await dialog.getByLabel('Input', { exact: true }).fill('{{ column_1 }}');
  await dialog.getByLabel('Output', { exact: true }).fill('{{ column_2 }}');
  await expect(cell).toHaveText('café; one');
  await dialog.getByLabel('Encoding').selectOption('Cyrillic (Windows-1251)');
  await expect(cell).toHaveText('cafй; one');
  await dialog.getByLabel('Input', { exact: true }).fill('Name: {{ column_1 }}');
  await dialog.getByLabel('Delimiter').selectOption('Semicolon');
  await expect(cell).toHaveText('Name: cafй');
  await expect(dialog.getByRole('cell').nth(1)).toHaveText('one,a');

  await test.step('also where nothing could be read at all', async () => {
    await dialog.getByRole('button', { name: 'Back' }).click();
    await choose(dialog, 'one.csv', 'a text,a label\n');
    await expect(dialog.getByRole('alert')).toContainText('no record below it');
    await dialog.getByLabel('The first row names the columns').uncheck();
    await expect(cell).toHaveText('Name: a text');
  });

  await test.step('lines above a table, and the place of several where records stand', async () => {
    await dialog.getByRole('button', { name: 'Back' }).click();
    await choose(dialog, 'head.csv', '# made in May\ntext,label\nIt rains.,wet\nIt is hot.,dry\n');
    await expect(dialog.getByText('One line above the table is not read: “# made in May”.')).toBeVisible();
    await dialog.getByText('How it is read').click();
    await expect(dialog.getByLabel('Lines to skip above the table')).toHaveValue('1');
    await dialog.getByLabel('Lines to skip above the table').fill('2');
    await expect(dialog.getByText('Does the first row name the columns?')).toHaveCount(0);
    await expect(dialog.getByRole('button', { name: /^column_1/ })).toBeVisible();
    await dialog.getByRole('button', { name: 'Back' }).click();
    const splits = { train: [...rows, ...rows], test: [{ text: 'Only here.', label: 1 }] };
    await choose(dialog, 'splits.json', JSON.stringify(splits));
    await expect(dialog.getByText('Read is “train”; not read: “test” (1 record).')).toBeVisible();
    await dialog.getByText('How it is read').click();
    await dialog.getByLabel('Where the records stand').selectOption('test (1)');
    await expect(dialog.getByRole('cell', { name: 'Only here.' })).toBeVisible();
  });

  await test.step('a row of which nothing tells whether it names the columns', async () => {
    await dialog.getByRole('button', { name: 'Back' }).click();
    await choose(dialog, 'words.csv', 'hello,bonjour\ncat,chat\ndog,chien\n');
    await expect(dialog.getByText('Does the first row name the columns?')).toBeVisible();
    await dialog.getByRole('button', { name: 'It is a record' }).click();
    await expect(dialog.getByText(': CSV, 3 records')).toBeVisible();
  });

  await test.step('a guess is not called the templates of the last time', async () => {
    for (const content of ['text,label\na,b\n', 'label,text\nc,d\n']) {
      await dialog.getByRole('button', { name: 'Back' }).click();
      await choose(dialog, 'other.csv', content);
      await expect(dialog.getByLabel('Input', { exact: true })).toHaveValue('{{ text }}');
      await expect(dialog.getByText('The templates of the last time')).toHaveCount(0);
    }
  });
});

const columns = numbers(10_000).map((index) => `column ${index}`);
const BAD: { what: string; name: string; content: () => string | Buffer; says: RegExp }[] = [
  {
    what: 'a workbook with the name of a table',
    name: 'table.csv',
    content: () => 'PK\x03\x04\x14\0[Content_Types].xml xl/workbook.xml',
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

test('what cannot be read is refused in words, and the draft stays as it is', async ({ signedIn }, testInfo) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { taskId, dialog } = await openDialog(page, 304);
  for (const { what, name, content, says } of BAD) {
    await test.step(what, async () => {
      await choose(dialog, name, content());
      await expect(dialog.getByRole('alert')).toContainText(says);
    });
  }

  await test.step('a cell of 5 MB, and other faults of single rows', async () => {
    const bad = ['"no end,c', 'one value', `a\0b,d`, 'caf\xe9,e'];
    const good = 'naïve,b\n'.repeat(30);
    const content = Buffer.concat([
      Buffer.from(`text,label\n"${'five '.repeat(1_000_000)}",a\n${good}`),
      Buffer.from(bad.join('\n'), 'latin1'),
    ]);
    await choose(dialog, 'cell.csv', content);
    await expect(dialog.getByRole('button', { name: 'Take 30 instances' })).toBeEnabled();
    await dialog.getByText('5 records are left out').click();
    for (const fault of [/The input has 4,999,999 characters/, /does not end/, /1 value/, /NUL/, /not UTF-8/]) {
      await expect(dialog.getByRole('listitem').filter({ hasText: fault })).toBeVisible();
    }
    await dialog.getByRole('button', { name: 'Back' }).click();
  });

  await test.step('two files, a folder, and a file of 200 MB, dropped', async () => {
    const [first, second, large] = ['first.csv', 'second.csv', 'large.csv'].map((name) => testInfo.outputPath(name));
    if (!first || !second || !large) throw new Error('There are three.');
    await Promise.all([writeFile(first, 'a,b\n'), writeFile(second, 'a,b\n'), writeFile(large, '')]);
    await truncate(large, 200 * 1024 * 1024);
    const says = dialog.getByRole('alert');
    await drop(dialog, [first, second]);
    await expect(says).toContainText('one file at a time');
    await drop(dialog, [testInfo.outputDir]);
    await expect(says).toContainText('This is a folder.');
    await drop(dialog, [large]);
    await expect(says).toContainText('200 MB; at most 50 MB');
  });

  await test.step('a long reading shows how far it is, and can be given up', async () => {
    const long = testInfo.outputPath('long.json');
    await writeFile(long, `[${'{"text": "a", "label": [1, 2, 3]},'.repeat(800_000)}{}]`);
    await dialog.locator('input[type=file]').setInputFiles(long);
    await expect(dialog.getByRole('progressbar')).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog.getByRole('button', { name: 'Choose a file' })).toBeVisible();
    await expect(dialog.getByRole('alert')).toHaveCount(0);
  });
  await page.keyboard.press('Escape');
  expect(await storedRows(page, taskId)).toHaveLength(120);
});

/** Drops what lies at these paths, as a hand would that drags it from its folder. */
async function drop(dialog: Locator, files: string[]): Promise<void> {
  const box = await dialog.getByRole('group', { name: 'Data file' }).boundingBox();
  if (!box) throw new Error('There is no place to drop at.');
  const session = await dialog.page().context().newCDPSession(dialog.page());
  const place = {
    x: box.x + box.width / 2,
    y: box.y + box.height / 2,
    data: { items: [], files, dragOperationsMask: 1 },
  };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, ...place });
  }
  await session.detach();
}
