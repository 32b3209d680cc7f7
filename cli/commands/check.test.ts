import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { UsageError } from '@/cli/command';
import { check } from '@/cli/commands/check';
import { MemoryIo } from '@/cli/testing/memory-io';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import { canonicalBytes } from '@/lib/task/file/canonical';
import type { JsonObject } from '@/lib/task/schema';

let folder: string;
let io: MemoryIo;

async function put(name: string, content: string | Uint8Array = canonicalBytes(soundTask())): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'taskloom-check-'));
  io = new MemoryIo();
});
afterEach(() => rm(folder, { recursive: true }));

describe('check', () => {
  it('compares the files with each other when they are a collection', async () => {
    const twin = { ...soundTask(), Source: ['synthetik'] };
    const files = [await put(`${SOUND_NAME}.json`), await put('task002_synthetic_twin.json', canonicalBytes(twin))];
    expect(await check.run(files, io)).toBe(0);
    expect(io.written.out).not.toContain('leaks-across-tasks');
    io = new MemoryIo();
    await check.run([...files, '--as-collection'], io);
    for (const rule of ['leaks-across-tasks', 'definition-is-new', 'source-spelling'])
      expect(io.written.out).toContain(rule);
    expect(io.written.out).toContain('task002_synthetic_twin');
  });

  it('gives 0 and one line for a sound file', async () => {
    const file = await put(`${SOUND_NAME}.json`);
    expect(await check.run([file, '--format', 'json'], io)).toBe(0);
    expect(io.written.out.trimEnd()).toBe(
      JSON.stringify({
        file,
        verdict: 'pass',
        upstream: 'pass',
        counts: { error: 0, warning: 0, info: 0 },
        findings: [],
      }),
    );
  });

  it('gives 1 for a file with an error, with its place and what to do', async () => {
    const file = await put(`${SOUND_NAME}.json`, canonicalBytes({ ...soundTask(), Contributors: [] }));
    expect(await check.run([file], io)).toBe(1);
    expect(io.written.out).toContain('Contributors  No contributor is named.');
    expect(io.written.out).toMatch(
      /1 file checked: 0 passed, 1 failed; 1 error, 0 warnings, 0 info; upstream would refuse 0\.\n$/,
    );
  });

  it('gives line and column of a syntax error', async () => {
    const file = await put(`${SOUND_NAME}.json`, '{\n"a": }');
    expect(await check.run([file], io)).toBe(1);
    expect(io.written.out).toContain('  error    2:6  Not valid JSON');
  });

  it('checks all .json files of a folder and its folders, sorted', async () => {
    await mkdir(join(folder, 'b'));
    for (const name of ['c.json', 'a.json', 'b/x.json', 'notes.txt']) await put(name);
    await check.run([folder, '--format=json'], io);
    const files = io.written.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).file);
    expect(files).toEqual(['a.json', 'b/x.json', 'c.json'].map((name) => join(folder, name)));
  });

  it('says so when a folder has nothing to check', async () => {
    expect(await check.run([folder], io)).toBe(1);
    expect(io.written.err).toBe(`${folder} holds no .json file.\n`);
  });

  it('shortens long lists of the same finding', async () => {
    const task = { ...soundTask(), Source: Array.from({ length: 50 }, () => 'a ') };
    await check.run([await put(`${SOUND_NAME}.json`, canonicalBytes(task))], io);
    expect(io.written.out.match(/begins or ends with white space/g)).toHaveLength(20);
    expect(io.written.out).toContain('… and 30 more like these');
  });

  it.each([[[]], [['--format', 'xml', '.']], [['/does/not/exist']]])('refuses %j as wrong use', async (args) => {
    await expect(check.run(args, io)).rejects.toThrow(UsageError);
    expect(io.written.out).toBe('');
  });

  it('refuses unknown options', async () => {
    await expect(check.run(['--bogus', folder], io)).rejects.toThrow("Unknown option '--bogus'");
  });

  it.each([
    [['--dry-run', '.'], '--dry-run says what --fix would do'],
    [['--seed', '1', '.'], '--seed is for fixes'],
    [['--fix-rule', 'surounding-space', '.'], 'Did you mean surrounding-space?'],
    [['--fix-rule', 'label-variety', '.'], 'The rule label-variety has no fix.'],
    [['--fix', '--seed=-1', '.'], 'The seed is a whole number'],
    [['--fix', '--seed=1e3', '.'], 'The seed is a whole number'],
  ])('says what is wrong with %j', async (args, message) => {
    await expect(check.run(args, io)).rejects.toThrow(message);
    await expect(check.run(args, io)).rejects.toThrow(UsageError);
  });

  it('says how many repairs can be made, and how to make them', async () => {
    const task = { ...soundTask(), Source: ['a ', 'b '], Instances: soundInstances(100, (n) => (n % 10 ? 'x' : 'y')) };
    await check.run([await put(`${SOUND_NAME}.json`, canonicalBytes(task))], io);
    expect(io.written.out).toContain('\n2 repairs are safe: add --fix.\n');
    expect(io.written.out).toMatch(/\nOne more repair is for you to choose: add --fix --fix-rule balanced-labels\.\n$/);
  });

  it.each<[string, JsonObject]>([
    ['a category that is none, without its list', { Categories: 'text' }],
    ['an input that would become another’s twin', { Instances: twins('Two pears.', 'Two pears. ', 'Six pears. ') }],
    ['two labels of one input', { Instances: twins('Two pears.', 'Two pears.') }],
    ['languages', { Input_language: ['english'], Output_language: ['Frensh '] }],
    ['a shape that hides what is wrong', { Instances: twins('Pears? ').map((row) => ({ ...row, output: 'yes' })) }],
    ['nothing to repair', {}],
  ])('promises of %s just what it then does', async (_what, fields) => {
    const file = await put(`${SOUND_NAME}.json`, canonicalBytes({ ...soundTask(), ...fields }));
    await check.run([file], io);
    const promised = Number(/(\d+|One) repairs? (?:is|are) safe/.exec(io.written.out)?.[1]?.replace('One', '1') ?? 0);
    const [options = ''] = /(?<=choose: add ).*(?=\.\n)/.exec(io.written.out) ?? [];
    const chosen = Number(/(\d+|One) (?:more )?repairs? .*choose/.exec(io.written.out)?.[1]?.replace('One', '1') ?? 0);
    expect(await repairsMadeBy([file, '--fix', '--dry-run'])).toBe(promised);
    const all = await repairsMadeBy([file, '--fix', '--dry-run', ...options.split(' ').filter((word) => word !== '')]);
    expect(all).toBe(promised + chosen);
  });

  async function repairsMadeBy(args: string[]): Promise<number> {
    io = new MemoryIo();
    await check.run(
      args.filter((arg, index) => arg !== '--fix' || args.indexOf(arg) === index),
      io,
    );
    return [...io.written.out.matchAll(/would fix (\d+)×/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  }
});

/** Sound instances and some with these inputs. */
function twins(...inputs: string[]): JsonObject[] {
  const rows = inputs.map((input, index) => ({
    id: `task001-${String(index).padStart(32, 'a')}`,
    input,
    output: [index % 2 ? 'odd' : 'even'],
  }));
  return [...soundInstances(100, (index) => (index % 2 ? 'odd' : 'even')), ...rows];
}
