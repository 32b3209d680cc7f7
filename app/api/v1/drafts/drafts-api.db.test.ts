import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import * as draftFile from '@/app/api/v1/drafts/[taskId]/file/route';
import * as mapping from '@/app/api/v1/drafts/[taskId]/mapping/route';
import * as notes from '@/app/api/v1/drafts/[taskId]/notes/route';
import * as restoration from '@/app/api/v1/drafts/[taskId]/restore-points/[pointId]/restore/route';
import * as restorePoints from '@/app/api/v1/drafts/[taskId]/restore-points/route';
import * as draft from '@/app/api/v1/drafts/[taskId]/route';
import * as submission from '@/app/api/v1/drafts/[taskId]/submit/route';
import * as drafts from '@/app/api/v1/drafts/route';
import * as submissionFile from '@/app/api/v1/submissions/[id]/file/route';
import * as withdrawal from '@/app/api/v1/submissions/[id]/withdraw/route';
import * as taskFile from '@/app/api/v1/tasks/[name]/route';
import type { Actor } from '@/lib/auth/policy';
import { importTasks } from '@/lib/imports/import-tasks';
import { changeSettings } from '@/lib/members/settings';
import type { TaskFile } from '@/lib/task/schema';
import { anActor, aTaskFile } from '@/lib/testing/factory';
import { sessionCookieOf } from '@/lib/testing/session';

/** The cookies of the request at hand, which Next.js keeps beside it. */
const jar = new Map<string, string>();
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}));

const secret = 'a secret that is for tests only and long enough';
async function signIn(actor: Actor | null): Promise<void> {
  jar.clear();
  if (actor) jar.set('next-auth.session-token', await sessionCookieOf(actor, secret));
}
beforeEach(() => {
  process.env.NEXTAUTH_SECRET = secret;
});

const site = 'http://localhost:3000';
const bytesOf = (file: TaskFile) => Buffer.from(JSON.stringify(file, null, 4));
const json = (method: string, value: unknown, headers: Record<string, string> = {}) =>
  new Request(site, {
    method,
    body: JSON.stringify(value),
    headers: { 'content-type': 'application/json', ...headers },
  });
const upload = (method: string, query: string, bytes: Uint8Array<ArrayBuffer>) =>
  new Request(`${site}/?${query}`, { method, body: bytes });
const at = <P extends object>(params: P) => ({ params: Promise.resolve(params) });

async function uploadedDraft(seed: number): Promise<string> {
  const answer = await drafts.POST(
    upload('POST', 'file=task001_synthetic_parity.json', bytesOf(aTaskFile({ seed }))),
    undefined,
  );
  expect(answer.status).toBe(201);
  const { taskId } = await answer.json();
  return taskId;
}

