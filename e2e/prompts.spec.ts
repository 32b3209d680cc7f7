import { expect, type Page } from '@playwright/test';
import { expectAccessibleEverywhere } from '@/e2e/accessible';
import { test } from '@/e2e/fixtures';
import { openPart, uploadDraft } from '@/e2e/pages';
import { smallUpload, type Upload } from '@/e2e/task-files';
import { aTaskFile } from '@/lib/testing/factory';

const prompt = (page: Page) => page.getByRole('region', { name: 'Prompt' });
const text = (page: Page) => prompt(page).locator('pre');
const count = (page: Page, name: RegExp) =>
  page.getByRole('region', { name: 'All instances' }).locator('dt', { hasText: name }).locator('+ dd');

async function openPreview(page: Page, upload: Upload): Promise<void> {
  await uploadDraft(page, upload);
  await openPart(page, /Preview/);
}

test('the prompt is the one a model would read, with what is switched on', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const upload = smallUpload(321);
  await openPreview(page, upload);
  const { Definition, Instances } = upload.task;
  await expect(text(page)).toHaveText(
    `Definition: ${Definition[0]}\n\n` +
      ' Positive Example 1 -\nInput: Number: 7.\n Output: odd.\n\n' +
      ' Positive Example 2 -\nInput: Number: 12.\n Output: even.\n\n' +
      `Now complete the following example -\nInput: ${Instances[0]?.input}.\nOutput: `,
    { useInnerText: true },
  );
  await page.getByLabel('Definition', { exact: true }).uncheck();
  await page.getByLabel('Positive examples').selectOption('1');
  await page.getByLabel('Negative examples').selectOption('1');
  await page.getByLabel('Explanations').check();
  await page.getByLabel('Instance of 120').fill('57');
  await expect(text(page)).toContainText('Negative Example 1 -');
  await expect(text(page)).toContainText('Explanation: Seven cannot be divided by two without a remainder.');
  await expect(text(page)).toContainText(`Input: ${Instances[56]?.input}.`);
  await page.getByLabel('Instance of 120').fill(Instances[30]?.id ?? '');
  await expect(text(page)).toContainText(`Input: ${Instances[30]?.input}.`);
  await page.getByLabel('Instance of 120').fill('no such id');
  await expect(page.getByText('There is no such number or id.')).toBeVisible();
  await expect(text(page)).toContainText(`Input: ${Instances[30]?.input}.`);
  await expect(text(page)).not.toContainText('Positive Example 2');
  await expect(text(page)).not.toContainText('Definition:');
});

test('of 6,500 instances it says which do not fit, and shows where they are cut off', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const task = aTaskFile({ seed: 322, instances: 6_500 });
  const long = (words: number) => `${'كلمة طويلة '.repeat(words)}end`;
  for (const [index, instance] of task.Instances.entries()) {
    if (index % 100 === 7) instance.input = `${long(400)} ${index}`;
    else instance.input = `${instance.input} ${'and one word more '.repeat(120)}`.trim();
  }
  await openPreview(page, { name: 'task001_synthetic_long_prompts.json', task });
  // A second of work for a worker; more where the machine is busy.
  await expect(count(page, /the end is cut off/)).toHaveText('65', { timeout: 60_000 });
  await expect(count(page, /Fit as they are/)).toHaveText('6,435');
  await page.getByRole('button', { name: 'Instance 8', exact: true }).click();
  await expect(page.getByText('The end is cut off', { exact: true })).toBeVisible();
  await expect(text(page).locator('del')).toContainText('Output:');
  await expect(text(page)).toHaveCSS('white-space', 'pre-wrap');
  await page.getByLabel('Instance of 6,500').fill('6400');
  await page.getByRole('button', { name: 'Show the next that is cut off' }).click();
  await expect(page.getByLabel('Instance of 6,500')).toHaveValue('6408');
  await page.getByRole('button', { name: 'Show the next that is cut off' }).click();
  await expect(page.getByLabel('Instance of 6,500')).toHaveValue('8');
  await expectAccessibleEverywhere(page);
  await page.getByRole('button', { name: 'Edit' }).first().click();
  await expect(page.locator('[role=row][aria-rowindex="9"] [data-column=input]')).toBeFocused();
});

test('a draft of nothing says what is missing', async ({ signedIn }) => {
  const { page } = await signedIn('CONTRIBUTOR');
  const { Definition: _, Instances: __, ...rest } = aTaskFile({ seed: 323 });
  await openPreview(page, {
    name: 'task001_synthetic_nothing.json',
    task: { ...rest, Definition: [''], Instances: [] },
  });
  await expect(page.getByText('No instance to preview')).toBeVisible();
  await expectAccessibleEverywhere(page);
});
