import type { Page } from '@playwright/test';
import type { OpenApp } from '@/scripts/bench/editor/open-app';
import { cell, leave } from '@/scripts/bench/editor/opening';
import { timeToChange } from '@/scripts/bench/editor/page-clock';
import { median, ms, type Row } from '@/scripts/bench/measure';

const WORDS = ['lantern', 'velvet', 'ocean 12', 'saddle', 'copper', 'amber 4', 'winter', 'ribbon', 'thunder'];
const SORTS = ['Output, Z to A', 'Shortest input first', 'Output, A to Z', 'Longest output first', 'Input, A to Z'];
const COUNT = 'main [role=status]:not(.sr-only)';
const GRID = '[role=grid][aria-label=Instances]';

/** How many rows are in the document, and how soon the table shows what was asked of it. */
export async function benchViewing(app: OpenApp): Promise<Row[]> {
  const page = await app.newPage();
  await page.goto(app.editor);
  await page.waitForFunction(() => window.benchClock.checks.length > 0);
  const rows = await countRows(page);
  const bare = await timeBareViews(page, app.data);
  const searched = await timeSearches(page);
  const sorted = await timeSorts(page);
  const drawn = await timeHistograms(page);
  const filtered = await timeBars(page);
  await leave(page);
  const row = (work: string, ours: number, baseline: number, of: string): Row => ({
    work,
    ours: ms(ours),
    baseline: `${ms(baseline)} (${of})`,
    ratio: '–',
    target: '≤ 100 ms',
  });
  return [
    {
      work: 'rows in the document: at the top, in the middle, most while scrolling fast',
      ours: rows.join(', '),
      baseline: '6,500',
      ratio: '–',
      target: '≤ 60',
    },
    row('search the instances, until the table shows it', searched, bare.search, 'Array.filter with includes alone'),
    row('sort them', sorted, bare.sort, 'Array.sort by < alone'),
    row('open the histogram', drawn, bare.histogram, 'counting the lengths in a Map alone'),
    row('filter by a bar of it', filtered, bare.filter, 'Array.filter by length alone'),
  ];
}

/** The table's rows in the document at the top, in the middle, and the most in any frame of a fast scroll. */
function countRows(page: Page): Promise<number[]> {
  return page.evaluate(async (selector) => {
    const grid = document.querySelector(selector);
    if (!grid) throw new Error('There is no table.');
    const count = () => grid.querySelectorAll('[role=row]').length;
    const top = count();
    grid.scrollTop = grid.scrollHeight / 2;
    await window.benchClock.painted();
    await window.benchClock.painted();
    const middle = count();
    let most = 0;
    for (grid.scrollTop = 0; grid.scrollTop + grid.clientHeight < grid.scrollHeight - 1; grid.scrollTop += 3_000) {
      await window.benchClock.painted();
      most = Math.max(most, count());
    }
    grid.scrollTop = 0;
    return [top, middle, most];
  }, GRID);
}

async function timeSearches(page: Page): Promise<number> {
  const field = page.getByLabel('Filter the instances');
  const taken: number[] = [];
  for (const word of WORDS) {
    taken.push(await timeToChange(page, COUNT, () => field.fill(word)));
    await timeToChange(page, COUNT, () => field.fill(''));
  }
  return median(taken);
}

async function timeSorts(page: Page): Promise<number> {
  const choice = page.getByLabel('Sort', { exact: true });
  const taken: number[] = [];
  for (const name of SORTS) taken.push(await timeToChange(page, cell(1), () => choice.selectOption(name)));
  await choice.selectOption('');
  return median(taken);
}

async function timeHistograms(page: Page): Promise<number> {
  const button = page.getByRole('button', { name: 'Histogram' });
  const taken: number[] = [];
  for (let run = 0; run < 5; run++) {
    taken.push(await timeToChange(page, HISTOGRAM, () => button.click()));
    await timeToChange(page, HISTOGRAM, () => button.click());
  }
  await button.click();
  return median(taken);
}

const HISTOGRAM = 'section[aria-label^=Histogram]';

async function timeBars(page: Page): Promise<number> {
  const bar = page.locator(`${HISTOGRAM} [aria-pressed]`).nth(3);
  const taken: number[] = [];
  for (let run = 0; run < 6; run++) taken.push(await timeToChange(page, COUNT, () => bar.press('Enter')));
  return median(taken);
}

interface Views {
  search: number;
  sort: number;
  histogram: number;
  filter: number;
}

/** The least that each view costs in this browser: over the rows alone, with nothing shown. */
function timeBareViews(page: Page, address: string): Promise<Views> {
  return page.evaluate(async (from) => {
    const { rows }: { rows: { input: string; outputs: string[] }[] } = await (await fetch(from)).json();
    const middle = (work: () => unknown) => {
      const taken = Array.from({ length: 9 }, () => {
        const begin = performance.now();
        work();
        return performance.now() - begin;
      });
      return taken.sort((a, b) => a - b)[4] ?? Number.NaN;
    };
    const lengthOf = ({ outputs }: { outputs: string[] }) => outputs[0]?.length ?? 0;
    return {
      search: middle(() => rows.filter(({ input }) => input.toLowerCase().includes('lantern'))),
      sort: middle(() => rows.toSorted((a, b) => (a.input < b.input ? -1 : 1))),
      histogram: middle(() => {
        const counts = new Map<number, number>();
        for (const row of rows) counts.set(lengthOf(row), (counts.get(lengthOf(row)) ?? 0) + 1);
      }),
      filter: middle(() => rows.filter((row) => lengthOf(row) > 40 && lengthOf(row) < 45)),
    };
  }, address);
}
