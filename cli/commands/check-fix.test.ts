import { chmod, lstat, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '@/cli/commands/check';
import { MemoryIo } from '@/cli/testing/memory-io';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import { canonicalBytes } from '@/lib/task/file/canonical';
import type { JsonObject } from '@/lib/task/schema';

let folder: string;
let file: string;
let io: MemoryIo;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taskloom-fix-'));
  file = join(folder, `${SOUND_NAME}.json`);
  io = new MemoryIo();
});
afterEach(() => rm(folder, { recursive: true }));

const bytesOf = (fields: JsonObject) => Buffer.from(canonicalBytes({ ...soundTask(), ...fields }));
const sound = bytesOf({});
const skewed = { Instances: soundInstances(100, (index) => (index % 10 ? 'many' : 'few')) };

describe('check --fix', () => {
  it('writes the fixed file and nothing else, and says what it did and what is left', async () => {
    await writeFile(file, bytesOf({ Source: ['synthetic ', ' apples'], Contributors: [] }));
    expect(await check.run([file, '--fix'], io)).toBe(1);
    expect(await readFile(file)).toEqual(bytesOf({ Source: ['synthetic', 'apples'], Contributors: [] }));
    expect(io.written.out).toContain('  fixed 2×  Remove the white space around texts  [surrounding-space]\n');
    expect(io.written.out).toContain('Contributors  No contributor is named.');
    expect(await readdir(folder)).toEqual([`${SOUND_NAME}.json`]);
  });

  it('makes a file canonical that has no finding', async () => {
    await writeFile(file, JSON.stringify(soundTask()));
    expect(await check.run([file, '--fix'], io)).toBe(0);
    expect(await readFile(file)).toEqual(sound);
    expect(io.written.out).toContain('  written in its canonical form\n');
  });

  it('does not touch a file that is as it should be', async () => {
    await writeFile(file, sound);
    const before = await stat(file, { bigint: true });
    expect(await check.run([file, '--fix'], io)).toBe(0);
    const after = await stat(file, { bigint: true });
    expect([after.ino, after.mtimeNs]).toEqual([before.ino, before.mtimeNs]);
    expect(io.written.out).not.toContain('canonical');
  });

  it('leaves a file as it is that cannot be read without a loss, and says why', async () => {
    const twice = '{"Source": ["a "], "Source": ["b "]}';
    await writeFile(file, twice);
    expect(await check.run([file, '--fix'], io)).toBe(1);
    expect(await readFile(file, 'utf8')).toBe(twice);
    expect(io.written.out).toMatch(/left as it is: Line 1, column 20: The key “Source” stands twice/);
  });

  it('keeps the mode of the file, and replaces what a link leads to', async () => {
    await writeFile(file, JSON.stringify(soundTask()));
    await chmod(file, 0o640);
    const link = join(folder, 'link.json');
    await symlink(file, link);
    await check.run([link, '--fix'], io);
    expect((await lstat(link)).isSymbolicLink()).toBe(true);
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect((await readFile(file)).subarray(0, 6).toString()).toBe('{\n    ');
  });

  it('makes a fix that is not safe only when its rule is named, the same for the same seed', async () => {
    const sample = async (...args: string[]) => {
      await writeFile(file, bytesOf(skewed));
      await check.run([file, ...args], io);
      return await readFile(file, 'utf8');
    };
    expect(await sample('--fix')).toBe(bytesOf(skewed).toString());
    const first = await sample('--fix-rule', 'balanced-labels', '--seed', '7');
    expect(first).not.toBe(bytesOf(skewed).toString());
    expect(await sample('--fix-rule', 'balanced-labels', '--seed=7')).toBe(first);
    expect(await sample('--fix-rule', 'balanced-labels', '--seed=8')).not.toBe(first);
  });

  it('makes the named fixes beside the safe ones', async () => {
    await writeFile(file, bytesOf({ ...skewed, Source: ['synthetic '] }));
    expect(await check.run([file, '--fix', '--fix-rule', 'balanced-labels'], io)).toBe(0);
    expect(io.written.out).toMatch(/fixed 1× .*\[surrounding-space\]\n {2}fixed \d+× .*\[balanced-labels\]\n/);
  });

  it('offers no fix that was just made', async () => {
    await writeFile(file, bytesOf({ Domains: ['Matematics'] }));
    await check.run([file, '--fix'], io);
    expect(io.written.out).toMatch(/\nOne repair is for you to choose: add --fix-rule known-domains\.\n$/);
    io = new MemoryIo();
    await check.run([file, '--fix', '--fix-rule', 'known-domains'], io);
    expect(io.written.out).toMatch(/upstream would refuse 0\.\n$/);
  });

  it('makes only the named fixes without --fix', async () => {
    await writeFile(file, bytesOf({ ...skewed, Source: ['synthetic '] }));
    await check.run([file, '--fix-rule', 'balanced-labels'], io);
    expect(io.written.out).toContain('Source 1  This text begins or ends with white space.');
  });

  it('only says what it would do with --dry-run', async () => {
    await writeFile(file, bytesOf({ Source: ['synthetic '] }));
    expect(await check.run([file, '--fix', '--dry-run'], io)).toBe(0);
    expect(await readFile(file)).toEqual(bytesOf({ Source: ['synthetic '] }));
    expect(io.written.out).toContain('  would fix 1×  Remove the white space around texts  [surrounding-space]\n');
  });

  it('tells apart from the report what was done, where a machine reads the report', async () => {
    await writeFile(file, bytesOf({ Source: ['synthetic '] }));
    await check.run([file, '--fix', '--format', 'sarif'], io);
    expect(JSON.parse(io.written.out).runs[0].results).toEqual([]);
    expect(io.written.err).toBe(`${file}: fixed 1×  Remove the white space around texts  [surrounding-space]\n`);
  });

  // Root may write everywhere.
  it.skipIf(process.getuid?.() === 0)('gives 1 for a file that cannot be written, and goes on', async () => {
    await writeFile(file, JSON.stringify(soundTask()));
    await chmod(folder, 0o555);
    expect(await check.run([file, '--fix'], io)).toBe(1);
    await chmod(folder, 0o755);
    expect(io.written.err).toContain(`${file} cannot be written: `);
    expect(io.written.out).toContain('0 files checked');
  });
});
