import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bodyChunks, readBytes, readJson } from '@/lib/http/read-body';

const schema = z.object({ name: z.string() });

function post(body: BodyInit, headers: Record<string, string> = { 'content-type': 'application/json' }): Request {
  return new Request('http://loom.example/api', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
}

/** A body that never ends; `read` counts the chunks of 1,000 bytes that were taken from it. */
function endless() {
  const taken = { chunks: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        taken.chunks += 1;
        controller.enqueue(new Uint8Array(1000).fill(32));
      },
      cancel() {
        taken.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { body, taken };
}

describe('reading a JSON body', () => {
  it('gives what the schema says', async () => {
    expect(await readJson(post('{"name":"Zoë","more":1}'), schema, 1000)).toEqual({ name: 'Zoë' });
  });

  it('stops as soon as it is too large', async () => {
    const { body, taken } = endless();
    await expect(readJson(post(body), schema, 10_000)).rejects.toMatchObject({ code: 'too-large' });
    expect(taken).toEqual({ chunks: 11, cancelled: true });
  });

  it('accepts exactly the limit', async () => {
    expect(await readBytes(post('x'.repeat(100)), 100)).toHaveLength(100);
    await expect(readBytes(post('x'.repeat(101)), 100)).rejects.toMatchObject({ code: 'too-large' });
  });

  it('believes a stated length that is too large before reading anything', async () => {
    const { body, taken } = endless();
    const request = post(body, { 'content-length': '20000' });
    await expect(readBytes(request, 10_000)).rejects.toMatchObject({ code: 'too-large' });
    expect(taken.chunks).toBe(0);
  });

  it.each([
    ['{"name":', undefined],
    ['', undefined],
    [new Uint8Array([0x22, 0xff, 0x22]), undefined],
    ['{"name":"a"}', { 'content-type': 'text/plain' }],
    ['{"name":"a"}', { 'content-type': 'application/jsonp' }],
  ])('refuses %j with %j as invalid', async (body, headers) => {
    await expect(readJson(post(body, headers), schema, 1000)).rejects.toMatchObject({ code: 'invalid' });
  });

  it('gives the schema its say', async () => {
    await expect(readJson(post('{"name":7}'), schema, 1000)).rejects.toBeInstanceOf(z.ZodError);
  });

  it('takes an empty body as no bytes', async () => {
    expect(await readBytes(new Request('http://loom.example', { method: 'POST' }), 10)).toHaveLength(0);
  });
});

describe('reading a body as it comes', () => {
  it('gives up one that stalls, and one that breaks off', async () => {
    const stalling = new ReadableStream<Uint8Array>({ start: (controller) => controller.enqueue(new Uint8Array(10)) });
    const chunks = bodyChunks(post(stalling), 1000, 50);
    expect((await chunks.next()).value).toHaveLength(10);
    await expect(chunks.next()).rejects.toMatchObject({ code: 'timeout' });
    const broken = new ReadableStream<Uint8Array>({ start: (controller) => controller.error(new Error('aborted')) });
    await expect(readBytes(post(broken), 1000)).rejects.toMatchObject({ code: 'invalid' });
  });
});
