import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '@/cli/command';
import { format } from '@/cli/commands/format';
import { MemoryIo } from '@/cli/testing/memory-io';
import { soundTask } from '@/lib/checks/sound-task';

let folder: string;
let io: MemoryIo;

async function put(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taskloom-format-'));
  io = new MemoryIo();
});
afterEach(() => rm(folder, { recursive: true }));

describe('format', () => {
  it('writes the canonical bytes and nothing more', async () => {
    const file = await put('a.json', JSON.stringify(soundTask()));
    expect(await format.run([file], io)).toBe(0);
    expect(io.written.out).toBe(JSON.stringify(soundTask(), null, 4));
    expect(io.written.err).toBe('');
  });

  it('gives 1 and the place for a file that cannot be read', async () => {
    const file = await put('a.json', '{"a": 1,\n "b": NaN}');
    expect(await format.run([file], io)).toBe(1);
    expect(io.written.out).toBe('');
    expect(io.written.err).toMatch(`${file}:2:7: `);
  });

  it('drops a byte-order mark and says so', async () => {
    const file = await put('a.json', '\uFEFF{}');
    expect(await format.run([file], io)).toBe(0);
    expect(io.written.out).toBe('{}');
    expect(io.written.err).toContain(`${file}:1:1: `);
  });

  it.each([[[]], [['a.json', 'b.json']], [['/does/not/exist.json']]])('refuses %j as wrong use', async (args) => {
    await expect(format.run(args, io)).rejects.toThrow(UsageError);
  });
});
