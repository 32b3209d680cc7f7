import type { Page } from '@playwright/test';
import type { OpenApp } from '@/scripts/bench/editor/open-app';
import { cell, leave } from '@/scripts/bench/editor/opening';
import { median, ms, type Row, times } from '@/scripts/bench/measure';

// The last key of each burst leaves time for a check to begin (120 ms), which then runs beside the next keys.
const BURST = [40, 40, 150];
const KEYS = 300;
const CHECKS = 25;

/** Keystroke to paint while the checks run, and the checks beside the keys. */
export async function benchTyping(app: OpenApp): Promise<Row[]> {
  const page = await app.newPage();
  await page.goto(app.editor);
  await page.waitForFunction(() => window.benchClock.checks.length > 0);
  await page.locator(cell(3)).focus();
  await page.keyboard.press('F2');
  const ours = await typedKeys(page);
  const checks = await timeChecks(page);
  const parse = await timeParse(page, app.data);
  await page.keyboard.press('Escape');
  await leave(page);
  const bare = await bareKeys(app);
  const row = (work: string, part: number): Row => ({
    work,
    ours: ms(quantile(ours, part)),
    baseline: `${ms(quantile(bare, part))} (a bare text field)`,
    ratio: times(quantile(ours, part) / quantile(bare, part)),
    target: '≤ 50 ms',
  });
  return [
    row(`keystroke to paint while the checks run (${ours.length} keys): half are as quick as`, 0.5),
    row('of these: 95 of 100 are as quick as', 0.95),
    row('of these: the slowest', 1),
    {
      work: 'check 6,500 instances in the editor’s worker',
      ours: ms(median(checks)),
      baseline: `${ms(parse)} (JSON.parse of the draft)`,
      ratio: times(median(checks) / parse),
      target: '< 50 ms',
    },
  ];
}

async function bareKeys(app: OpenApp): Promise<number[]> {
  const page = await app.barePage();
  await page.goto('data:text/html,<textarea></textarea>');
  await page.locator('textarea').focus();
  const keys = await typedKeys(page);
  await page.context().close();
  return keys;
}

/** Types into the field that has the focus; gives each key's time to its frame. */
async function typedKeys(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    window.benchClock.keys = [];
  });
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(key % 6 === 5 ? ' ' : 'abcdefghij'.charAt(key % 10));
    await page.waitForTimeout(BURST[key % BURST.length] ?? 0); // the hands' own pace
  }
  await page.waitForFunction((count) => window.benchClock.keys.length >= count, KEYS);
  return page.evaluate(() => window.benchClock.keys);
}

/** A space at the end of the text is a finding: it comes and goes, and each report tells how long its check took. */
async function timeChecks(page: Page): Promise<number[]> {
  const untilFound = (isFound: boolean) =>
    page.waitForFunction(
      (wanted) => window.benchClock.found.some((key) => key.startsWith('surrounding-space/')) === wanted,
      isFound,
    );
  await page.keyboard.type('.');
  await untilFound(false);
  const before = await page.evaluate(() => window.benchClock.checks.length);
  for (let check = 0; check < CHECKS; check++) {
    await page.keyboard.press(check % 2 === 0 ? ' ' : 'Backspace');
    await untilFound(check % 2 === 0);
  }
  return page.evaluate((count) => window.benchClock.checks.slice(count), before);
}

function timeParse(page: Page, address: string): Promise<number> {
  return page.evaluate(async (from) => {
    const text = await (await fetch(from)).text();
    const taken = Array.from({ length: 9 }, () => {
      const begin = performance.now();
      JSON.parse(text);
      return performance.now() - begin;
    });
    return taken.sort((a, b) => a - b)[4] ?? Number.NaN;
  }, address);
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN;
}
