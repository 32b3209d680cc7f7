import { createServer, type Server, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { setAnswerStatus } from '@/lib/http/answer-status';
import { guardRequests } from '@/lib/http/guard-requests';

/** The bytes of each body that the handler has been given. */
const handled: number[] = [];
let server: Server;
let port = 0;

beforeAll(async () => {
  guardRequests();
  server = createServer(async (request, response) => {
    let size = 0;
    for await (const chunk of request) size += chunk.length;
    handled.push(size);
    if (request.url === '/refused') setAnswerStatus(403);
    if (request.url === '/limited') setAnswerStatus(429, 90);
    response.end('handled');
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  ({ port } = server.address() as AddressInfo);
});
afterAll(() => new Promise((closed) => server.close(closed)));
beforeEach(() => {
  handled.length = 0;
});

interface Sent {
  path?: string;
  method?: string;
  headers?: Record<string, string>;
  /** Sent one after the other, without a length unless a header states one. */
  chunks?: readonly (Buffer | string)[];
}

function answer({ path = '/', method = 'POST', headers = {}, chunks = [] }: Sent) {
  return new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const request = send({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(parts).toString('utf8'),
        }),
      );
    });
    request.on('error', reject);
    for (const chunk of chunks) request.write(chunk);
    request.end();
  });
}

const times = (count: number, chunk: string) => Array.from({ length: count }, () => chunk);

describe('a body', () => {
  it('comes whole to who handles it, with or without a length', async () => {
    expect(await answer({ chunks: ['abc', 'def'] })).toMatchObject({ status: 200, text: 'handled' });
    expect(await answer({ headers: { 'content-length': '6' }, chunks: ['abc', 'def'] })).toMatchObject({ status: 200 });
    expect(await answer({})).toMatchObject({ status: 200 });
    expect(await answer({ method: 'GET' })).toMatchObject({ status: 200 });
    expect(handled).toEqual([6, 6, 0, 0]);
  });

  it.each([
    ['/api/auth/callback/credentials', 8 * 1024],
    ['/api//auth/callback/credentials', 8 * 1024],
    ['/api/%61uth/signout', 8 * 1024],
    ['/settings', 512 * 1024],
    ['/', 512 * 1024],
  ])('to %s may have %i bytes and no more', async (path, limit) => {
    expect(await answer({ path, chunks: ['a'.repeat(limit)] })).toMatchObject({ status: 200 });
    const chunked = await answer({ path, chunks: [...times(16, 'a'.repeat(limit / 16)), 'a'] });
    expect(chunked).toMatchObject({ status: 413, headers: { 'content-type': 'application/problem+json' } });
    expect(JSON.parse(chunked.text)).toMatchObject({ code: 'too-large', status: 413 });
    const stated = await answer({
      path,
      headers: { 'content-length': `${limit + 1}` },
      chunks: ['a'.repeat(limit + 1)],
    });
    expect(stated).toMatchObject({ status: 413 });
    expect(handled).toEqual([limit]);
  });

  it('of 20 MB is answered, not cut off', async () => {
    const sent = await answer({ path: '/sign-in', chunks: times(20, 'a'.repeat(1024 * 1024)) });
    expect(sent.status).toBe(413);
    expect(handled).toEqual([]);
  });

  it('for our own interface is bounded by its handler, who asks first who sends it', async () => {
    expect(await answer({ path: '/api/v1/drafts', chunks: times(3, 'a'.repeat(1024 * 1024)) })).toMatchObject({
      status: 200,
    });
  });
});

describe('a request that makes no sense', () => {
  it.each(['TRACE', 'PROPFIND', 'LINK', 'PURGE'])(
    'by %s is refused with the methods that there are',
    async (method) => {
      expect(await answer({ method, path: '/api/v1/drafts' })).toMatchObject({
        status: 405,
        headers: { allow: 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS', 'content-type': 'application/problem+json' },
      });
    },
  );

  it.each(['TRACE', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('by %s is refused by a page', async (method) => {
    for (const path of ['/', '/tasks', '/apiary']) {
      expect(await answer({ method, path })).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD, POST' } });
    }
  });

  it.each([
    { path: '/tasks/%' },
    { path: '/tasks/%zz' },
    { path: '/api/v1/tasks/%C3%28' },
    { headers: { origin: 'nowhere' } },
    { headers: { 'content-type': 'multipart/form-data' }, chunks: ['--a'] },
    { headers: { 'next-action': 'a', 'content-type': 'text/plain', 'content-length': '0' } },
    { headers: { 'next-action': 'a', 'content-type': 'text/plain' }, chunks: ['["half'] },
    { headers: { 'next-action': 'a', 'content-type': 'text/plain' }, chunks: ['\0'] },
  ])('is refused: %j', async (sent) => {
    const { status, text } = await answer(sent);
    expect([status, JSON.parse(text).code]).toEqual([400, 'invalid']);
    expect(handled).toEqual([]);
  });

  it.each([
    { path: '/tasks/%F0%9F%A7%B5?query=%' },
    { headers: { origin: 'null' } },
    { headers: { 'next-action': 'a', 'content-type': 'text/plain' }, chunks: ['["$undefined", null]'] },
  ])('is not this one: %j', async (sent) => {
    expect((await answer(sent)).status).toBe(200);
  });
});

describe('the answer to a server action', () => {
  it('has the status that the action asks for', async () => {
    expect(await answer({ path: '/refused' })).toMatchObject({ status: 403, text: 'handled' });
    expect(await answer({ path: '/limited' })).toMatchObject({ status: 429, headers: { 'retry-after': '90' } });
    expect(await answer({ path: '/' })).toMatchObject({ status: 200 });
  });
});
