import { expect } from '@playwright/test';
import { expectAccessible, expectAccessibleEverywhere } from '@/e2e/accessible';
import { test } from '@/e2e/fixtures';
import { RULES } from '@/lib/checks/engine/registry';

/** The list, and rules of every kind: with a histogram, much text, a missing field, a file name, facts of other tasks. */
const PAGES = [
  '',
  '?fix=any',
  '/reading',
  '/unique-inputs',
  '/balanced-labels',
  '/definition-length',
  '/required-fields',
  '/name-format',
  '/source-spelling',
  '/leaks-across-tasks',
];

test('every check is in the list, and has a page that says what, why and how', async ({ page, baseURL }) => {
  test.setTimeout(180_000);
  await page.goto(`${baseURL}/checks`);
  await expect(page.getByRole('heading', { level: 1, name: 'Checks' })).toBeVisible();
  for (const { id, title, why } of RULES) {
    await expect(page.getByRole('link', { name: title, exact: true })).toHaveAttribute('href', `/checks/${id}`);
    const response = await page.request.get(`${baseURL}/checks/${id}`);
    expect(response.status(), id).toBe(200);
    expect(textOf(await response.text()), id).toContain(why);
  }
});

test('the list is searched and filtered by its address, which can be shared', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}/checks`);
  await page.getByLabel('Search checks').fill('same input');
  await page.getByLabel('Severity').selectOption('Errors');
  await page.getByLabel('Refused upstream, too').check();
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.waitForURL(/severity=error/);
  await expect(page.getByRole('status')).toContainText('found');
  await expect(page.getByRole('link', { name: 'No two instances share an input' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'No white space around texts' })).toHaveCount(0);
  await page.reload();
  await expect(page.getByLabel('Search checks')).toHaveValue('same input');
  await expect(page.getByLabel('Refused upstream, too')).toBeChecked();
  await page.getByRole('link', { name: 'Clear' }).click();
  await expect(page.getByRole('link', { name: 'No white space around texts' })).toBeVisible();
});

test('the list is filtered without scripts, too', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${baseURL}/checks`);
  await page.getByLabel('Fix').selectOption('Has a safe fix');
  await page.getByRole('button', { name: 'Filter' }).click();
  await expect(page.getByRole('link', { name: 'No white space around texts' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Labels are balanced' })).toHaveCount(0);
  await context.close();
});

test('a search without a result says so', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}/checks?query=nothing-has-this-name`);
  await expect(page.getByText('No check fits')).toBeVisible();
  await page.getByRole('link', { name: 'Show all checks' }).click();
  await expect(page.getByRole('link', { name: 'Labels are balanced' })).toBeVisible();
});

test('a rule’s page shows what it finds in its bad example, and what its fix makes of it', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/checks`);
  await page.getByRole('link', { name: 'No two instances share an input' }).click();
  await expect(page).toHaveTitle(/No two instances share an input/);
  const bad = page.getByRole('region', { name: 'Bad', exact: true });
  await expect(bad.locator('mark')).toHaveText('"input": "Two apples in one basket.",');
  await expect(bad).toContainText('Row 101 has the same input.');
  const fixed = page.getByRole('region', { name: 'The bad example, fixed' });
  await expect(fixed.getByRole('row', { name: /Instance 101, output/ })).toContainText('["2","two"]');
  await page.getByRole('link', { name: 'Next' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('No two instances share an input');
  await page.goto(`${baseURL}/checks/unique-inputs#duplicate`);
  await expect(page.locator('#duplicate')).toBeInViewport();
});

test('an unknown check leads to those that may have been meant', async ({ page, baseURL, expectedConsole }) => {
  expectedConsole.push(/404/);
  const response = await page.goto(`${baseURL}/checks/uniqe-inputs`);
  expect(response?.status()).toBe(404);
  await expectAccessible(page);
  await page.getByRole('navigation', { name: 'Similar checks' }).getByRole('link', { name: 'unique-inputs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'No two instances share an input' })).toBeVisible();
});

test('the pages of the checks are accessible and fit their screen', async ({ page, baseURL }) => {
  test.setTimeout(240_000);
  for (const path of PAGES) {
    await page.goto(`${baseURL}/checks${path}`);
    await expect(page.locator('main h1')).toBeVisible();
    await expectAccessibleEverywhere(page);
  }
});

/** A page's source as text: enough to look for a sentence in it. */
function textOf(html: string): string {
  return html.replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
