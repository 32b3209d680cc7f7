import { readSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { type ReceivedFile, receiveFile } from '@/lib/http/receive-file';

function post(body: BodyInit): Request {
  return new Request('http://loom.example/api', { method: 'POST', body, duplex: 'half' } as RequestInit);
}

function textOf({ fd, size }: ReceivedFile): string {
  const bytes = Buffer.alloc(size);
  readSync(fd, bytes, 0, size, 0);
  return bytes.toString();
}

/** A body whose end is in the test's hand. */
function held() {
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      end = () => controller.close();
    },
  });
  return { request: post(body), end: () => end() };
}

describe('receiving a file', () => {
  it('gives its bytes, and leaves nothing on the disk', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        for (const part of ['one ', 'two ', 'three']) controller.enqueue(Buffer.from(part));
        controller.close();
      },
    });
    const seen = await receiveFile(post(body), 100, async (file) => {
      expect((await readdir(tmpdir())).filter((name) => name.startsWith('taskloom-upload-'))).toEqual([]);
      return textOf(file);
    });
    expect(seen).toBe('one two three');
    expect(
      await receiveFile(new Request('http://loom.example', { method: 'POST' }), 10, async (file) => file.size),
    ).toBe(0);
  });

  it('refuses what is too large, and passes on what its use throws', async () => {
    await expect(receiveFile(post('x'.repeat(101)), 100, async () => 0)).rejects.toMatchObject({ code: 'too-large' });
    const use = async () => {
      throw new TypeError('of its use');
    };
    await expect(receiveFile(post('x'), 100, use)).rejects.toThrow(TypeError);
  });

  it('refuses more than 32 at once, says when to come again, and takes the next when one is done', async () => {
    const uploads = Array.from({ length: 32 }, held);
    const received = uploads.map(({ request }) => receiveFile(request, 100, async ({ size }) => size));
    await expect(receiveFile(post('x'), 100, async () => 0)).rejects.toMatchObject({
      code: 'unavailable',
      details: { retryAfterSeconds: 10 },
    });
    uploads[0]?.end();
    await expect(received[0]).resolves.toBe(0);
    await expect(receiveFile(post('x'), 100, async ({ size }) => size)).resolves.toBe(1);
    for (const { end } of uploads.slice(1)) end();
    await Promise.all(received);
  });
});
