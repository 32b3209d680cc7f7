import type { Page } from '@playwright/test';

/** What every measured page notes by its own clock (milliseconds). */
interface PageClock {
  /** Within a frame's callback: the moment at which that frame has been painted. */
  framePainted(): Promise<number>;
  /** The moment at which the next frame has been painted. */
  painted(): Promise<number>;
  /** From each key's event, as the browser took it in, to the frame that shows what it did. */
  keys: number[];
  /** How long each check took in the worker that told its outcome. */
  checks: number[];
  /** The messages (`rule/message`) of the last check that was told. */
  found: string[];
}

declare global {
  interface Window {
    benchClock: PageClock;
  }
}

/** Lets every document that the page will load note its keys, its frames and the checks of its worker. */
export async function startClock(page: Page): Promise<void> {
  // The loader that runs this script names functions by a helper that the page does not have.
  await page.addInitScript('globalThis.__name = (value) => value;');
  await page.addInitScript(() => {
    const clock: PageClock = {
      // What is posted within a frame arrives after its painting.
      framePainted: () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => resolve(performance.now());
          port2.postMessage(null);
        }),
      painted: () => new Promise((resolve) => requestAnimationFrame(() => void clock.framePainted().then(resolve))),
      keys: [],
      checks: [],
      found: [],
    };
    window.benchClock = clock;
    const noteKey = ({ timeStamp }: KeyboardEvent) =>
      void clock.painted().then((time) => clock.keys.push(time - timeStamp));
    document.addEventListener('keydown', noteKey, { capture: true });
    window.Worker = class extends Worker {
      constructor(...args: ConstructorParameters<typeof Worker>) {
        super(...args);
        this.addEventListener('message', ({ data }) => {
          if (data?.type !== 'report') return;
          clock.checks.push(data.report.milliseconds);
          clock.found = Object.keys(data.report.totals);
        });
      }
    };
  });
}

/**
 * Does something by the page's controls and gives the milliseconds from the event that the page got to the frame that
 * shows another text at `selector` (or shows it at all).
 */
export async function timeToChange(page: Page, selector: string, act: () => Promise<unknown>): Promise<number> {
  const changed = page.evaluate((watched) => {
    const text = () => document.querySelector(watched)?.textContent ?? null;
    const before = text();
    return new Promise<number>((resolve) => {
      const listening = new AbortController();
      let start: number | null = null;
      const note = ({ timeStamp }: Event) => {
        start ??= timeStamp;
      };
      for (const type of ['input', 'change', 'click']) {
        document.addEventListener(type, note, { capture: true, signal: listening.signal });
      }
      const look = () => {
        const begun = start;
        if (begun === null || text() === before) {
          requestAnimationFrame(look);
          return;
        }
        listening.abort();
        void window.benchClock.framePainted().then((time) => resolve(time - begun));
      };
      look();
    });
  }, selector);
  await act();
  return await changed;
}
