import type { Locator, Page } from '@playwright/test';
import { openPart, uploadDraft } from '@/e2e/pages';
import { smallUpload } from '@/e2e/task-files';

export interface StoredRow {
  input: string;
  outputs: string[];
}

/** The instances that the server has. */
export async function storedRows(page: Page, taskId: string): Promise<StoredRow[]> {
  const response = await page.request.get(`/api/v1/drafts/${taskId}`);
  return ((await response.json()) as { rows: StoredRow[] }).rows;
}

/** Opens the dialog on a new draft of 120 instances. */
export async function openDialog(page: Page, seed: number): Promise<{ taskId: string; dialog: Locator }> {
  const taskId = await uploadDraft(page, smallUpload(seed));
  await openPart(page, /Instances/);
  return { taskId, dialog: await reopen(page) };
}

/** Opens the dialog on the draft that is open. */
export async function reopen(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'Get data in' }).click();
  return page.getByRole('dialog', { name: 'Get data in' });
}

/** Chooses a file of this content. */
export async function choose(dialog: Locator, name: string, content: string | Buffer): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) };
  // Tens of megabytes take their time on the way into the browser.
  await dialog.locator('input[type=file]').setInputFiles(file, { timeout: 60_000 });
}

/** Pastes a text into the dialog's field and has it read. */
export async function paste(dialog: Locator, text: string): Promise<void> {
  await dialog.getByLabel('Or paste the data').fill(text);
  await dialog.getByRole('button', { name: 'Read the pasted data' }).click();
}

/** The button that takes so many instances: `6,500`. */
export function takeButton(dialog: Locator, count: string): Locator {
  return dialog.getByRole('button', { name: `Take ${count} instances` });
}

/** 0, 1, 2 … */
export function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}
