import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { AppError, type ErrorCode } from '@/lib/errors';
import { runAction } from '@/lib/http/form-result';
import { handleRoute } from '@/lib/http/problem';

const get = () => new Request('http://loom.example/api/v1/things');
const answer = (work: () => Promise<Response>) => handleRoute(work)(get(), undefined);
const failing = (error: unknown) => async () => {
  throw error;
};
const schema = z.object({ name: z.string('A name, please.'), rows: z.array(z.object({ input: z.string('Text.') })) });
const zodError = schema.safeParse({ rows: [{ input: 'a' }, { input: 1 }] }).error;
const redirect = Object.assign(new Error('NEXT_REDIRECT'), { digest: 'NEXT_REDIRECT;push;/drafts;307;' });

/** Listens to what is logged, which is expected in some of these tests. */
function listen() {
  return vi.spyOn(console, 'error').mockImplementation(() => {});
}
afterEach(() => vi.restoreAllMocks());

describe('an error of a route handler', () => {
  const statuses: Record<ErrorCode, number> = {
    invalid: 422,
    'not-signed-in': 401,
    forbidden: 403,
    'not-found': 404,
    conflict: 409,
    'too-large': 413,
    timeout: 408,
    'rate-limited': 429,
    unavailable: 503,
  };

  it.each(Object.entries(statuses))('with the code %s has the status %i', async (code, status) => {
    const response = await answer(failing(new AppError(code as ErrorCode, 'So it is.', { row: 7 })));
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    expect(await response.json()).toEqual({
      type: `urn:taskloom:problem:${code}`,
      title: expect.any(String),
      status,
      detail: 'So it is.',
      code,
      details: { row: 7 },
    });
  });

  it('says when to try again', async () => {
    const response = await answer(failing(new AppError('rate-limited', 'Later.', { retryAfterSeconds: 90 })));
    expect(response.headers.get('retry-after')).toBe('90');
  });

  it('names the fields that a schema refused', async () => {
    const response = await answer(failing(zodError));
    expect(response.status).toBe(422);
    expect(await response.json()).toMatchObject({
      code: 'invalid',
      detail: 'name: A name, please.',
      details: { fieldErrors: { name: 'A name, please.', 'rows.1.input': 'Text.' } },
    });
  });

  it('that nobody expected is logged with an id and never shown', async () => {
    const logged = listen();
    const response = await answer(failing(new Error('password of the database')));
    const body = await response.text();
    const { details } = JSON.parse(body);
    expect(response.status).toBe(500);
    expect(body).not.toContain('password');
    expect(body).toContain(`Something went wrong (id ${details.id})`);
    expect(logged).toHaveBeenCalledWith(
      `[fault ${details.id}]`,
      expect.objectContaining({ message: 'password of the database' }),
    );
  });

  it('passes through when Next.js means to redirect', async () => {
    await expect(answer(failing(redirect))).rejects.toBe(redirect);
  });
});

describe('a changing request', () => {
  const send = (headers: Record<string, string>, method = 'POST') => {
    const request = new Request('http://loom.example/api/v1/things', { method, headers });
    return handleRoute(async () => new Response('done'))(request, undefined).then(({ status }) => status);
  };
  const host = 'loom.example';

  it.each([
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'none' },
    { host, origin: 'http://loom.example' },
    { host },
  ])('is carried out with %j', async (headers) => {
    expect(await send(headers as Record<string, string>)).toBe(200);
  });

  it.each([
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site', host, origin: 'http://loom.example' },
    { host, origin: 'http://evil.example' },
    { host, origin: 'http://loom.example.evil.example' },
    { host, origin: 'null' },
  ])('from elsewhere is refused: %j', async (headers) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      expect(await send(headers as Record<string, string>, method)).toBe(403);
    }
  });

  it('is not one that only reads', async () => {
    expect(await send({ 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(200);
  });
});

describe('an error of a server action', () => {
  it('is data: message, code and fields', async () => {
    expect(await runAction(async () => 7)).toEqual({ ok: true, value: 7 });
    const details = { fieldErrors: { email: 'Taken.', other: 7 }, reason: 'x' };
    expect(await runAction(failing(new AppError('conflict', 'Taken.', details)))).toEqual({
      ok: false,
      message: 'Taken.',
      code: 'conflict',
      details,
      fieldErrors: { email: 'Taken.' },
    });
    expect(await runAction(failing(zodError))).toMatchObject({
      ok: false,
      code: 'invalid',
      fieldErrors: { name: 'A name, please.', 'rows.1.input': 'Text.' },
    });
  });

  it('that nobody expected shows an id only', async () => {
    const logged = listen();
    const result = await runAction(failing(new Error('secret')));
    expect(JSON.stringify(result)).not.toContain('secret');
    expect(result).toMatchObject({ ok: false, code: 'fault' });
    expect(logged).toHaveBeenCalledOnce();
  });

  it('passes through when Next.js means to redirect', async () => {
    await expect(runAction(failing(redirect))).rejects.toBe(redirect);
  });
});