describe('the HTTP interface of drafts', () => {
  it('leads from a file to a submission that can be read and withdrawn', async () => {
    const author = await anActor();
    await signIn(author);
    const taskId = await uploadedDraft(1);
    const view = await (await draft.GET(new Request(site), at({ taskId }))).json();
    expect(view).toMatchObject({ taskId, version: 1, head: { slug: 'synthetic_parity' }, notices: [] });
    expect(view.rows.length).toBe(26);

    const edits = [{ type: 'set-field', field: 'summary', value: 'Odd or even' }];
    const saved = await draft.PATCH(json('PATCH', { baseVersion: 1, edits }), at({ taskId }));
    expect([saved.status, await saved.json()]).toEqual([200, { version: 2 }]);
    const stale = await draft.PATCH(json('PATCH', { baseVersion: 1, edits }), at({ taskId }));
    expect(stale.headers.get('content-type')).toBe('application/problem+json');
    expect([stale.status, await stale.json()]).toMatchObject([
      409,
      { code: 'conflict', details: { version: 2, fields: { summary: 'Odd or even' }, replaced: false } },
    ]);

    const submitted = await submission.POST(json('POST', { baseVersion: 2 }), at({ taskId }));
    const { submissionId, name } = await submitted.json();
    expect(submitted.status).toBe(201);
    const file = await submissionFile.GET(new Request(site), at({ id: submissionId }));
    expect(file.headers.get('content-disposition')).toBe(`attachment; filename="${name}.json"`);
    expect(JSON.parse(await file.text()).Instances.length).toBe(26);
    await signIn(await anActor());
    expect((await submissionFile.GET(new Request(site), at({ id: submissionId }))).status).toBe(403);
    await signIn(author);
    const withdrawn = await withdrawal.POST(new Request(site, { method: 'POST' }), at({ id: submissionId }));
    expect(withdrawn.status).toBe(204);
  });

  it('makes a blank draft, replaces it by a file, and deletes it', async () => {
    await signIn(await anActor());
    const { taskId } = await (await drafts.POST(json('POST', {}), undefined)).json();
    const replaced = await draftFile.PUT(
      upload('PUT', 'file=task001_synthetic_parity.json&baseVersion=1', bytesOf(aTaskFile({ seed: 2 }))),
      at({ taskId }),
    );
    expect([replaced.status, await replaced.json()]).toEqual([200, { version: 2, notices: 0 }]);
    expect((await draft.DELETE(new Request(site, { method: 'DELETE' }), at({ taskId }))).status).toBe(204);
    expect((await draft.GET(new Request(site), at({ taskId }))).status).toBe(404);
  });

  it('says when an account may go on that has uploaded too much, and what it is to delete', async () => {
    const maintainer = await anActor('MAINTAINER');
    await signIn(await anActor());
    for (const limit of [{ uploadsPerMinute: 1 }, { draftsPerAccount: 1 }]) {
      await changeSettings(maintainer, { uploadsPerMinute: 60, draftsPerAccount: 1_000, ...limit });
      await drafts.POST(upload('POST', 'file=task001_synthetic_parity.json', bytesOf(aTaskFile())), undefined);
      const answer = await drafts.POST(
        upload('POST', 'file=task001_synthetic_parity.json', bytesOf(aTaskFile())),
        undefined,
      );
      expect([answer.status, answer.headers.get('content-type')]).toEqual([429, 'application/problem+json']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect((await answer.json()).detail).toMatch(/^An account can (make 1 upload a minute|have 1 draft) here/);
    }
    await changeSettings(maintainer, { uploadsPerMinute: 60, draftsPerAccount: 500 });
  });

  it('answers a submission with errors with the report', async () => {
    await signIn(await anActor());
    const { taskId } = await (await drafts.POST(json('POST', { slug: 'synthetic_blank' }), undefined)).json();
    const refused = await submission.POST(json('POST', { baseVersion: 1 }), at({ taskId }));
    expect([refused.status, await refused.json()]).toMatchObject([422, { details: { report: { verdict: 'fail' } } }]);
  });

  it('stops reading a file over 50 MB, whatever the request claims', async () => {
    await signIn(await anActor());
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1024 * 1024;
        controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const request = new Request(`${site}/?file=endless.json`, { method: 'POST', body, duplex: 'half' } as RequestInit);
    expect((await drafts.POST(request, undefined)).status).toBe(413);
    expect(sent).toBeLessThan(60 * 1024 * 1024);
  });

  const row = { type: 'put-row', id: 'a', position: 1, input: 'in', outputs: ['out'] };
  it.each([
    ['what is no JSON', 422, '{"baseVersion":1,"edits":['],
    ['brackets without an end', 422, `{"baseVersion":1,"edits":${'['.repeat(100_000)}`],
    ['a hundred thousand edits', 422, { edits: Array.from({ length: 100_000 }, () => row) }],
    ['no version that there can be', 422, { baseVersion: -1, edits: [row] }],
    ['a version of the future', 409, { baseVersion: Number.MAX_SAFE_INTEGER, edits: [row] }],
    ['a cell of 5 MB', 413, { edits: [row, { ...row, id: 'b', input: 'x'.repeat(5_000_000) }] }],
    ['half of a character', 422, { edits: [row, { ...row, id: 'b', outputs: ['\ud800'] }] }],
    ['a NUL in an id', 422, { edits: [row, { type: 'delete-row', id: 'b\0' }] }],
    ['a place at the end of all numbers', 422, { edits: [row, { ...row, id: 'b', position: 1e308 }] }],
    ['a place that is no number', 422, '{"baseVersion":1,"edits":[{"type":"put-row","id":"a","position":NaN}]}'],
    ['more outputs than a row can have', 422, { edits: [row, { ...row, id: 'b', outputs: Array(10_001).fill('x') }] }],
    ['no list of outputs', 422, { edits: [row, { ...row, id: 'b', outputs: [null] }] }],
    [
      'a key of every object',
      422,
      '{"baseVersion":1,"edits":[{"type":"set-field","field":"__proto__","value":["x"]}]}',
    ],
  ])('refuses %s with a problem, and keeps nothing of it', async (_, status, body) => {
    await signIn(await anActor());
    const taskId = await uploadedDraft(5);
    const text = typeof body === 'string' ? body : JSON.stringify({ baseVersion: 1, ...body });
    const request = new Request(site, { method: 'PATCH', body: text, headers: { 'content-type': 'application/json' } });
    const refused = await draft.PATCH(request, at({ taskId }));
    expect([refused.status, await refused.json()]).toMatchObject([status, { detail: expect.stringMatching(/.{10}/) }]);
    const view = await (await draft.GET(new Request(site), at({ taskId }))).json();
    expect([view.version, view.rows.length]).toEqual([1, 26]);
  });

  it('writes a row to the draft that is named, whatever its id is, and to no other', async () => {
    await signIn(await anActor());
    const [mine, other] = [await uploadedDraft(6), await uploadedDraft(6)];
    const { rows } = await (await draft.GET(new Request(site), at({ taskId: other }))).json();
    const ids = [rows[0].id, '__proto__', 'constructor', '漢'.repeat(200)];
    const edits = ids.map((id) => ({ ...row, id }));
    expect((await draft.PATCH(json('PATCH', { baseVersion: 1, edits }), at({ taskId: mine }))).status).toBe(200);
    const view = await (await draft.GET(new Request(site), at({ taskId: mine }))).json();
    expect(
      view.rows.filter(({ input }: { input: string }) => input === 'in').map(({ id }: { id: string }) => id),
    ).toEqual(expect.arrayContaining(ids));
    expect((await (await draft.GET(new Request(site), at({ taskId: other }))).json()).rows).toEqual(rows);
  });

  it('answers visitors, other sites and nonsense with problems', async () => {
    await signIn(null);
    expect((await drafts.POST(json('POST', {}), undefined)).status).toBe(401);
    await signIn(await anActor());
    const taskId = await uploadedDraft(3);
    expect((await drafts.POST(json('POST', {}, { origin: 'https://evil.example' }), undefined)).status).toBe(403);
    expect((await draft.PATCH(json('PATCH', { baseVersion: 'x', edits: 1 }), at({ taskId }))).status).toBe(422);
    const noVersion = upload('PUT', 'file=task001_synthetic_parity.json', bytesOf(aTaskFile()));
    expect((await draftFile.PUT(noVersion, at({ taskId }))).status).toBe(422);
    expect((await drafts.POST(upload('POST', 'file=x.json', Buffer.from('no task')), undefined)).status).toBe(422);
  });
});

describe('the download of an accepted task', () => {
  it('gives anyone the exact bytes, once', async () => {
    await signIn(null);
    const bytes = bytesOf(aTaskFile({ number: 600, seed: 4 }));
    const files = [{ path: 'task600_synthetic_parity.json', read: async () => bytes }];
    for await (const result of importTasks({ id: null, name: 'test' }, files)) expect(result.outcome).toBe('accepted');
    const answer = await taskFile.GET(new Request(site), at({ name: 'task600_synthetic_parity' }));
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true);
    const headers = { 'if-none-match': answer.headers.get('etag') ?? '' };
    expect((await taskFile.GET(new Request(site, { headers }), at({ name: 'task600_synthetic_parity' }))).status).toBe(
      304,
    );
    expect((await taskFile.GET(new Request(site), at({ name: 'task601_synthetic_parity' }))).status).toBe(404);
  });
});

