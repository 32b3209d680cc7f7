import { randomUUID } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { freePort, startApp, stopApp } from '@/e2e/app';
import { ownApp } from '@/e2e/own-app';
import { expectProblem, SEED, test } from '@/e2e/own-tasks';
import { expectSignedIn, givePassword, sendSignIn } from '@/e2e/sign-in';
import { aTaskFile } from '@/lib/testing/factory';

test.describe('the API', () => {
  test('carries out nothing that another site has sent', async ({ signedIn, draftOf, database }) => {
    const author = await signedIn('CONTRIBUTOR');
    const { request } = author.context;
    const { taskId } = await draftOf(author);
    const data = { slug: 'synthetic_evil_task' };
    const foreign: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      await expectProblem(await request.post('/api/v1/drafts', { headers, data }), 403);
      await expectProblem(await request.delete(`/api/v1/drafts/${taskId}`, { headers }), 403);
    }
    const drafts = await database.query('SELECT "taskId" FROM "TaskAuthor" WHERE "userId" = $1', [author.id]);
    expect(drafts.rows).toEqual([{ taskId }]);
  });

  test('says what is wrong with a body', async ({ signedIn, draftOf }) => {
    const author = await signedIn('CONTRIBUTOR');
    const { request } = author.context;
    const { taskId } = await draftOf(author);
    const address = `/api/v1/drafts/${taskId}`;
    const patch = async (data: string, type = 'application/json') =>
      expectProblem(await request.patch(address, { data: Buffer.from(data), headers: { 'content-type': type } }), 422);

    expect((await patch('{"baseVersion": 1,')).detail).toMatch(/^The body is not JSON: /);
    expect((await patch('')).detail).toMatch(/^The body is not JSON: /);
    expect((await patch('{"baseVersion": 1, "edits": []}', 'text/plain')).detail).toMatch(/must be JSON/);
    expect(await patch('[]')).toMatchObject({ code: 'invalid' });
    expect(await patch('{"baseVersion": "one", "edits": []}')).toMatchObject({
      details: { fieldErrors: { baseVersion: expect.any(String) } },
    });
    expect(await patch('{"baseVersion": 1, "edits": [{"type": "drop-table"}]}')).toMatchObject({ code: 'invalid' });
    const nul = '{"baseVersion": 1, "edits": [{"type": "set-field", "field": "summary", "value": "\\u0000"}]}';
    expect((await patch(nul)).detail).toContain('NUL');
    const put = await request.put(`${address}/file?file=task.json&baseVersion=one`, { data: '{}' });
    expect(await expectProblem(put, 422)).toMatchObject({
      details: { fieldErrors: { baseVersion: expect.any(String) } },
    });
    const draft = await (await request.get(address)).json();
    expect(draft.version).toBe(1);
  });

  test('refuses a file of 60 MB in words', async ({ signedIn, database, expectedConsole }) => {
    expectedConsole.push(/413/);
    const { id, page, context } = await signedIn('CONTRIBUTOR');
    const megabytes = 60;
    const file = join(tmpdir(), `taskloom-${randomUUID()}.json`);
    const handle = await open(file, 'w');
    try {
      await handle.truncate(megabytes * 1024 * 1024);
      await page.goto('/drafts/new');
      // The page looks at the size before it sends a byte.
      await page.locator('input[type=file]').setInputFiles(file);
      await expect(page.getByText('has 60 MB; a task file may have at most 50 MB.')).toBeVisible();
      // And who sends it all the same is answered, not cut off.
      const answer = await page.evaluate(
        async (size) => {
          const body = new Blob([new Uint8Array(size)]);
          const response = await fetch('/api/v1/drafts?file=task.json', { method: 'POST', body });
          return { status: response.status, ...(await response.json()) };
        },
        megabytes * 1024 * 1024,
      );
      expect(answer).toMatchObject({
        status: 413,
        code: 'too-large',
        detail: 'This is larger than the 50 MB that are accepted here.',
      });
    } finally {
      await handle.close();
      await rm(file);
    }
    expect((await context.request.get('/drafts')).status()).toBe(200);
    expect((await database.query('SELECT 1 FROM "TaskAuthor" WHERE "userId" = $1', [id])).rows).toEqual([]);
  });
});

