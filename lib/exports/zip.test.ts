import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fromBuffer } from 'yauzl';
import { type ZipEntry, zip, zipLength } from '@/lib/exports/zip';
import { readZip } from '@/lib/testing/read-zip';

interface Packed extends ZipEntry {
  deflated: Buffer;
}

function packed(path: string, text: string): Packed {
  const content = Buffer.from(text);
  const deflated = deflateRawSync(content, { level: 6 });
  return { path, crc32: crc32(content), size: content.length, deflatedSize: deflated.length, deflated };
}

async function* contentOf(entry: Packed) {
  yield entry.deflated.subarray(0, 3);
  yield entry.deflated.subarray(3);
}

async function build(entries: readonly Packed[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zip(entries, contentOf)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function read(bytes: Buffer): Promise<Map<string, string>> {
  return new Map([...(await readZip(bytes))].map(([path, content]) => [path, content.toString()]));
}

describe('a ZIP of deflated streams', () => {
  const files = [
    packed('doc/task-hierarchy.md', '# Task hierarchy\n'),
    packed('splits/default/excluded_tasks.txt', ''),
    packed('tasks/مهمة.json', 'نص\n'.repeat(5000)),
  ];

  it('is read by others as it was meant, in any script, empty files included', async () => {
    expect(await read(await build(files))).toEqual(
      new Map([
        ['doc/task-hierarchy.md', '# Task hierarchy\n'],
        ['splits/default/excluded_tasks.txt', ''],
        ['tasks/مهمة.json', 'نص\n'.repeat(5000)],
      ]),
    );
  });

  it('has the length that was told before', async () => {
    expect((await build(files)).length).toBe(zipLength(files));
    expect((await build([])).length).toBe(zipLength([]));
  });

  it('has the same bytes every time', async () => {
    expect(await build(files)).toEqual(await build(files));
  });

  it.each([65_534, 65_535])(
    'holds %d files: from the number on that 16 bits cannot state, in a larger record',
    async (count) => {
      const one = packed('', 'x');
      const many = Array.from({ length: count }, (_, i) => ({ ...one, path: `tasks/${i}.json` }));
      const archive = await build(many);
      expect(archive.length).toBe(zipLength(many));
      expect(archive.includes(Buffer.from('PK\x06\x06', 'latin1'))).toBe(count === 65_535);
      let read = 0;
      await new Promise<void>((resolve, reject) =>
        fromBuffer(archive, { lazyEntries: false }, (error, zipFile) => {
          if (error) return reject(error);
          zipFile
            .on('entry', () => read++)
            .on('end', resolve)
            .on('error', reject);
        }),
      );
      expect(read).toBe(count);
    },
  );

  it('holds more than 65,535 files', async () => {
    const one = packed('', 'x');
    const many = Array.from({ length: 70_000 }, (_, i) => ({ ...one, path: `tasks/${i}.json` }));
    const bytes = await build(many);
    expect(bytes.length).toBe(zipLength(many));
    const count = await new Promise<number>((resolve, reject) => {
      fromBuffer(bytes, { lazyEntries: true }, (error, archive) =>
        error ? reject(error) : resolve(archive.entryCount),
      );
    });
    expect(count).toBe(70_000);
  });

  it('fails when a stream is not as long as was said', async () => {
    const wrong = { ...packed('a', 'text'), deflatedSize: 99 };
    await expect(build([wrong])).rejects.toThrow('a has 6 deflated bytes where 99 were stated.');
  });
});

describe('an archive beyond 4 GB', () => {
  it('states offsets and sizes in 64 bits', async () => {
    const large = { path: 'a', crc32: 1, size: 0xfffffff0, deflatedSize: 0xfffffff0, chunk: Buffer.alloc(0x0ffffff0) };
    const rest = 0xfffffff0 - 15 * 0x0ffffff0;
    const small = { ...packed('b', 'text'), chunk: Buffer.alloc(0) };
    const entries: (ZipEntry & { chunk: Buffer; deflated?: Buffer })[] = [large, small];
    let length = 0;
    let tail = Buffer.alloc(0);
    const pieces = zip(entries, async function* (entry) {
      if (entry.deflated) return yield entry.deflated;
      for (let i = 0; i < 15; i++) yield entry.chunk;
      yield entry.chunk.subarray(0, rest);
      if (rest > entry.chunk.length) yield entry.chunk.subarray(0, rest - entry.chunk.length);
    });
    for await (const piece of pieces) {
      length += piece.byteLength;
      tail = piece.byteLength < 1000 ? Buffer.from(piece) : tail;
    }
    expect(length).toBe(zipLength(entries));
    // The second central header: its offset stands in the ZIP64 field behind its one-letter name.
    expect(tail.readUInt32LE(47 + 42)).toBe(0xffffffff);
    expect(tail.readBigUInt64LE(47 + 46 + 1 + 4)).toBe(BigInt(0xfffffff0 + 31));
  });
});
