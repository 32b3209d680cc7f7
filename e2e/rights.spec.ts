import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect, type Page } from '@playwright/test';
import type { Person } from '@/e2e/fixtures';
import { expectProblem, SECRET, SEED, test } from '@/e2e/own-tasks';
import { claim } from '@/e2e/pages';
import { aTaskFile } from '@/lib/testing/factory';

/** Opens a page without a browser, as a whole and as the router would; gives its status, and checks that it tells nothing. */
async function openSilently(request: APIRequestContext, address: string, secrets: readonly string[]): Promise<number> {
  const page = await request.get(address, { maxRedirects: 0 });
  const parts = await request.get(address, { maxRedirects: 0, headers: { rsc: '1' } });
  for (const response of [page, parts]) {
    const text = await response.text();
    for (const secret of secrets) expect(text, `${address} (${response.status()})`).not.toContain(secret);
  }
  return page.status();
}

async function expectSignInPage(request: APIRequestContext, path: string): Promise<void> {
  const response = await request.get(path, { maxRedirects: 0 });
  expect(response.status(), path).toBe(307);
  expect(response.headers().location, path).toBe(`/sign-in?callbackUrl=${encodeURIComponent(path)}`);
  expect(await response.text(), path).not.toContain(SECRET);
}

test.describe('someone else’s draft', () => {
  test('is not there for contributors and reviewers', async ({ signedIn, draftOf, expectedConsole }) => {
    expectedConsole.push(/404/);
    const { taskId } = await draftOf(await signedIn('CONTRIBUTOR'));
    for (const role of ['CONTRIBUTOR', 'REVIEWER'] as const) {
      const { page, context } = await signedIn(role);
      expect(await openSilently(context.request, `/drafts/${taskId}`, [SECRET])).toBe(404);
      await page.goto(`/drafts/${taskId}`);
      await expect(page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
    }
  });

  test('asks a visitor to sign in, as every page of members does', async ({ request, signedIn, draftOf }) => {
    const { taskId } = await draftOf(await signedIn('CONTRIBUTOR'));
    const places = ['/drafts', '/drafts/new', '/inbox', '/settings', '/reviews', '/reviews?view=history', '/maintain'];
    for (const path of [`/drafts/${taskId}`, ...places]) await expectSignInPage(request, path);
  });

  test('is neither read nor changed by the API', async ({ request, signedIn, draftOf }) => {
    const author = await signedIn('CONTRIBUTOR');
    const { taskId } = await draftOf(author);
    const strangers: [APIRequestContext, number][] = [
      [request, 401],
      [(await signedIn('CONTRIBUTOR')).context.request, 403],
      [(await signedIn('REVIEWER')).context.request, 403],
    ];
    const address = `/api/v1/drafts/${taskId}`;
    const edits = [{ type: 'set-field', field: 'summary', value: 'Mine now.' }];
    for (const [stranger, status] of strangers) {
      await expectProblem(await stranger.get(address), status);
      await expectProblem(await stranger.patch(address, { data: { baseVersion: 1, edits } }), status);
      await expectProblem(await stranger.delete(address), status);
      await expectProblem(await stranger.post(`${address}/submit`, { data: { baseVersion: 1, note: '' } }), status);
      const note = { rule: 'few-instances', message: 'few', text: 'Mine.', before: '' };
      await expectProblem(await stranger.get(`${address}/notes`), status);
      await expectProblem(await stranger.put(`${address}/notes`, { data: note }), status);
      await expectProblem(await stranger.get(`${address}/mapping`), status);
      await expectProblem(await stranger.put(`${address}/mapping`, { data: {} }), status);
      await expectProblem(await stranger.get(`${address}/restore-points`), status);
      await expectProblem(await stranger.post(`${address}/restore-points`, { data: { reason: '' } }), status);
      const point = `${address}/restore-points/${randomUUID()}`;
      await expectProblem(await stranger.get(point), status);
      await expectProblem(await stranger.post(`${point}/restore`, { data: { baseVersion: 1 } }), status);
      await expectProblem(await stranger.get(`${address}/authors`), status);
      await expectProblem(await stranger.post(`${address}/author-invitations`), status);
      await expectProblem(await stranger.get(`${address}/pool-facts`), status);
      await expectProblem(await stranger.get(`${address}/submission-summary`), status);
      // Who may not is told so whatever the body is.
      await expectProblem(await stranger.patch(address, { data: { edits: 'none' } }), status);
      const file = aTaskFile({ seed: SEED + 1 });
      await expectProblem(await stranger.put(`${address}/file?file=task.json&baseVersion=1`, { data: file }), status);
    }
    const draft = await (await author.context.request.get(address)).json();
    expect(draft).toMatchObject({ version: 1, state: 'DRAFT', openSubmissionId: null });
    expect(JSON.stringify(draft)).toContain(SECRET);
  });

  test('is read by a maintainer, but not changed', async ({ signedIn, draftOf }) => {
    const { taskId } = await draftOf(await signedIn('CONTRIBUTOR'));
    const maintainer = await signedIn('MAINTAINER');
    const { request } = maintainer.context;
    const address = `/api/v1/drafts/${taskId}`;
    const view = await request.get(address);
    expect(await view.json()).toMatchObject({ taskId, mayWrite: false });
    const edits = [{ type: 'set-field', field: 'summary', value: 'Mine now.' }];
    await expectProblem(await request.patch(address, { data: { baseVersion: 1, edits } }), 403);
    await expectProblem(await request.delete(address), 403);
    await expectProblem(await request.post(`${address}/submit`, { data: { baseVersion: 1, note: '' } }), 403);
    await maintainer.page.goto(`/drafts/${taskId}`);
    await expect(maintainer.page.getByRole('navigation', { name: 'Parts of the task' })).toBeVisible();
    await expect(maintainer.page.getByRole('button', { name: /^Submit/ })).toHaveCount(0);
  });
});

test.describe('someone else’s submission', () => {
  test('is not there for a visitor or another contributor', async ({ request, signedIn, submissionOf }) => {
    const { submissionId, name } = await submissionOf(await signedIn('CONTRIBUTOR'));
    const { context } = await signedIn('CONTRIBUTOR');
    const [pagePath, filePath] = [`/submissions/${submissionId}`, `/api/v1/submissions/${submissionId}/file`];
    expect(await openSilently(context.request, pagePath, [SECRET, name])).toBe(404);
    await expectProblem(await context.request.get(filePath), 403);
    await expectSignInPage(request, pagePath);
    await expectProblem(await request.get(filePath), 401);
    // A task in review is not in the collection either.
    await expectProblem(await request.get(`/api/v1/tasks/${name}`), 404);
    expect(await openSilently(request, `/tasks/${name}`, [SECRET])).toBe(404);
    expect(await openSilently(request, `/tasks?query=${SEED}`, [SECRET])).toBe(200);
  });

  test('is read by a reviewer, but withdrawn by nobody else than its authors', async ({
    request,
    signedIn,
    submissionOf,
    database,
  }) => {
    const author = await signedIn('CONTRIBUTOR');
    const { submissionId } = await submissionOf(author);
    const [reviewer, maintainer] = [await signedIn('REVIEWER'), await signedIn('MAINTAINER')];
    const address = `/api/v1/submissions/${submissionId}`;
    expect(await (await reviewer.context.request.get(`${address}/file`)).text()).toContain(SECRET);
    await expectProblem(await request.post(`${address}/withdraw`), 401);
    for (const { context } of [await signedIn('CONTRIBUTOR'), reviewer, maintainer]) {
      await expectProblem(await context.request.post(`${address}/withdraw`), 403);
    }
    const state = () => database.query('SELECT state FROM "Submission" WHERE id = $1', [submissionId]);
    expect((await state()).rows).toEqual([{ state: 'QUEUED' }]);
    expect((await author.context.request.post(`${address}/withdraw`)).status()).toBe(204);
    expect((await state()).rows).toEqual([{ state: 'WITHDRAWN' }]);
  });

  test('is on nobody’s desk but the reviewer’s who claimed it', async ({
    request,
    signedIn,
    submissionOf,
    expectedConsole,
  }) => {
    expectedConsole.push(/404/);
    const author = await signedIn('CONTRIBUTOR');
    const reviewer = await signedIn('REVIEWER');
    const { name } = await submissionOf(author);
    await claim(reviewer.page, name);
    const path = new URL(reviewer.page.url()).pathname;
    for (const stranger of [author, await signedIn('REVIEWER'), await signedIn('MAINTAINER')]) {
      expect(await openSilently(stranger.context.request, path, [SECRET, name])).toBe(404);
      await stranger.page.goto(path);
      await expect(stranger.page.getByRole('heading', { name: 'There is nothing at this address' })).toBeVisible();
    }
    await expectSignInPage(request, path);
  });

  test('is not claimed by its own author', async ({ signedIn, submissionOf }) => {
    const author = await signedIn('REVIEWER');
    const other = await signedIn('REVIEWER');
    const { submissionId, name } = await submissionOf(author);
    await author.page.goto('/reviews');
    await expect(author.page.getByRole('row', { name })).toContainText('Your task');
    await author.page.goto(`/submissions/${submissionId}`);
    await expect(author.page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(author.page.getByRole('button', { name: 'Review', exact: true })).toHaveCount(0);
    // Another reviewer is offered what the author is not.
    await other.page.goto(`/submissions/${submissionId}`);
    await expect(other.page.getByRole('button', { name: 'Review', exact: true })).toBeVisible();
  });
});

test('the health checks are for anyone, tell no more than whether, and start no session', async ({
  request,
  signedIn,
}) => {
  const readers = [request, (await signedIn('CONTRIBUTOR')).context.request];
  const ready = { status: 'ready', database: true, migrations: true, worker: true };
  await expect.poll(async () => (await request.get('/readyz')).json()).toEqual(ready);
  for (const reader of readers) {
    for (const [path, body] of Object.entries({ '/healthz': { status: 'alive' }, '/readyz': ready })) {
      const response = await reader.get(path);
      expect([response.status(), await response.json()], path).toEqual([200, body]);
      expect(response.headers()['cache-control'], path).toBe('no-store');
      expect(response.headers()['set-cookie'], path).toBeUndefined();
      for (const method of ['POST', 'PUT', 'PATCH', 'DELETE'])
        expect((await reader.fetch(path, { method })).status(), `${method} ${path}`).toBe(405);
    }
  }
});

test.describe('the maintainers’ pages', () => {
  const PLACES = [
    '/maintain',
    '/maintain/members',
    '/maintain/releases',
    '/maintain/rechecks',
    '/maintain/settings',
    '/maintain/audit',
  ];

  test('tell everybody else nothing', async ({ request, signedIn }) => {
    const { email: someone } = await signedIn('MAINTAINER');
    for (const path of PLACES) await expectSignInPage(request, path);
    for (const role of ['CONTRIBUTOR', 'REVIEWER'] as const) {
      const { page, context } = await signedIn(role);
      for (const path of PLACES) {
        await openSilently(context.request, path, [someone, 'member.created', 'submission.submitted']);
        await page.goto(path);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('This place is for maintainers');
        await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
        await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
      }
    }
  });

  test('hold actions that a contributor cannot send, nor another site', async ({ signedIn, database }) => {
    const [maintainer, target, intruder] = [
      await signedIn('MAINTAINER'),
      await signedIn('CONTRIBUTOR'),
      await signedIn('CONTRIBUTOR'),
    ];
    const sent = await promote(maintainer.page, target);
    const { 'next-action': action = '', 'content-type': type = '', origin = '' } = sent.headers;
    const data = sent.body.replace(target.id, intruder.id).replace('REVIEWER', 'MAINTAINER');
    const resend = (sender: Person, headers: Record<string, string> = {}) =>
      sender.context.request.post(sent.url, {
        headers: { 'next-action': action, 'content-type': type, origin, ...headers },
        data,
      });
    const role = async () =>
      (await database.query('SELECT role FROM "User" WHERE id = $1', [intruder.id])).rows[0].role;

    const refused = await resend(intruder);
    expect(refused.status()).toBe(403);
    expect(await refused.text()).toContain('"code":"forbidden"');
    expect(await role()).toBe('CONTRIBUTOR');
    expect((await resend(maintainer, { origin: 'https://evil.example' })).ok()).toBe(false);
    expect(await role()).toBe('CONTRIBUTOR');
    // It was the sender that was refused, not the message.
    expect(await (await resend(maintainer)).text()).toContain('"ok":true');
    expect(await role()).toBe('MAINTAINER');
  });
});

test.describe('a discussion', () => {
  test('is hidden and shown again by maintainers alone', async ({
    signedIn,
    submissionOf,
    database,
    expectedConsole,
  }) => {
    expectedConsole.push(/403/);
    const [author, reviewer, maintainer] = [
      await signedIn('CONTRIBUTOR'),
      await signedIn('REVIEWER'),
      await signedIn('MAINTAINER'),
    ];
    const { submissionId } = await submissionOf(author);
    const path = `/submissions/${submissionId}`;
    await writeComment(reviewer.page, path, 'Thoughtless words.');
    // One from the time when places were not looked up, whose name every object has.
    await database.query(
      `INSERT INTO "Thread" (id, "taskId", "submissionId", anchor, "createdById")
       SELECT gen_random_uuid(), "taskId", id, '/__proto__', $2 FROM "Submission" WHERE id = $1`,
      [submissionId, reviewer.id],
    );
    await maintainer.page.goto(path);
    await expect(maintainer.page.getByText('About places that are gone')).toBeVisible();
    const sending = maintainer.page.waitForRequest((sent) => 'next-action' in sent.headers());
    const discussion = maintainer.page.getByRole('region', { name: 'Discussion: The whole task' });
    await discussion.getByRole('button', { name: 'Hide this discussion' }).click();
    const sent = await sending;
    await expect(maintainer.page.getByText('Only maintainers see this discussion.')).toBeVisible();
    await expect(maintainer.page.getByText('Thoughtless words.')).toBeVisible();
    for (const { page, context } of [author, reviewer]) {
      expect(await openSilently(context.request, path, ['Thoughtless'])).toBe(200);
      await page.goto(path);
      await expect(page.getByText('This discussion was hidden by a maintainer.')).toBeVisible();
      await expect(page.getByRole('button', { name: /^(Hide|Show again)/ })).toHaveCount(0);
      const { 'next-action': action = '', 'content-type': type = '', origin = '' } = await sent.allHeaders();
      const data = (sent.postData() ?? '').replace('true', 'false');
      const headers = { 'next-action': action, 'content-type': type, origin };
      expect((await context.request.post(sent.url(), { headers, data })).status()).toBe(403);
    }
    await maintainer.page.getByRole('button', { name: 'Show again this discussion' }).click();
    await expect(maintainer.page.getByText('Only maintainers see this discussion.')).toHaveCount(0);
    await author.page.goto(path);
    await expect(author.page.getByText('Thoughtless words.')).toBeVisible();
  });
});

async function writeComment(page: Page, path: string, text: string): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Comment: The whole task' }).click();
  await page.getByRole('textbox', { name: 'Comment: The whole task' }).fill(text);
  await page.getByRole('button', { name: 'Comment', exact: true }).last().click();
  // Among the comments, not in the field in which it was written.
  await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible();
}

interface SentAction {
  url: string;
  headers: Record<string, string>;
  body: string;
}

/** Makes a contributor a reviewer by the members' page, and gives the message that the browser has sent for it. */
async function promote(page: Page, { email, name }: Person): Promise<SentAction> {
  await page.goto(`/maintain/members?search=${encodeURIComponent(email)}`);
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  const sending = page.waitForRequest((request) => request.method() === 'POST' && 'next-action' in request.headers());
  await page.getByRole('menuitem', { name: 'Make reviewer' }).click();
  const request = await sending;
  await expect(page.getByText(`${name} is a reviewer now.`)).toBeVisible();
  return { url: request.url(), headers: await request.allHeaders(), body: request.postData() ?? '' };
}