test.describe('a request that makes no sense', () => {
  test('is refused in words, by pages and by the API', async ({ baseURL, signedIn }) => {
    const { context } = await signedIn('CONTRIBUTOR');
    for (const path of ['/', '/tasks', '/api/v1/drafts', '/api/auth/session']) {
      for (const method of ['TRACE', 'PROPFIND']) {
        // fetch() sends no TRACE.
        expect(await rawStatus(baseURL, `${method} ${path} HTTP/1.1`), `${method} ${path}`).toBe(405);
      }
      expect(await rawStatus(baseURL, `GET ${path}/%C3%28 HTTP/1.1`), path).toBe(400);
    }
    for (const path of ['/api', '/api/v1', '/api/v2/drafts', '/api/v1/drafts/x/y/z', '/api/auth/_log', '/api/auth/x']) {
      for (const method of ['GET', 'POST', 'PUT', 'DELETE']) {
        const response = await context.request.fetch(path, { method });
        const isMethod = method === 'PUT' || method === 'DELETE';
        await expectProblem(response, path.startsWith('/api/auth') && isMethod ? 405 : 404);
      }
    }
    const known = { '/api/v1/drafts': 'POST, OPTIONS', '/api/v1/tasks/x': 'GET, HEAD, OPTIONS' };
    for (const [path, allow] of Object.entries(known)) {
      const response = await context.request.fetch(path, { method: 'PATCH' });
      await expectProblem(response, 405);
      expect(response.headers().allow).toBe(allow);
      const asked = await context.request.fetch(path, { method: 'OPTIONS' });
      expect([asked.status(), asked.headers().allow]).toEqual([204, allow]);
    }
  });

  test('as an action is refused without a fault', async ({ signedIn }) => {
    const { page, context } = await signedIn('CONTRIBUTOR');
    await page.goto('/settings');
    const sending = page.waitForRequest((sent) => sent.method() === 'POST' && 'next-action' in sent.headers());
    await page.getByRole('button', { name: 'Save name' }).click();
    const { 'next-action': action = '', origin = '' } = await (await sending).allHeaders();
    const send = (headers: Record<string, string>, data: string) =>
      context.request.post('/settings', { headers: { 'next-action': action, origin, ...headers }, data });
    const text = { 'content-type': 'text/plain;charset=UTF-8' };
    for (const data of [
      '[]',
      '[null]',
      '[null,null]',
      '[null,7]',
      '[null,"name=x"]',
      '[null,{"name":"x"}]',
      '[null,[[]]]',
    ]) {
      const answer = await send(text, data);
      expect(answer.status(), data).toBe(400);
      expect(await answer.text(), data).not.toMatch(/Something went wrong|digest|\n\s+at /);
    }
    for (const data of ['', '[', 'null,', '\0']) expect((await send(text, data)).status(), data).toBe(400);
    expect((await send({ 'content-type': 'multipart/form-data' }, 'x')).status()).toBe(400);
    expect((await send({ ...text, origin: 'nowhere' }, '[]')).status()).toBe(400);
    // An id of no form is malformed; one of the right form that is unknown is taken for an older build's.
    for (const [id, status] of [
      ['x', 400],
      ['0'.repeat(action.length), 409],
    ] as const) {
      expect((await send({ ...text, 'next-action': id }, '[]')).status(), id).toBe(status);
    }
  });

  test('with more than fits is answered before anything reads it', async ({ baseURL, request }) => {
    const form = (megabytes: number) => 'a=1&'.repeat(megabytes * 256 * 1024);
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    for (const path of ['/api/auth/callback/credentials', '/api/auth/signout', '/sign-in', '/']) {
      await expectProblem(await request.post(path, { headers, data: form(2) }), 413);
    }
    // Without a length, too.
    const parts = new ReadableStream({
      start(controller) {
        for (let part = 0; part < 40; part++) controller.enqueue(Buffer.from(form(1)));
        controller.close();
      },
    });
    const sent = { method: 'POST', headers, body: parts, duplex: 'half' } as RequestInit;
    expect((await fetch(`${baseURL}/api/auth/callback/github`, sent)).status).toBe(413);
  });
});

