import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { type Person, test } from '@/e2e/fixtures';
import { answer, approve, claim, submit, uploadDraft } from '@/e2e/pages';
import { smallUpload } from '@/e2e/task-files';

const EDITOR_PARTS = ['definition', 'examples', 'instances', 'about', 'findings'];

/** Every look a page must have: light and dark, the narrowest and a wide screen. */
const LOOKS = [
  { colorScheme: 'light', width: 1440 },
  { colorScheme: 'dark', width: 360 },
] as const;

for (const look of LOOKS) {
  test(`every page is accessible and fits its screen (${look.colorScheme}, ${look.width} px)`, async ({ signedIn }) => {
    test.setTimeout(240_000);
    const seed = 500 + look.width;
    const author = await signedIn('CONTRIBUTOR', look);
    const reviewer = await signedIn('REVIEWER', look);
    const maintainer = await signedIn('MAINTAINER', look);

    await test.step('empty pages', async () => {
      await judge(author, ['/drafts', '/drafts/new', '/inbox', '/settings']);
      await judge(reviewer, ['/reviews', '/reviews?view=history']);
    });

    const accepted = await acceptTask(author, seed, [reviewer, maintainer]);
    const reviewed = await submitTask(author, seed + 1);
    const sentBack = await submitTask(author, seed + 2);
    await claim(reviewer.page, sentBack.name);
    await answer(reviewer.page, 'Request changes', 'نرجو توضيح التعريف. Please name the labels.');
    await reviewer.page.waitForURL(/\/reviews$/);

    await test.step('pages of an author', async () => {
      const { taskId } = sentBack;
      const parts = EDITOR_PARTS.map((part) => `/drafts/${taskId}#${part}`);
      await judge(author, ['/', '/drafts', '/inbox', `/submissions/${sentBack.submissionId}`, ...parts]);
    });
    await test.step('pages of a reviewer', async () => {
      await judge(reviewer, ['/reviews', `/submissions/${reviewed.submissionId}`, '/reviews?view=history']);
      await claim(reviewer.page, reviewed.name);
      await judgeHere(reviewer.page);
    });
    await test.step('pages of a maintainer', async () => {
      const pages = ['', '/members', '/releases', '/rechecks', '/settings', '/audit'].map((page) => `/maintain${page}`);
      await judge(maintainer, pages);
    });
    await test.step('public pages', async () => {
      await author.context.clearCookies();
      await judge(author, ['/', '/tasks', `/tasks/${accepted.name}`, '/releases', '/sign-in', '/sign-up']);
    });
  });
}

test('the search of tasks can be shared, and says when nothing is found', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}/tasks?query=nothing-has-this-name`);
  await expect(page.getByRole('main')).toContainText(/no task/i);
  await judgeHere(page);
});

test('a page that is not there says so, with a way on', async ({ signedIn, expectedConsole }) => {
  expectedConsole.push(/404/);
  const { page } = await signedIn('MAINTAINER');
  const places = ['/tasks/task999_nothing', '/releases/9.9.9', '/submissions/no-id', '/drafts/no-id', '/reviews/no-id'];
  for (const path of ['/nothing', ...places]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
    await judgeHere(page);
  }
});

async function judge({ page }: Person, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await judgeHere(page);
  }
}

/** Fails for what axe finds, and for a page that scrolls sideways. */
async function judgeHere(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible();
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  expect(found, page.url()).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(0);
}

interface Submitted {
  taskId: string;
  submissionId: string;
  name: string;
}

async function submitTask(author: Person, seed: number): Promise<Submitted> {
  const taskId = await uploadDraft(author.page, smallUpload(seed));
  const submissionId = await submit(author.page);
  const name = await author.page.getByRole('heading', { level: 1 }).innerText();
  return { taskId, submissionId, name: name.trim() };
}

async function acceptTask(author: Person, seed: number, reviewers: readonly Person[]): Promise<Submitted> {
  const submitted = await submitTask(author, seed);
  for (const { page } of reviewers) await approve(page, submitted.name);
  return submitted;
}
