import type { Locator, Page } from '@playwright/test';

// Longer than any way through a page of these tests; a longer one is a trap or leads past what was looked for.
const MOST_STOPS = 120;

/**
 * Presses Tab (or with `Shift+Tab` goes back) until the focus is on `target`, as who has no mouse does. Throws where the
 * focus does not get there, and where it stops at something that does not show it or that lies out of sight.
 */
export async function tabTo(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const stops: string[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press(key);
    const { name, fault } = await page.evaluate(lookAtFocus);
    stops.push(name);
    if (fault) throw new Error(`${fault}: ${name}, at ${page.url()}`);
    if (await target.evaluateAll((elements) => elements.includes(document.activeElement as HTMLElement))) return;
  }
  throw new Error(`Tab does not lead to ${target}, but to ${stops.join(' → ')}`);
}

/** Goes to a control by Tab and presses Enter. */
export async function pressOn(page: Page, target: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, target, key);
  await page.keyboard.press('Enter');
}

/** What has the focus, and what is wrong with how it is shown (WCAG 2.2, 2.4.7 and 2.4.11). */
function lookAtFocus(): { name: string; fault: string | null } {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { name: 'the page', fault: null };
  const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
  const name = `${element.tagName.toLowerCase()} ${element.id} “${label.trim().slice(0, 40)}”`;
  const around = [element, element.parentElement, element.closest('.control')];
  const isMarked = around.some((one) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  });
  if (!isMarked) return { name, fault: 'The focus cannot be seen' };
  const { left, top, width, height } = element.getBoundingClientRect();
  const isInView = top + height > 0 && top < innerHeight && left + width > 0 && left < innerWidth;
  if (!isInView) return { name, fault: 'The focus is out of sight' };
  const points = [0.1, 0.5, 0.9].map((part) => document.elementFromPoint(left + width / 2, top + height * part));
  const isFree = points.some((top) => top !== null && (element.contains(top) || top.contains(element)));
  return { name, fault: isFree ? null : 'The focus is covered' };
}
