import type { Page } from '@playwright/test';
import { heapSize } from '@/scripts/bench/editor/heap-size';
import type { OpenApp } from '@/scripts/bench/editor/open-app';
import { leave } from '@/scripts/bench/editor/opening';
import { type Row, times } from '@/scripts/bench/measure';

const GRID = '[role=grid][aria-label=Instances]';

/** What the editor and its worker keep in memory after minutes of scripted editing, beside what they kept before. */
export async function benchMemory(app: OpenApp, minutes: number): Promise<Row[]> {
  const page = await app.newPage();
  await page.goto(app.editor);
  await page.waitForFunction(() => window.benchClock.checks.length > 0);
  // The same things once, so that what is loaded when it is first needed is not taken for growth.
  await editRound(page, 0);
  const first = await restingSize(page);
  const end = Date.now() + minutes * 60_000;
  let round = 0;
  while (Date.now() < end) await editRound(page, ++round);
  const last = await restingSize(page);
  await leave(page);
  return [
    {
      work: `memory of the editor and its worker after ${minutes} min of editing (${round * EDITS_A_ROUND} edits)`,
      ours: megabytes(last),
      baseline: `${megabytes(first)} (after the first ${EDITS_A_ROUND})`,
      ratio: times(last / first),
      target: 'flat',
    },
  ];
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;

const EDITS_A_ROUND = 8;

/** A round of what an author does: writes here and there, adds and deletes, undoes and redoes, searches, sorts, looks. */
async function editRound(page: Page, round: number): Promise<void> {
  const { keyboard } = page;
  await page.locator(GRID).evaluate(
    (grid, part) => {
      grid.scrollTop = grid.scrollHeight * part;
    },
    ((round * 37) % 97) / 100,
  );
  const rows = page.locator(`${GRID} [role=gridcell][data-column=input]`);
  await rows.nth(3).focus();
  for (let row = 0; row < 3; row++) {
    await keyboard.press('F2');
    await keyboard.type(` word ${round} `);
    await keyboard.press('Tab'); // on to the output
    await keyboard.type(` ${row}`);
    await keyboard.press('Enter');
  }
  await keyboard.press('ArrowLeft');
  await keyboard.press('Control+Enter');
  await keyboard.type(`a new row ${round}`);
  await keyboard.press('Enter');
  await keyboard.press('ArrowUp');
  await keyboard.press('Control+z');
  await keyboard.press('Control+y');
  await keyboard.press('Control+z');
  if (round % 4 === 0) {
    await page.getByLabel('Filter the instances').fill(`word ${round % 10}`);
    await page.getByLabel('Sort', { exact: true }).selectOption('Longest input first');
    await page.getByLabel('Sort', { exact: true }).selectOption('');
    await page.getByLabel('Filter the instances').fill('');
  }
  if (round % 10 === 0) {
    const parts = page.getByRole('navigation', { name: 'Parts of the task' });
    for (const name of ['Examples', 'Findings', 'Instances']) {
      await parts.getByRole('link', { name }).click();
      await page.locator('#section-title').filter({ hasText: name }).waitFor({ state: 'attached' });
    }
  }
}

/** What the heaps hold when everything is saved. */
async function restingSize(page: Page): Promise<number> {
  await page.locator('[data-save-state=saved]').waitFor();
  return heapSize(page);
}