describe('a body', () => {
  /** A body that fails the test when anyone takes a byte of it. */
  function unread(method: string): Request {
    const body = new ReadableStream(
      {
        pull() {
          throw new Error('The body was read.');
        },
      },
      { highWaterMark: 0 },
    );
    const headers = { 'content-type': 'application/json' };
    return new Request(`${site}/?file=task.json&baseVersion=1`, {
      method,
      body,
      headers,
      duplex: 'half',
    } as RequestInit);
  }

  it('is not read before the sender may do what they ask for', async () => {
    await signIn(await anActor());
    const taskId = await uploadedDraft(31);
    const pointId = randomUUID();
    const changes = [
      (id: string) => draft.PATCH(unread('PATCH'), at({ taskId: id })),
      (id: string) => draftFile.PUT(unread('PUT'), at({ taskId: id })),
      (id: string) => submission.POST(unread('POST'), at({ taskId: id })),
      (id: string) => notes.PUT(unread('PUT'), at({ taskId: id })),
      (id: string) => mapping.PUT(unread('PUT'), at({ taskId: id })),
      (id: string) => restorePoints.POST(unread('POST'), at({ taskId: id })),
      (id: string) => restoration.POST(unread('POST'), at({ taskId: id, pointId })),
    ];
    const statuses = (id: string) => Promise.all(changes.map(async (change) => (await change(id)).status));
    for (const [stranger, status] of [
      [null, 401],
      [await anActor(), 403],
      [await anActor('MAINTAINER'), 403],
    ] as const) {
      await signIn(stranger);
      expect(await statuses(taskId)).toEqual(changes.map(() => status));
      if (stranger) expect(await statuses(randomUUID())).toEqual(changes.map(() => 404));
    }
    await signIn(null);
    expect((await drafts.POST(unread('POST'), undefined)).status).toBe(401);
  });

  it('of another account that was signed in here is told apart by its header', async () => {
    await signIn(await anActor());
    const taskId = await uploadedDraft(32);
    await signIn(await anActor());
    const request = unread('PATCH');
    request.headers.set('taskloom-account', randomUUID());
    const answer = await draft.PATCH(request, at({ taskId }));
    expect([answer.status, await answer.json()]).toMatchObject([401, { details: { reason: 'other-account' } }]);
  });

  it('with millions of mistakes is refused by its first one', async () => {
    await signIn(await anActor());
    const taskId = await uploadedDraft(33);
    const outputs = Array(10_000).fill(7);
    const edits = Array.from({ length: 300 }, () => ({ type: 'put-row', id: 'a', position: 1, input: '', outputs }));
    const before = process.cpuUsage();
    const answer = await draft.PATCH(json('PATCH', { baseVersion: 1, edits }), at({ taskId }));
    const text = await answer.text();
    const { user, system } = process.cpuUsage(before);
    expect(answer.status).toBe(422);
    expect(JSON.parse(text).detail).toMatch(/^edits\.0\.outputs\.0: /);
    expect(text.length).toBeLessThan(2_000);
    // Three million mistakes took half a minute when all of them were collected.
    expect((user + system) / 1e6).toBeLessThan(5);
  });

  it('of a save is bounded in edits, items and bytes', async () => {
    await signIn(await anActor());
    const taskId = await uploadedDraft(34);
    const save = async (edits: unknown[]) => {
      const answer = await draft.PATCH(json('PATCH', { baseVersion: 1, edits }), at({ taskId }));
      return [answer.status, (await answer.json()).detail];
    };
    expect(await save(Array(20_001).fill({ type: 'delete-row', id: 'a' }))).toEqual([
      422,
      'edits: There can be at most 20,000 edits here.',
    ]);
    const many = { type: 'put-row', id: 'a', position: 1, input: '', outputs: Array(10_000).fill('') };
    expect(await save(Array(21).fill(many))).toEqual([
      422,
      'edits: There can be at most 200,000 outputs, list items and examples here.',
    ]);
    const large = { type: 'set-field', field: 'summary', value: 'a'.repeat(8 * 1024 * 1024) };
    expect(await save([large])).toEqual([413, 'This is larger than the 8 MB that are accepted here.']);
  });
});
