import { expect, type Locator, type Page } from '@playwright/test';
import { asFile, type Upload } from '@/e2e/task-files';

/** Makes a new draft of a file without going through the form, and opens it; gives the task's id. */
export async function uploadDraft(page: Page, { name, task }: Upload): Promise<string> {
  const response = await page.request.post(`/api/v1/drafts?file=${name}`, { data: task });
  if (!response.ok()) throw new Error(`There is no draft: ${await response.text()}`);
  const { taskId }: { taskId: string } = await response.json();
  await page.goto(`/drafts/${taskId}`);
  await expect(page.getByRole('navigation', { name: 'Parts of the task' })).toBeVisible();
  return taskId;
}

/** Uploads a file as a new draft as its author does, and waits for its editor; gives the task's id. */
export async function uploadByForm(page: Page, upload: Upload): Promise<string> {
  await page.goto('/drafts/new');
  await page.locator('input[type=file]').setInputFiles(asFile(upload));
  await page.waitForURL(/\/drafts\/[0-9a-f-]{36}/);
  await expect(page.getByRole('navigation', { name: 'Parts of the task' })).toBeVisible();
  const id = /\/drafts\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  if (!id) throw new Error(`This is no editor: ${page.url()}`);
  return id;
}

/** Opens a part of the editor. */
export async function openPart(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Parts of the task' }).getByRole('link', { name }).click();
}

/** Waits until the server has acknowledged every edit. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-save-state=saved]')).toBeVisible();
}

/** Submits the draft that is open; gives the submission's id. */
export async function submit(page: Page, note = ''): Promise<string> {
  await waitUntilSaved(page);
  await page.getByRole('button', { name: /^Submit( again)?$/ }).click();
  const dialog = page.getByRole('dialog');
  if (note) await dialog.getByLabel('Note to the reviewers').fill(note);
  await dialog.getByRole('button', { name: /^Submit/ }).click();
  await page.waitForURL(/\/submissions\//);
  const id = /\/submissions\/([0-9a-f-]{36})/.exec(page.url())?.[1];
  if (!id) throw new Error(`This is no submission: ${page.url()}`);
  return id;
}

/** Withdraws the submission that is open. */
export async function withdraw(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Withdraw' }).first().click();
  const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'));
  await dialog.getByRole('button', { name: /Withdraw/ }).click();
  await expect(page.getByText('Withdrawn by its authors')).toBeVisible();
}

/** Claims a submission from the queue and waits for the desk. */
export async function claim(page: Page, taskName: string): Promise<void> {
  await page.goto('/reviews');
  await page.getByRole('button', { name: `Review ${taskName}` }).click();
  await page.waitForURL(/\/reviews\/[0-9a-f-]{36}/);
  await expect(page.getByRole('button', { name: 'Approve' })).toBeVisible();
}

/** Answers a dialog that asks for a text. */
export async function answer(page: Page, button: string, text: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const dialog: Locator = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(text);
  await dialog.getByRole('button', { name: button, exact: true }).click();
}

/** Claims and approves a submission. */
export async function approve(page: Page, taskName: string): Promise<void> {
  await claim(page, taskName);
  await answer(page, 'Approve', 'Solved a few instances from the definition alone; all agree.');
  await page.waitForURL(/\/reviews$/);
}
