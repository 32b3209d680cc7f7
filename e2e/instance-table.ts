import type { Locator, Page } from '@playwright/test';
import type { DraftView } from '@/lib/task/draft/draft-edits';

/** The input cell of a row of the open table, counted from 1. */
export function inputCell(page: Page, row: number): Locator {
  return page.locator(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell][data-column=input]`);
}

/**
 * Writes an input in its cell by the keys alone, so that what appears above the table meanwhile cannot move it away. Not
 * after a click elsewhere: then the browser does not take a focus for the keyboard's.
 */
export async function writeInput(page: Page, row: number, text: string): Promise<void> {
  await inputCell(page, row).press('F2');
  const field = page.getByLabel(`Input of row ${row}`, { exact: true });
  await field.fill(text);
  await field.press('Enter');
}

/** The draft as the server holds it. */
export async function storedDraft(page: Page, taskId: string): Promise<DraftView> {
  const response = await page.request.get(`/api/v1/drafts/${taskId}`);
  if (!response.ok()) throw new Error(`The draft was not given: ${await response.text()}`);
  return response.json();
}
