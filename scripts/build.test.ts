import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makePrivate } from './build.mjs';
import { privately } from './processes.mjs';

it('a build with all that is in it is its owner’s alone, and what links lead to is left alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'taskloom-private-'));
  const build = join(folder, 'build');
  mkdirSync(join(build, 'server', 'keys'), { recursive: true });
  writeFileSync(join(build, 'server', 'keys', 'key.json'), '{}', { mode: 0o644 });
  writeFileSync(join(build, 'run'), '', { mode: 0o755 });
  writeFileSync(join(folder, 'outside'), '', { mode: 0o644 });
  symlinkSync('../outside', join(build, 'link'));
  makePrivate(build);
  const mode = (...path: string[]) => statSync(join(folder, ...path)).mode & 0o777;
  expect(mode('build')).toBe(0o700);
  expect(mode('build', 'server', 'keys')).toBe(0o700);
  expect(mode('build', 'server', 'keys', 'key.json')).toBe(0o600);
  expect(mode('build', 'run')).toBe(0o700);
  expect(mode('outside')).toBe(0o644);
  rmSync(folder, { recursive: true });
});

it('what a process writes that was started privately is its owner’s alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'taskloom-private-'));
  const before = process.umask();
  privately(() => writeFileSync(join(folder, 'file'), ''));
  expect(statSync(join(folder, 'file')).mode & 0o777).toBe(0o600);
  expect(process.umask()).toBe(before);
  rmSync(folder, { recursive: true });
});
