import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';

// Processes start here: on a busy machine that takes longer than a test usually may.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const COMMANDS = ['check', 'format', 'user', 'import', 'release', 'export', 'recheck', 'migrate'];

describe('the command line', () => {
  it('lists its commands', async () => {
    const { code, out } = await taskloom('--help');
    expect(code).toBe(0);
    expect(out.match(/^ {2}\w+/gm)?.map((name) => name.trim())).toEqual(COMMANDS);
  });

  it.each(['check', 'migrate'])('%s explains itself', async (name) => {
    const { code, out } = await taskloom(name, '--help');
    expect(code).toBe(0);
    expect(out).toContain(name);
  });

  it('refuses an unknown command, no command and an unknown option with 2', async () => {
    expect(await taskloom('chekc')).toMatchObject({ code: 2, out: '', err: expect.stringContaining('"chekc"') });
    expect(await taskloom()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage:') });
    expect(await taskloom('migrate', '--bogus')).toMatchObject({ code: 2, err: expect.stringContaining('--bogus') });
  });

  it('says where it looked when no database runs', async () => {
    const { code, err } = await taskloom('migrate');
    expect(code).toBe(1);
    expect(err).toContain('start Taskloom with "npm start"');
  });
});

/** Runs the command line as npm does, without a database. */
function taskloom(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const env = { NODE_ENV: 'test', PATH: process.env.PATH, TASKLOOM_DATA: join(tmpdir(), 'no-such-taskloom') } as const;
  const child = spawn(process.execPath, ['scripts/run-cli.mjs', ...args], { env });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => (out += chunk));
  child.stderr.on('data', (chunk) => (err += chunk));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}
