import { expect, type Locator, type Page } from '@playwright/test';
import { storedDraft } from '@/e2e/instance-table';
import { openPart, uploadDraft, waitUntilSaved } from '@/e2e/pages';
import { smallUpload, type Upload } from '@/e2e/task-files';
import type { DraftRow } from '@/lib/task/draft/draft';

/** A cell of the row that has this number among all rows. */
export function cell(page: Page, row: number, column = 'input'): Locator {
  return page.locator(`[role=row][aria-rowindex="${row + 1}"] [role=gridcell][data-column=${column}]`);
}

/** What the table says of itself: "60 of 120 rows". */
export function status(page: Page, text: string | RegExp): Locator {
  return page.getByRole('status').filter({ hasText: text }).first();
}

/** Opens the table of a new draft of 120 rows, "Number: 101000" and so on for seed 1, with the first cell in focus. */
export async function openTable(
  page: Page,
  from: number | Upload,
): Promise<{ taskId: string; input: (row: number) => string }> {
  const upload = typeof from === 'number' ? smallUpload(from) : from;
  const taskId = await uploadDraft(page, upload);
  await openPart(page, /Instances/);
  await page.getByRole('grid', { name: 'Instances' }).focus();
  await expect(cell(page, 1)).toBeFocused();
  return { taskId, input: (row) => upload.task.Instances[row - 1]?.input ?? '' };
}

/** The rows that the server holds, once all is saved. */
export async function storedRows(page: Page, taskId: string): Promise<DraftRow[]> {
  await waitUntilSaved(page);
  return (await storedDraft(page, taskId)).rows;
}
