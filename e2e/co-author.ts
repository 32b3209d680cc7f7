import { expect, type Page, type Response } from '@playwright/test';
import { inputCell, writeInput } from '@/e2e/instance-table';
import type { SaveRequest } from '@/lib/task/draft/draft-edits';

/** What the server has acknowledged of an author: this input, in this version of the draft. */
export interface Acknowledged {
  author: string;
  id: string;
  input: string;
  version: number;
}

/** An author at work in a browser, and all that the browser was told and has shown. */
export interface CoAuthor {
  name: string;
  page: Page;
  /** Writes an input and waits until the server has it, answering a conflict on the way; gives whether there was one. */
  write(row: number, text: string, answer: 'Take theirs' | 'Keep yours'): Promise<boolean>;
  /** What the server has acknowledged so far. */
  acknowledged(): Promise<Acknowledged[]>;
  /** All texts that a watched row's cell and the conflicts have shown. */
  shown(): Promise<string[]>;
}

/** Opens the draft's table for an author; what the input of the row `watched` shows is noted from now on. */
export async function openAsCoAuthor(page: Page, name: string, url: string, watched: number): Promise<CoAuthor> {
  const answers: Promise<Acknowledged[]>[] = [];
  page.on('response', (response) => void answers.push(acknowledgedBy(name, response)));
  await page.goto(url);
  await expect(inputCell(page, watched)).toBeAttached();
  const cell = `[aria-rowindex="${watched + 1}"] [data-column=input] p`;
  const notes = await page.evaluateHandle((selector) => {
    const texts = new Set<string>();
    const look = () => {
      for (const element of document.querySelectorAll(`${selector}, [aria-labelledby=conflicts-title] p`)) {
        if (element.textContent) texts.add(element.textContent);
      }
    };
    new MutationObserver(look).observe(document.body, { childList: true, characterData: true, subtree: true });
    look();
    return texts;
  }, cell);
  return {
    name,
    page,
    async write(row, text, answer) {
      await writeInput(page, row, text);
      await expect(page.locator('[data-save-state=saved], [data-save-state=conflict]')).toBeVisible();
      const conflicts = page.getByRole('button', { name: `${answer}: Row ${row}` });
      const asked = await conflicts.isVisible();
      if (asked) await conflicts.press('Enter');
      await expect(page.locator('[data-save-state=saved]')).toBeVisible();
      return asked;
    },
    acknowledged: async () => (await Promise.all(answers)).flat(),
    shown: () => notes.evaluate((texts) => [...texts]),
  };
}

/** Checks that whoever replaced what another author had saved has had it on the screen before. */
export async function expectSeen(inOrder: readonly Acknowledged[], authors: readonly CoAuthor[]): Promise<void> {
  for (const [index, { author, input }] of inOrder.entries()) {
    const next = inOrder[index + 1];
    if (!next || next.author === author) continue;
    const shown = (await authors.find(({ name }) => name === next.author)?.shown()) ?? [];
    expect(shown.some((text) => text.includes(input))).toBe(true);
  }
}

async function acknowledgedBy(author: string, response: Response): Promise<Acknowledged[]> {
  if (response.request().method() !== 'PATCH' || !response.ok()) return [];
  const { version }: { version: number } = await response.json();
  const { edits }: SaveRequest = response.request().postDataJSON();
  return edits.filter((edit) => edit.type === 'put-row').map(({ id, input }) => ({ author, id, input, version }));
}