/** The status of the answer to a request line that `fetch` would not send. */
function rawStatus(baseURL: string | undefined, line: string): Promise<number> {
  const { hostname, port } = new URL(baseURL ?? '');
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => {
      socket.write(`${line}\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`);
    });
    let text = '';
    socket.on('data', (part) => (text += part.toString('latin1')));
    socket.on('end', () => resolve(Number(/^HTTP\/1\.1 (\d{3})/.exec(text)?.[1])));
    socket.on('error', reject);
  });
}

test.describe('an address that is made up', () => {
  const IDS = [
    randomUUID(),
    'not-a-uuid',
    '0',
    '%00',
    '%F0%9F%A7%B5',
    "'%20OR%201=1--",
    '..%2f..%2fetc%2fpasswd',
    '__proto__',
    'x'.repeat(3_000),
  ];

  test('of a page is not found', async ({ signedIn }) => {
    const { request } = (await signedIn('MAINTAINER')).context;
    for (const id of IDS) {
      for (const place of ['drafts', 'submissions', 'reviews', 'tasks', 'releases', 'maintain']) {
        const response = await request.get(`/${place}/${id}`, { maxRedirects: 0 });
        expect(response.status(), `/${place}/${id}`).toBe(404);
      }
    }
  });

  test('of the API is not found', async ({ signedIn }) => {
    const { request } = (await signedIn('MAINTAINER')).context;
    const save = { data: { baseVersion: 1, edits: [] } };
    for (const id of IDS) {
      await expectProblem(await request.get(`/api/v1/drafts/${id}`), 404);
      await expectProblem(await request.patch(`/api/v1/drafts/${id}`, save), 404);
      await expectProblem(await request.delete(`/api/v1/drafts/${id}`), 404);
      const file = { data: aTaskFile({ seed: SEED }) };
      await expectProblem(await request.put(`/api/v1/drafts/${id}/file?file=task.json&baseVersion=1`, file), 404);
      await expectProblem(await request.post(`/api/v1/drafts/${id}/submit`, { data: { baseVersion: 1 } }), 404);
      await expectProblem(await request.get(`/api/v1/submissions/${id}/file`), 404);
      await expectProblem(await request.post(`/api/v1/submissions/${id}/withdraw`), 404);
      await expectProblem(await request.get(`/api/v1/tasks/${id}`), 404);
      await expectProblem(await request.get(`/api/v1/releases/${id}/superni.zip`), 404);
      await expectProblem(await request.get(`/api/v1/releases/${id}/SHA256SUMS`), 404);
      await expectProblem(await request.get(`/api/v1/releases/1.0.0/${id}`), 404);
    }
  });

  test('with a query of nonsense still shows the list', async ({ signedIn }) => {
    const { request } = (await signedIn('MAINTAINER')).context;
    const lists = [
      '/tasks',
      '/drafts',
      '/inbox',
      '/reviews',
      '/maintain/members',
      '/maintain/audit',
      '/releases',
      '/maintain/rechecks',
    ];
    const names = [
      'after',
      'before',
      'query',
      'split',
      'search',
      'sort',
      'view',
      'category',
      'language',
      'role',
      'verb',
      'subject',
      'actor',
    ];
    for (const list of lists) {
      const values = ['%00', '-1', '_', `${randomUUID()}_x`, '9'.repeat(40), 'a&after=b', '%F0%9F%A7%B5'];
      const times = [`999999999999999.${randomUUID()}`, `0000-01-01T00:00:00Z_${randomUUID()}`, '0.9999999999'];
      for (const value of [...values, ...times, '1e309', 'NaN', '%ff', '__proto__', 'x'.repeat(900)]) {
        const query = names.map((name) => `${name}=${value}`).join('&');
        expect((await request.get(`${list}?${query}`)).status(), `${list}?${query}`).toBe(200);
      }
    }
  });
});

