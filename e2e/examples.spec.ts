import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessibleEverywhere } from '@/e2e/accessible';
import { test } from '@/e2e/fixtures';
import { openPart, uploadDraft, waitUntilSaved } from '@/e2e/pages';
import { cell } from '@/e2e/table';
import { smallUpload } from '@/e2e/task-files';
import type { DraftView } from '@/lib/task/draft/draft-edits';

const POSITIVES = ['Number: 7', 'Number: 12', 'Number: 40'];

async function stored(page: Page, taskId: string): Promise<DraftView> {
  await waitUntilSaved(page);
  return (await page.request.get(`/api/v1/drafts/${taskId}`)).json();
}

const inputsOf = (view: DraftView) => view.head['Positive Examples'].map(({ input }) => input);
const example = (page: Page, name: string): Locator => page.getByRole('article', { name, exact: true });
const handle = (page: Page, number: number): Locator =>
  page.getByRole('button', { name: `Reorder positive example ${number}` });
const undo = (page: Page): Locator => page.getByRole('button', { name: /^Undo: / });

/** Shown inputs of the positive examples, from top to bottom. */
async function expectOrder(page: Page, inputs: readonly string[]): Promise<void> {
  for (const [index, input] of inputs.entries()) {
    await expect(example(page, `Positive example ${index + 1}`).getByLabel('Input')).toHaveValue(input);
  }
}

