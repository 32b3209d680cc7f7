import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** WCAG 2.2, levels A and AA. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const NARROW = { width: 360, height: 900 };
const WIDE = { width: 1440, height: 900 };

/** Fails for what axe finds on the page, or in the `part` of this selector, and for a page that scrolls sideways. */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  // What the editor's bar covers for the moment would count as too small.
  await page.evaluate(() => window.scrollTo(0, 0));
  const { violations } = await (await axe(page, part)).withTags(TAGS).analyze();
  expect(namesOf(violations), placeOf(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${placeOf(page)} scrolls sideways`).toBeLessThanOrEqual(0);
}

/**
 * The same in the looks that a page must have, without a second visit: narrow and wide, dark and light. Only the colours
 * differ in the dark. Leaves the page wide and light.
 */
export async function expectAccessibleEverywhere(page: Page, part = 'html'): Promise<void> {
  await page.setViewportSize(NARROW);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await expectAccessible(page, part);
  await page.setViewportSize(WIDE);
  const { violations } = await (await axe(page, part)).withRules(['color-contrast']).analyze();
  expect(namesOf(violations), `${placeOf(page)} in the dark`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page, part);
}

/** A script that does nothing: axe is in the page already. */
const NOTHING = 'undefined';

/**
 * Spares what takes most of axe's time and is not asked for: what has passed, the sheets of styles (no rule of these
 * levels reads them), frames from elsewhere, of which we have none, and loading its script again.
 */
async function axe(page: Page, part: string): Promise<AxeBuilder> {
  const isLoaded = await page.evaluate(async () => {
    // A colour that is on its way to another has the contrast of neither.
    const transitions = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(transitions.map(({ finished }) => finished));
    return 'axe' in window;
  });
  return new AxeBuilder({ page, ...(isLoaded ? { axeSource: NOTHING } : {}) })
    .include(part)
    .setLegacyMode()
    .options({ resultTypes: ['violations'], preload: { assets: ['media'] } });
}

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

function namesOf(violations: Violations): string[] {
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

function placeOf(page: Page): string {
  return `${page.url()}, ${page.viewportSize()?.width} px`;
}
