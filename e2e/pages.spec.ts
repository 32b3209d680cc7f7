import { expect, type Page } from '@playwright/test';
import { expectAccessible, expectAccessibleEverywhere } from '@/e2e/accessible';
import { type Person, test } from '@/e2e/fixtures';
import { answer, approve, claim, submit, uploadDraft } from '@/e2e/pages';
import { inOwnWords, smallUpload, type Upload } from '@/e2e/task-files';

test('every page is accessible and fits its screen', async ({ signedIn }) => {
  test.setTimeout(300_000);
  const author = await signedIn('CONTRIBUTOR');
  const reviewer = await signedIn('REVIEWER');
  const maintainer = await signedIn('MAINTAINER');

  await test.step('empty pages', async () => {
    await judge(author, ['/drafts', '/drafts/new', '/inbox', '/settings']);
    await judge(reviewer, ['/reviews', '/reviews?view=history']);
  });

  const accepted = await acceptTask(author, 501, [reviewer, maintainer]);
  const reviewed = await submitTask(author, smallUpload(502));
  const sentBack = await submitTask(author, smallUpload(503));
  await claim(reviewer.page, sentBack.name);
  await answer(reviewer.page, 'Request changes', 'نرجو توضيح التعريف. Please name the labels.');
  await reviewer.page.waitForURL(/\/reviews$/);

  await test.step('pages of an author', async () => {
    await judge(author, ['/', '/drafts', '/inbox', `/submissions/${sentBack.submissionId}`]);
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

test('every part of the editor is accessible and fits its screen, with all that it can unfold', async ({
  signedIn,
}) => {
  test.setTimeout(240_000);
  const { page } = await signedIn('CONTRIBUTOR');
  const upload = smallUpload(504);
  const { Instances, 'Positive Examples': positives } = upload.task;
  // Findings of every severity, and a text from right to left.
  for (const instance of Instances.slice(0, 3)) instance.input += ' https://example.org/ ';
  for (const example of positives.slice(0, 1)) Object.assign(example, { input: 'ما هو العدد؟ 7', explanation: '' });
  const taskId = await uploadDraft(page, upload);
  for (const part of ['definition', 'examples', 'about']) {
    await page.goto(`/drafts/${taskId}#${part}`);
    const guidance = page.getByText('What reviewers look for');
    await expect(guidance.first()).toBeVisible();
    for (const summary of await guidance.all()) await summary.click();
    await judgeHere(page);
  }
  for (const part of ['instances', 'findings', 'preview']) {
    await page.goto(`/drafts/${taskId}#${part}`);
    await expect(page.getByText('Inputs hold no links').first()).toBeAttached();
    await judgeHere(page);
  }
  await page.goto(`/drafts/${taskId}#examples`);
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  await judgeHere(page);
});

test('the search of tasks can be shared, and says when nothing is found', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}/tasks?query=nothing-has-this-name`);
  await expect(page.getByRole('main')).toContainText(/no task/i);
  await expectAccessible(page);
});

test('the list of tasks is searched while one types, and one goes back past all of it at once', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/checks`);
  await page.goto(`${baseURL}/tasks`);
  const field = page.getByRole('searchbox', { name: 'Search tasks' });
  await field.pressSequentially('no such');
  await expect(page).toHaveURL(/query=no\+such$/);
  await field.pressSequentially(' name');
  await expect(page).toHaveURL(/query=no\+such\+name$/);
  await expect(field).toHaveValue('no such name');
  await expect(page.getByRole('status').first()).toHaveText('0 accepted tasks found');
  await page.getByRole('link', { name: 'Remove the filter Search: no such name' }).click();
  await expect(field).toHaveValue('');
  await page.goBack();
  await expect(field).toHaveValue('no such name');
  await page.goBack();
  await expect(page).toHaveURL(/\/checks$/);
});

test('a list shows the columns that its reader chose, by keyboard, at the next visit too, and on a narrow screen', async ({
  page,
  baseURL,
}) => {
  await page.goto(`${baseURL}/checks`);
  const columns = page.getByRole('button', { name: 'Columns' });
  const since = page.getByRole('columnheader', { name: 'Since' });
  await expect(since.first()).toBeVisible();
  await columns.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await expect(page.getByRole('menuitemcheckbox', { name: 'Since' })).toBeFocused();
  const kept = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.keyboard.press('Enter');
  await kept;
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: '3 of 4 columns' })).toBeFocused();
  await expect(since).toHaveCount(0);
  await page.reload();
  await expect(page.getByRole('columnheader', { name: 'Kind' }).first()).toBeVisible();
  await expect(since).toHaveCount(0);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.getByRole('button', { name: '3 of 4 columns' }).click();
  await page.getByRole('menuitem', { name: 'Check' }).click();
  await expect(page.getByRole('columnheader', { name: /Check/ }).first()).toHaveAttribute('aria-sort', 'ascending');
  await expectAccessible(page);
});

test('a page that is not there says so, with a way on', async ({ signedIn, expectedConsole }) => {
  expectedConsole.push(/404/);
  const { page } = await signedIn('MAINTAINER');
  const places = ['/tasks/task999_nothing', '/releases/9.9.9', '/submissions/no-id', '/drafts/no-id', '/reviews/no-id'];
  for (const path of ['/nothing', ...places]) {
    const response = await page.goto(path);
    expect(response?.status(), path).toBe(404);
    await expect(page.getByRole('main').getByRole('link').first()).toBeVisible();
    await expectAccessible(page);
  }
});

async function judge({ page }: Person, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await judgeHere(page);
  }
}

async function judgeHere(page: Page): Promise<void> {
  await expect(page.locator('main h1')).toBeVisible();
  await expectAccessibleEverywhere(page);
}

interface Submitted {
  taskId: string;
  submissionId: string;
  name: string;
}

async function submitTask(author: Person, upload: Upload): Promise<Submitted> {
  const taskId = await uploadDraft(author.page, upload);
  const submissionId = await submit(author.page);
  const name = await author.page.getByRole('heading', { level: 1 }).innerText();
  return { taskId, submissionId, name: name.trim() };
}

async function acceptTask(author: Person, seed: number, reviewers: readonly Person[]): Promise<Submitted> {
  const { name, task } = smallUpload(seed);
  const submitted = await submitTask(author, { name, task: inOwnWords(task, seed) });
  for (const { page } of reviewers) await approve(page, submitted.name);
  return submitted;
}
