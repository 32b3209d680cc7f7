import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures';
import { cell, openTable, status, storedRows } from '@/e2e/table';

test('find and replace shows what changes, makes a restore point, and is one step of undo', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { taskId, input } = await openTable(page, 301);
  await page.keyboard.press('Control+h');
  const dialog = page.getByRole('dialog', { name: 'Find and replace' });
  await expect(dialog.getByLabel('Find')).toBeFocused();
  await page.keyboard.type('number: (\\d');
  await dialog.getByRole('checkbox', { name: 'Regular expression' }).press(' ');
  await expect(dialog.getByText(/no valid regular expression/)).toBeVisible();
  await dialog.getByLabel('Find').press('End');
  await page.keyboard.type('+)');
  await dialog.getByLabel('Replace with').focus();
  await page.keyboard.type('$1 is it');
  await expect(dialog.getByText('120 matches; changes 120 cells in 120 rows.')).toBeVisible();
  await expect(dialog.getByRole('region', { name: 'What would change' }).locator('ins').first()).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Match case' }).press(' ');
  await expect(dialog.getByText('Nothing found.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Match case' }).press(' ');
  await expect(dialog.getByRole('button', { name: 'Replace all' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Replace all' }).press('Enter');
  await expect(dialog).toBeHidden();
  const number = input(1).replace('Number: ', '');
  await expect(cell(page, 1)).toContainText(`${number} is it`);
  expect((await storedRows(page, taskId))[119]?.input).toMatch(/^\d+ is it$/);
  const points = await page.request.get(`/api/v1/drafts/${taskId}/restore-points`);
  expect(await points.text()).toContain('Before: Replace in 120 rows');
  await cell(page, 1).focus();
  await page.keyboard.press('Control+z');
  await expect(cell(page, 1)).toContainText(input(1));
  expect((await storedRows(page, taskId))[119]?.input).toBe(input(120));

  await test.step('whole words in the definition and the examples, with what is emptied told', async () => {
    await page.keyboard.press('Control+h');
    await dialog.getByRole('checkbox', { name: 'Regular expression' }).press(' ');
    await dialog.getByRole('checkbox', { name: 'Whole words' }).press(' ');
    await dialog.getByLabel('In', { exact: true }).selectOption('Everything');
    await dialog.getByLabel('Replace with').fill('');
    await dialog.getByLabel('Find').fill('eve');
    await expect(dialog.getByText('Nothing found.')).toBeVisible();
    await dialog.getByLabel('Find').fill('even');
    await expect(
      dialog.getByText(/60 outputs become empty and go; \d+ texts of the definition or the examples/),
    ).toBeVisible();
    await dialog.getByLabel('Replace with').fill('straight');
    await expect(dialog.getByText(/become empty/)).toBeHidden();
    await expect(dialog.getByRole('button', { name: 'Replace all' })).toBeEnabled();
    await dialog.getByRole('button', { name: 'Replace all' }).press('Enter');
    await expect(dialog).toBeHidden();
    expect((await storedRows(page, taskId)).filter(({ outputs }) => outputs[0] === 'straight')).toHaveLength(60);
    const draft = await page.request.get(`/api/v1/drafts/${taskId}`);
    const { head } = await draft.json();
    expect(JSON.stringify([head.Definition, head['Positive Examples'], head['Negative Examples']])).not.toMatch(
      /\beven\b/,
    );
  });
});

test('an expression that would run for ever is stopped, and the tab stays alive', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  await openTable(page, 302);
  await page.keyboard.type(`${'a'.repeat(60)}!`);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Find and replace' });
  await dialog.getByRole('checkbox', { name: 'Regular expression' }).check();
  await dialog.getByLabel('Find').fill('(a|a)+$');
  await expect(status(page, 'Searching')).toBeVisible();
  await dialog.getByLabel('Replace with').fill('still typing');
  await expect(dialog.getByText(/takes too long/)).toBeVisible();
  await dialog.getByLabel('Find').fill('a+!');
  await expect(dialog.getByText('1 match; changes 1 cell in 1 row.')).toBeVisible();
});
