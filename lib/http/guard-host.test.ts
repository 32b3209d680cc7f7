import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { guardHost } from '@/lib/http/guard-host';

let server: Server;
let stop: () => void = () => undefined;
beforeEach(async () => {
  // In the place of Next.js: says what it has been asked.
  server = createServer(({ method, url, headers }, response) => {
    response.writeHead(url === '/missing' ? 404 : 200).end(JSON.stringify({ method, url, cookie: headers.cookie }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  stop();
  vi.unstubAllEnvs();
  server.close();
});

it('every answer of a site with HTTPS insists on it, errors included', async () => {
  vi.stubEnv('NEXTAUTH_URL', 'https://loom.example');
  stop = guardHost();
  for (const path of ['/', '/api/v1/drafts', '/_next/static/x.js', '/missing'])
    expect((await ask('GET', path)).headers['strict-transport-security']).toBe('max-age=31536000');
});

it('an answer of a site without HTTPS does not', async () => {
  vi.stubEnv('NEXTAUTH_URL', 'http://loom.example');
  stop = guardHost();
  expect((await ask('GET', '/')).headers['strict-transport-security']).toBeUndefined();
});

it('the demo hands on what was meant for this machine, and of the rest nothing', async () => {
  vi.stubEnv('TASKLOOM_DEMO', '1');
  stop = guardHost();
  const cookie = 'session=1';
  for (const host of ['localhost:3000', '127.0.0.1', '[::1]:3000'])
    expect(JSON.parse((await ask('POST', '/drafts', { host, cookie })).body)).toEqual({
      method: 'POST',
      url: '/drafts',
      cookie,
    });
  for (const headers of [{ host: 'evil.example' }, { host: 'localhost', origin: 'http://evil.example' }])
    expect(JSON.parse((await ask('POST', '/drafts', { ...headers, cookie })).body)).toEqual({
      method: 'GET',
      url: '/api/misdirected',
    });
});

it('a real installation is reached by any name: its proxy knows it', async () => {
  stop = guardHost();
  expect(JSON.parse((await ask('GET', '/tasks', { host: 'loom.example' })).body)).toMatchObject({ url: '/tasks' });
});

interface Answer {
  headers: Record<string, unknown>;
  body: string;
}

/** `fetch` would not let a test choose the `Host`. */
function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      let body = '';
      response.on('data', (chunk) => (body += chunk));
      response.on('end', () => resolve({ headers: response.headers, body }));
    });
    sent.on('error', reject).end();
  });
}
