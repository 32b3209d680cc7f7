import { createHash } from 'node:crypto';
import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { packBlob } from '@/lib/blobs/pack-blob';
import { get, put, stream } from '@/lib/blobs/store';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';

/** Bytes that deflate cannot shrink, the same ones every time. */
function noise(size: number): Buffer {
  const bytes = Buffer.alloc(size);
  for (let at = 0, seed = 7; at < size; at++) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    bytes[at] = seed >>> 24;
  }
  return bytes;
}

describe('the blob store', () => {
  it('gives back what was put, under its SHA-256', async () => {
    const bytes = Buffer.from('{"Definition": ["Übersetze — ترجم"]}');
    const stored = await transaction((tx) => put(tx, bytes));
    expect(stored.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(stored).toMatchObject({ size: bytes.length, crc32: crc32(bytes) });
    expect(await get(stored.sha256)).toEqual(bytes);
  });

  it('keeps empty content', async () => {
    const { sha256, size } = await transaction((tx) => put(tx, Buffer.alloc(0)));
    expect(size).toBe(0);
    expect((await get(sha256)).length).toBe(0);
  });

  it('keeps the same content once', async () => {
    const bytes = Buffer.from('twice');
    const [first, second] = await Promise.all([1, 2].map(() => transaction((tx) => put(tx, bytes))));
    expect(second).toEqual(first);
    expect(await db().blob.count({ where: { sha256: first?.sha256 ?? '' } })).toBe(1);
  });

  it('streams the stored deflate bytes in chunks that inflate to the content', async () => {
    const bytes = noise(2_500_000);
    const packed = await packBlob(bytes);
    await transaction((tx) => put(tx, packed));
    const chunks: Uint8Array[] = [];
    for await (const chunk of stream(packed.sha256)) chunks.push(chunk);
    expect(chunks.length).toBe(3);
    const deflated = Buffer.concat(chunks);
    expect(deflated.length).toBe(packed.deflatedSize);
    expect(inflateRawSync(deflated).equals(bytes)).toBe(true);
  });

  it('refuses to give out content that does not have its hash', async () => {
    const packed = await packBlob(Buffer.from('the real content'));
    const other = createHash('sha256').update('another content').digest('hex');
    await transaction((tx) => put(tx, { ...packed, sha256: other }));
    await expect(get(other)).rejects.toThrow('damaged');
  });

  it('says that it has no such blob', async () => {
    const nothing = '0'.repeat(64);
    await expect(get(nothing)).rejects.toMatchObject({ code: 'not-found' });
    await expect(stream(nothing).next()).rejects.toMatchObject({ code: 'not-found' });
  });
});
