import { expect, type Page } from '@playwright/test';
import { test } from '@/e2e/fixtures';
import { inputCell } from '@/e2e/instance-table';
import { pressOn, tabTo } from '@/e2e/keyboard';
import { waitUntilSaved } from '@/e2e/pages';
import { givePassword } from '@/e2e/sign-in';

const PASSWORD = 'a password for the keyboard';
const ROWS = 26;

const part = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Parts of the task' }).getByRole('link', { name });

/** Picks values in a field with a list, by search. */
async function pick(page: Page, label: string, ...values: string[]): Promise<void> {
  await tabTo(page, page.getByRole('combobox', { name: label, exact: false }));
  for (const value of values) {
    await page.keyboard.type(value);
    await expect(page.getByRole('option').first()).toBeVisible();
    await page.keyboard.press('Enter');
  }
  await page.keyboard.press('Escape');
}

test('a task is written, mended and submitted without a mouse, from signing in on', async ({
  page,
  signedIn,
  database,
}) => {
  test.setTimeout(180_000);
  const { id, email } = await signedIn('CONTRIBUTOR');
  await givePassword(database, id, PASSWORD);
  const { keyboard } = page;

  await test.step('from signing in to a blank draft', async () => {
    await page.goto('/sign-in?callbackUrl=/drafts');
    await tabTo(page, page.getByLabel('E-mail'));
    await keyboard.type(email);
    await tabTo(page, page.getByLabel('Password', { exact: true }));
    await keyboard.type(PASSWORD);
    await keyboard.press('Enter');
    await page.waitForURL(/\/drafts$/);
    await pressOn(page, page.getByRole('link', { name: 'New task' }).first());
    await page.waitForURL(/\/drafts\/new$/);
    await pressOn(page, page.getByRole('button', { name: 'Start blank' }));
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}/);
    // What has the focus while the editor is being loaded moves when it is there.
    await expect(page.getByLabel('File name')).toBeVisible();
  });

  await test.step('where it comes from and what it is about', async () => {
    await tabTo(page, page.getByLabel('File name'));
    await keyboard.type('synthetic_odd_or_even_by_keys');
    await tabTo(page, page.getByRole('textbox', { name: 'Source' }));
    await keyboard.type('synthetic');
    await tabTo(page, page.getByRole('textbox', { name: 'URL' }));
    await keyboard.type('https://example.org/numbers');
    await pick(page, 'Licence of the instances', 'CC0 1.0');
    await pick(page, 'Categories', 'Mathematics');
    await pick(page, 'Domains', 'Mathematics');
    await pick(page, 'Reasoning', 'Numerical Reasoning');
  });

  await test.step('the definition', async () => {
    await pressOn(page, part(page, /Definition/), 'Shift+Tab');
    await tabTo(page, page.getByRole('textbox', { name: 'Definition' }));
    await keyboard.type(
      'In this task, you are given a whole number. Answer "odd" if it is odd and "even" if it is even.',
    );
  });

  await test.step('the examples', async () => {
    await pressOn(page, part(page, /Examples/), 'Shift+Tab');
    await expect(page.getByRole('heading', { name: 'Positive examples' })).toBeVisible();
    for (const [input, output, explanation] of EXAMPLES) {
      const kind = explanation.includes('wrong') ? 'negative' : 'positive';
      await pressOn(page, page.getByRole('button', { name: `Add ${kind} example` }));
      await keyboard.type(input);
      await keyboard.press('Tab');
      await keyboard.type(output);
      await keyboard.press('Tab');
      await keyboard.type(explanation);
    }
  });

  await test.step('the instances, one of them twice', async () => {
    await pressOn(page, part(page, /Instances/), 'Shift+Tab');
    await tabTo(page, page.getByRole('gridcell').first().or(page.locator('[role=gridcell]:focus')));
    for (let row = 1; row <= ROWS; row++) {
      await keyboard.type(`Number: ${row === 2 ? 101 : 100 + row}`);
      await keyboard.press('Tab');
      await keyboard.type(row % 2 === 0 ? 'even' : 'odd');
      await keyboard.press('Tab');
    }
    await expect(page.getByText(`${ROWS} rows`, { exact: true })).toBeVisible();
  });

  await test.step('a finding leads to its cell, where it is mended', async () => {
    await pressOn(page, part(page, /Findings/), 'Shift+Tab');
    await pressOn(page, page.getByRole('main').getByRole('button', { name: /^Row 2/ }));
    await expect(inputCell(page, 2)).toBeFocused();
    await keyboard.type('Number: 102');
    await keyboard.press('Enter');
    await waitUntilSaved(page);
  });

  await test.step('and submits it', async () => {
    await pressOn(page, page.getByRole('button', { name: /^Submit$/ }), 'Shift+Tab');
    const dialog = page.getByRole('dialog', { name: 'Submit for review' });
    await expect(dialog).toBeVisible();
    await tabTo(page, dialog.getByLabel('Note to the reviewers', { exact: true }));
    await keyboard.type('Written by the keyboard alone.');
    await pressOn(page, dialog.getByRole('button', { name: 'Submit for review' }));
    await page.waitForURL(/\/submissions\//);
  });

  const { rows } = await database.query(
    `SELECT state FROM "Submission" WHERE "taskId" IN (SELECT "taskId" FROM "TaskAuthor" WHERE "userId" = $1)`,
    [id],
  );
  expect(rows).toEqual([{ state: 'QUEUED' }]);
});

const EXAMPLES: readonly (readonly [input: string, output: string, explanation: string])[] = [
  ['Number: 7', 'odd', 'Seven cannot be divided by two without a remainder.'],
  ['Number: 12', 'even', 'Twelve is two times six.'],
  ['Number: 40', 'even', 'Forty is two times twenty.'],
  ['Number: 9', 'even', 'Nine is odd, so the answer is wrong.'],
];