async function chooseInMenu(page: Page, label: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `More for ${label}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('a positive example is made of an instance, which leaves the others, and one undo brings it back', async ({
  signedIn,
}) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const upload = smallUpload(601);
  const picked = upload.task.Instances[76];
  if (!picked) throw new Error('The upload has 120 instances.');
  const taskId = await uploadDraft(page, upload);
  await openPart(page, /Examples/);
  await page.getByRole('button', { name: 'From an instance…' }).click();

  const dialog = page.getByRole('dialog', { name: 'A positive example from an instance' });
  await dialog.getByLabel('Search the instances').fill(picked.input);
  await expect(dialog.getByRole('listitem')).toHaveCount(1);
  await dialog.getByRole('button', { name: picked.input }).click();

  await expect(dialog).toBeHidden();
  const made = example(page, 'Positive example 4');
  await expect(made.getByLabel('Explanation')).toBeFocused();
  await expect(made.getByLabel('Output')).toHaveValue(picked.output[0] ?? '');
  await page.keyboard.type('It ends in an even digit.');
  const after = await stored(page, taskId);
  expect(after.head['Positive Examples'].at(-1)).toEqual({
    input: picked.input,
    output: picked.output[0],
    explanation: 'It ends in an even digit.',
  });
  expect(after.rows).toHaveLength(119);
  expect(after.rows.map(({ input }) => input)).not.toContain(picked.input);

  await undo(page).click(); // what was written
  await expect(undo(page)).toHaveAccessibleName('Undo: Make row 77 a positive example');
  await undo(page).click();
  const before = await stored(page, taskId);
  expect(inputsOf(before)).toEqual(POSITIVES);
  expect(before.rows.map(({ input }) => input)).toEqual(upload.task.Instances.map(({ input }) => input));

  await test.step('from the table, the row at the cursor', async () => {
    await openPart(page, /Instances/);
    await cell(page, 3).click();
    await page.getByRole('button', { name: 'Rows and columns' }).click();
    await page.getByRole('menuitem', { name: 'Make it a positive example' }).click();
    await expect(undo(page)).toHaveAccessibleName('Undo: Make row 3 a positive example');
    const { head, rows } = await stored(page, taskId);
    expect(head['Positive Examples'].at(-1)?.input).toBe(upload.task.Instances[2]?.input);
    expect(rows).toHaveLength(119);
    await expect(cell(page, 3)).toHaveText(upload.task.Instances[3]?.input ?? '');
    await expect(cell(page, 3)).toBeFocused();
  });
});

test('the search for an instance says what it leaves out, and Escape takes nothing', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  await uploadDraft(page, smallUpload(602));
  await openPart(page, /Examples/);
  const button = page.getByRole('button', { name: 'From an instance…' });
  await button.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('Search the instances')).toBeFocused();
  await expect(dialog.getByRole('listitem')).toHaveCount(50);
  await expect(dialog.getByText('70 more: search to find them.')).toBeVisible();
  await dialog.getByLabel('Search the instances').fill('no instance says this');
  await expect(dialog.getByText('No instance has this text.')).toBeVisible();
  await expectAccessibleEverywhere(page, '[role=dialog]');
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(page.getByRole('article', { name: /^Positive example/ })).toHaveCount(3);
});

test('a negative example begins with the input of a positive one', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const taskId = await uploadDraft(page, smallUpload(603));
  await openPart(page, /Examples/);
  await chooseInMenu(page, 'positive example 2', 'Make a negative example');
  const made = example(page, 'Negative example 3');
  await expect(made.getByLabel('Input')).toHaveValue('Number: 12');
  await expect(made.getByLabel('Explanation')).toHaveValue('');
  await expect(made.getByLabel('Output')).toBeFocused();
  await page.keyboard.type('odd');
  const { head } = await stored(page, taskId);
  expect(head['Negative Examples'].at(-1)).toEqual({ input: 'Number: 12', output: 'odd', explanation: '' });
  expect(head['Positive Examples']).toHaveLength(3);

  await test.step('and two undos leave the hands at the examples', async () => {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Control+z');
    await expect(made.getByLabel('Output')).toHaveValue('');
    await page.keyboard.press('Control+z');
    await expect(made).toHaveCount(0);
    await expect(page.getByRole('region', { name: /Negative examples/ })).toBeFocused();
  });
});

test('examples are reordered from the keyboard alone', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const taskId = await uploadDraft(page, smallUpload(604));
  await openPart(page, /Examples/);
  const said = page.getByRole('region', { name: /Positive examples/ }).getByRole('status');

  await test.step('with Alt and the arrow keys, and the focus goes along', async () => {
    await handle(page, 1).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await expect(handle(page, 3)).toBeFocused();
    await expect(said).toHaveText('Moved to place 3 of 3.');
    await expectOrder(page, ['Number: 12', 'Number: 40', 'Number: 7']);
    await page.keyboard.press('Alt+ArrowDown');
    await expect(said).toHaveText('It is the last already.');
    await expect(handle(page, 3)).toBeFocused();
  });

  await test.step('each step can be undone', async () => {
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    await expectOrder(page, POSITIVES);
  });

  await test.step('by the menu', async () => {
    await page.getByRole('button', { name: 'More for positive example 3' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Move up' })).toBeFocused();
    await expect(page.getByRole('menuitem', { name: 'Move down' })).toBeDisabled();
    await page.keyboard.press('Enter');
    await expect(handle(page, 2)).toBeFocused();
    await expect(said).toHaveText('Moved to place 2 of 3.');
    expect(inputsOf(await stored(page, taskId))).toEqual(['Number: 7', 'Number: 40', 'Number: 12']);
  });
});

test('examples are reordered by dragging, and Escape leaves them', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const taskId = await uploadDraft(page, smallUpload(605));
  await openPart(page, /Examples/);

  async function hold(from: number, over: number) {
    await handle(page, from).scrollIntoViewIfNeeded();
    const start = await handle(page, from).boundingBox();
    const end = await example(page, `Positive example ${over}`).boundingBox();
    if (!start || !end) throw new Error('Both examples are shown.');
    await page.mouse.move(start.x + 8, start.y + 8);
    await page.mouse.down();
    await page.mouse.move(start.x + 8, start.y + 30);
    await page.mouse.move(start.x + 8, end.y + end.height * (over > from ? 0.7 : 0.3), { steps: 5 });
  }

  await hold(1, 2);
  // The line that shows the place is drawn before the hand lets go.
  await expect(example(page, 'Positive example 2')).toHaveCSS('box-shadow', /3px/);
  await page.mouse.up();
  await expectOrder(page, ['Number: 12', 'Number: 7', 'Number: 40']);
  expect(inputsOf(await stored(page, taskId))).toEqual(['Number: 12', 'Number: 7', 'Number: 40']);

  await hold(2, 1);
  await expect(example(page, 'Positive example 1')).toHaveCSS('box-shadow', /3px/);
  await page.keyboard.press('Escape');
  await expect(example(page, 'Positive example 1')).toHaveCSS('box-shadow', 'none');
  await page.mouse.up();
  await expectOrder(page, ['Number: 12', 'Number: 7', 'Number: 40']);
});

test('a removed example comes back by undo, and the focus is never lost', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const taskId = await uploadDraft(page, smallUpload(606));
  await openPart(page, /Examples/);
  await chooseInMenu(page, 'positive example 3', 'Remove');
  await expect(page.getByRole('button', { name: 'Add positive example' })).toBeFocused();
  await expect(page.getByRole('article', { name: /^Positive example/ })).toHaveCount(2);
  await undo(page).click();
  await expectOrder(page, POSITIVES);
  expect(inputsOf(await stored(page, taskId))).toEqual(POSITIVES);

  await test.step('it can become an instance again, too', async () => {
    await chooseInMenu(page, 'positive example 3', 'Move to the instances');
    await expect(page.getByRole('article', { name: /^Positive example/ })).toHaveCount(2);
    const { rows } = await stored(page, taskId);
    expect([rows.length, rows.at(-1)?.input, rows.at(-1)?.outputs]).toEqual([121, 'Number: 40', ['even']]);
  });
});

test('`?` shows the shortcuts, but not while writing', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  await uploadDraft(page, smallUpload(607));
  const dialog = page.getByRole('dialog', { name: 'Keyboard shortcuts' });

  await test.step('in a text it is a question mark', async () => {
    const definition = page.getByRole('textbox', { name: 'Definition' });
    await definition.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('Why?');
    await expect(definition).toHaveValue(/Why\?/);
    await expect(dialog).toBeHidden();
  });

  await test.step('elsewhere it opens the help, and Escape leads back', async () => {
    const link = page.getByRole('navigation', { name: 'Parts of the task' }).getByRole('link', { name: /Examples/ });
    await link.focus();
    await page.keyboard.press('?');
    await expect(dialog).toBeVisible();
    await expect(dialog.getByText('Move the example up')).toBeVisible();
    await expectAccessibleEverywhere(page, '[role=dialog]');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(link).toBeFocused();
  });

  await test.step('the menu has it, too', async () => {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click();
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Close' }).last().click();
    await expect(page.getByRole('button', { name: 'More', exact: true })).toBeFocused();
  });
});

test('the walk-through is offered in the first draft, leads through the editor, and is not offered again', async ({
  signedIn,
}) => {
  const { page } = await signedIn('CONTRIBUTOR');
  await uploadDraft(page, smallUpload(608));
  const tour = page.getByRole('region', { name: 'Walk-through' });
  const next = tour.getByRole('button', { name: 'Next' });

  await page.getByRole('button', { name: 'Show me around' }).click();
  await expect(next).toBeFocused();
  for (const title of ['The parts of a task', 'The definition', 'Examples', 'Instances']) {
    await expect(tour.getByRole('heading', { name: title })).toBeVisible();
    await expectAccessibleEverywhere(page, '[aria-label=Walk-through]');
    await page.keyboard.press('Enter');
  }
  await expect(page).toHaveURL(/#findings$/);
  await tour.getByRole('button', { name: 'Done' }).click();
  await expect(tour).toBeHidden();
  await expect(page.getByRole('link', { name: /Findings/, exact: false }).first()).toBeFocused();

  await test.step('it is not offered again', async () => {
    await page.reload();
    await expect(page.locator('[data-save-state=saved]')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Show me around' })).toHaveCount(0);
  });

  await test.step('the help begins it again, the editor can be used meanwhile, and Escape ends it', async () => {
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByRole('button', { name: 'Show me around' }).click();
    await expect(next).toBeFocused();
    await page.getByRole('textbox', { name: 'Definition' }).fill('Written during the walk-through.');
    await next.focus();
    await page.keyboard.press('Escape');
    await expect(tour).toBeHidden();
    await expect(page.getByRole('textbox', { name: 'Definition' })).toHaveValue('Written during the walk-through.');
  });
});

test('who wants no walk-through is asked once', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  await uploadDraft(page, smallUpload(609));
  await page.getByRole('button', { name: 'No, thanks' }).click();
  await expect(page.getByRole('button', { name: 'Show me around' })).toHaveCount(0);
  await uploadDraft(page, smallUpload(610));
  await expect(page.getByRole('button', { name: 'Show me around' })).toHaveCount(0);
});