test.describe('every answer', () => {
  test('of a page says what the browser may do with it', async ({ request, signedIn }) => {
    const { context } = await signedIn('MAINTAINER');
    const seen = new Set<string>();
    for (const [sender, path] of [
      [request, '/'],
      [request, '/sign-in'],
      [request, '/nothing/here'],
      [context.request, '/drafts/new'],
      [context.request, '/maintain/members'],
    ] as const) {
      const response = await sender.get(path);
      const headers = response.headers();
      const policy = headers['content-security-policy'] ?? '';
      expect(policy, path).toContain("default-src 'self'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).toContain("object-src 'none'");
      expect(policy, path).toContain("base-uri 'none'");
      const scripts = /script-src ([^;]+)/.exec(policy)?.[1] ?? '';
      expect(scripts, path).not.toMatch(/unsafe-(inline|eval)/);
      const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1] ?? '';
      expect(nonce, path).toMatch(/^[A-Za-z0-9+/]{22}==$/);
      seen.add(nonce);
      const tags = (await response.text()).match(/<script\b[^>]*>/g) ?? [];
      expect(tags.length, path).toBeGreaterThan(0);
      for (const tag of tags) expect(tag, path).toContain(`nonce="${nonce}"`);
      expect(headers, path).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
      });
      expect(headers, path).not.toHaveProperty('x-powered-by');
    }
    expect(seen.size).toBe(5);
  });

  test('to a browser that looks for the site’s icon is an icon', async ({ request, baseURL }) => {
    const response = await request.get(`${baseURL}/favicon.ico`);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toMatch(/^image\/(x-icon|vnd\.microsoft\.icon)/);
    // Two bytes of zero, then the kind: an icon (1).
    expect([...(await response.body()).subarray(0, 4)]).toEqual([0, 0, 1, 0]);
  });

  test('leaves its connection open for longer than a proxy does', async ({ request, baseURL }) => {
    const headers = (await request.get(`${baseURL}/sign-in`)).headers();
    expect(headers['keep-alive']).toBe('timeout=75');
  });

  test('of the API cannot run or be framed, and is not kept', async ({ request, signedIn, draftOf }) => {
    const author = await signedIn('CONTRIBUTOR');
    const { taskId } = await draftOf(author);
    for (const sender of [request, author.context.request]) {
      const headers = (await sender.get(`/api/v1/drafts/${taskId}`)).headers();
      expect(headers).toMatchObject({
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    }
  });

  test('to a sign-in hides the session from scripts and other sites', async ({ page, signedIn, database }) => {
    const { id, name, email } = await signedIn('CONTRIBUTOR');
    await givePassword(database, id, 'loose threads make strong cloth');
    await page.goto('/sign-in');
    await sendSignIn(page, email, 'loose threads make strong cloth');
    await expectSignedIn(page, name);
    const session = (await page.context().cookies()).find((cookie) => cookie.name.endsWith('session-token'));
    expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
    expect(await page.evaluate(() => document.cookie)).not.toContain('session-token');
  });
});

test('with one role of the database an app says so; where the address is https, every answer insists on it', async ({
  request,
}) => {
  test.setTimeout(120_000);
  const { ownerUrl, secret } = ownApp();
  const folder = await mkdtemp(join(tmpdir(), 'taskloom-https-'));
  const port = await freePort();
  const app = await startApp(port, {
    DATABASE_URL: ownerUrl,
    NEXTAUTH_URL: 'https://loom.example',
    NEXTAUTH_SECRET: secret,
    TASKLOOM_DATA: folder,
  });
  try {
    expect(app.output()).toContain('The role of DATABASE_URL owns the tables');
    const page = await (await request.get(`${app.url}/sign-in`)).text();
    const script = /\/_next\/static\/[^"]+\.js/.exec(page)?.[0] ?? '';
    const file = await request.get(`${app.url}${script}`);
    expect(file.status()).toBe(200);
    const paths = [
      script,
      '/',
      '/nowhere',
      '/icon.svg',
      '/healthz',
      '/api/nowhere',
      '/api/v1/tasks/x',
      '/_next/static/x.js',
    ];
    for (const path of paths) {
      const response = await request.get(`${app.url}${path}`, { maxRedirects: 0 });
      expect(response.headers()['strict-transport-security'], path).toBe('max-age=31536000');
    }
  } finally {
    await stopApp(app);
    await rm(folder, { recursive: true, force: true });
  }
});
