import type { Page } from '@playwright/test';
import type { OpenApp } from '@/scripts/bench/editor/open-app';
import { median, ms, type Row, times } from '@/scripts/bench/measure';

const RUNS = 5;

/** The cells of a row of the table, counted from 1. */
export const cell = (row: number, column = 'input') =>
  `[role=grid] [aria-rowindex="${row + 1}"] [role=gridcell][data-column=${column}]`;

/** Opening the editor until its first cell takes a key, beside fetching and parsing the draft's data alone. */
export async function benchOpening(app: OpenApp): Promise<Row[]> {
  const opened: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const [interactive, fetched] = [await timeToKey(app), await timeToParse(app)];
    if (run === 0) continue; // the first run warms up the server
    opened.push(interactive);
    bare.push(fetched);
  }
  return [
    {
      work: 'open the editor on 6,500 instances, until a cell has taken a key',
      ours: ms(median(opened)),
      baseline: `${ms(median(bare))} (its data fetched and parsed alone)`,
      ratio: times(median(opened) / median(bare)),
      target: '≤ 1,500 ms',
    },
  ];
}

/** From the start of the navigation to the frame in which the first cell shows a key, with nothing in the cache. */
async function timeToKey(app: OpenApp): Promise<number> {
  const page = await app.newPage();
  await page.goto(app.editor, { waitUntil: 'commit' });
  await page.evaluate(focusWhenThere, cell(1));
  await page.keyboard.press('#');
  await page.waitForFunction((field) => document.querySelector<HTMLTextAreaElement>(field)?.value === '#', FIELD);
  const time = await page.evaluate(() => window.benchClock.painted());
  await page.keyboard.press('Escape');
  await leave(page);
  return time;
}

/** Focuses an element in the first frame that has it: a locator looks for it in steps of up to half a second. */
function focusWhenThere(selector: string): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const element = document.querySelector<HTMLElement>(selector);
      element?.focus();
      if (element && document.activeElement === element) resolve();
      else requestAnimationFrame(look);
    };
    look();
  });
}

const FIELD = `${cell(1)} textarea`;

async function timeToParse(app: OpenApp): Promise<number> {
  const page = await app.newPage();
  await page.goto(new URL('/icon.svg', app.editor).href);
  const time = await page.evaluate(async (address) => {
    const begin = performance.now();
    JSON.parse(await (await fetch(address)).text());
    return performance.now() - begin;
  }, app.data);
  await page.context().close();
  return time;
}

/** Closes a page of the editor when the server has everything. */
export async function leave(page: Page): Promise<void> {
  await page.locator('[data-save-state=saved]').waitFor();
  await page.context().close();
}
