import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deflate, inflate } from '@/lib/blobs/deflate';

const TEXT = Buffer.from('A sentence of some length, as instances have them. '.repeat(4_000));

describe('deflating in one piece', () => {
  it.each([1, 6])('gives the bytes that zlib gives piece by piece (level %i)', async (level) => {
    expect(Buffer.from(await deflate(TEXT, level))).toEqual(deflateRawSync(TEXT, { level }));
  });

  it.each([0, 1, 65_535, 1_000_003])(
    'takes %i bytes of chance, which grow by it, and gives them back',
    async (size) => {
      const bytes = randomBytes(size);
      const deflated = await deflate(bytes, 6);
      expect(deflated.byteLength).toBeGreaterThan(size);
      expect((await inflate(deflated, size))?.equals(bytes)).toBe(true);
    },
  );

  it('keeps no more memory than the result needs', async () => {
    const deflated = await deflate(TEXT, 6);
    expect(deflated.buffer.byteLength).toBe(deflated.byteLength);
  });
});

describe('inflating', () => {
  it('gives nothing for more bytes than are expected, or for damaged ones', async () => {
    const deflated = await deflate(TEXT, 6);
    expect(await inflate(deflated, TEXT.length - 1)).toBeNull();
    expect(await inflate(deflated.subarray(0, -5), TEXT.length)).toBeNull();
    expect(await inflate(new Uint8Array([7, 7, 7]), 3)).toBeNull();
  });
});
