import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { npmReason } from './install.mjs';
import { nodeProblem } from './node-version.mjs';
import { identityOf } from './processes.mjs';
import { ROOT, readSettings } from './settings.mjs';

// Processes start here: on a busy machine that takes longer than a test usually may.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe('the version of Node', () => {
  it.each(['20.18.3', '18.20.0', '8.17.0'])('%s is refused in one line', (version) => {
    expect(nodeProblem(version)).toBe(`Taskloom needs Node 20.19 or newer; this is Node ${version}.`);
  });

  it.each(['20.19.0', '20.20.2', '22.0.0', '100.0.0'])('%s is taken', (version) => {
    expect(nodeProblem(version)).toBeNull();
  });
});

describe('an installation that fails', () => {
  it('says that there is no network', () => {
    const printed = `npm error code EAI_AGAIN
npm error syscall getaddrinfo
npm error request to https://packages.example/zod failed, reason: getaddrinfo EAI_AGAIN packages.example
`;
    expect(npmReason(printed)).toBe('the registry cannot be reached (EAI_AGAIN). Is this machine online?');
  });

  it('says where nothing can be written', () => {
    const printed = 'npm error code EACCES\nnpm error syscall mkdir\nnpm error path /home/nobody/.npm\n';
    expect(npmReason(printed)).toBe('this account may not write to /home/nobody/.npm.');
  });

  it('else says what npm says', () => {
    const printed = 'npm error code E404\nnpm error 404 Not Found - GET https://packages.example/x\n\nnpm error more\n';
    expect(npmReason(printed)).toBe('code E404 404 Not Found - GET https://packages.example/x more');
  });
});

/** Settings of a real installation. */
const REAL = {
  DATABASE_URL: 'postgresql://db/x',
  NEXTAUTH_URL: 'https://example.org',
  NEXTAUTH_SECRET: 'not a secret, but long enough for one',
};

describe('the settings', () => {
  it('are those of the demo when there is no DATABASE_URL', () => {
    expect(readSettings({})).toMatchObject({
      demo: true,
      host: '127.0.0.1',
      port: 3000,
      origin: 'http://127.0.0.1:3000',
    });
    expect(readSettings({ HOST: '::1', PORT: '80' })).toMatchObject({ origin: 'http://[::1]:80' });
  });

  it.each(['0.0.0.0', '192.168.1.5', '::', 'example.org', '127.example.org'])('keep the demo off %s', (HOST) => {
    expect(() => readSettings({ HOST })).toThrow(/demo, which listens on this machine only/);
  });

  it('name every missing variable at once', () => {
    expect(() => readSettings({ DATABASE_URL: 'postgresql://localhost/x', PORT: 'http' })).toThrow(
      /PORT must be a number.*NEXTAUTH_SECRET and NEXTAUTH_URL must be set/,
    );
  });

  it('allow any address with a database of one’s own', () => {
    expect(readSettings({ ...REAL, HOST: '0.0.0.0' })).toMatchObject({ demo: false, host: '0.0.0.0' });
  });

  it('take one role of the database for both where no owner is named', () => {
    expect(readSettings(REAL)).toMatchObject({ databaseUrl: REAL.DATABASE_URL, ownerUrl: REAL.DATABASE_URL });
    const DATABASE_OWNER_URL = 'postgresql://owner@db/x';
    expect(readSettings({ ...REAL, DATABASE_OWNER_URL })).toMatchObject({ ownerUrl: DATABASE_OWNER_URL });
    expect(() => readSettings({ ...REAL, DATABASE_OWNER_URL: 'owner' })).toThrow(/DATABASE_OWNER_URL must be a post/);
    expect(() => readSettings({ DATABASE_OWNER_URL })).toThrow(/with DATABASE_OWNER_URL, DATABASE_URL must be set/);
  });

  it.each(['s', 'a'.repeat(31), 'ä'.repeat(15)])('refuse a secret that is too short: %s', (NEXTAUTH_SECRET) => {
    expect(() => readSettings({ ...REAL, NEXTAUTH_SECRET })).toThrow(
      'NEXTAUTH_SECRET must have at least 32 bytes (openssl rand -base64 32 makes one)',
    );
  });

  it('take a secret of 32 bytes', () => {
    expect(() => readSettings({ ...REAL, NEXTAUTH_SECRET: 'ä'.repeat(16) })).not.toThrow();
  });
});

it.each(['two words, ä', '100%25 #1'])('Node is started also from a checkout that is called “%s”', (name) => {
  const folder = mkdtempSync(join(tmpdir(), 'taskloom-odd-'));
  const scripts = join(folder, name, 'scripts');
  cpSync(join(ROOT, 'scripts'), scripts, { recursive: true });
  const address = JSON.stringify(pathToFileURL(join(scripts, 'processes.mjs')).href);
  const program = `import(${address}).then(({ runNode }) => runNode(['-p', '1 + 1'], process.env))`;
  expect(execFileSync(process.execPath, ['-e', program], { encoding: 'utf8' })).toBe('2\n');
  rmSync(folder, { recursive: true });
});

describe('npm start', () => {
  let data: string;
  let blocker: Server | undefined;
  beforeEach(() => {
    data = mkdtempSync(join(tmpdir(), 'taskloom-start-'));
  });
  afterEach(async () => {
    await new Promise((resolve) => (blocker ? blocker.close(resolve) : resolve(null)));
    blocker = undefined;
    rmSync(data, { recursive: true, force: true });
  });

  it('says that the port is taken, before any work', async () => {
    const port = await new Promise<number>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : 0);
      });
      blocker = server;
    });
    expect(await start({ PORT: String(port) })).toEqual({
      code: 1,
      output: `Port ${port} is taken by another program: choose one with PORT=…\n`,
    });
  });

  it('says that the secret is missing', async () => {
    const { code, output } = await start({ DATABASE_URL: 'postgresql://127.0.0.1:1/x', NEXTAUTH_URL: 'http://a' });
    expect({ code, output }).toEqual({
      code: 1,
      output: 'Taskloom cannot start: with DATABASE_URL, NEXTAUTH_SECRET must be set, too.\n',
    });
  });

  it('says that the database cannot be reached, without its password', async () => {
    const DATABASE_URL = 'postgresql://me:hidden@127.0.0.1:1/x';
    const { code, output } = await start({
      PORT: '39871',
      DATABASE_URL,
      NEXTAUTH_URL: 'http://a',
      NEXTAUTH_SECRET: REAL.NEXTAUTH_SECRET,
    });
    expect(code).toBe(1);
    expect(output).toMatch(/^The database at 127\.0\.0\.1:1 cannot be reached: .+\n$/);
    expect(output).not.toContain('hidden');
  });

  it('says that the secret is too short', async () => {
    const { code, output } = await start({ ...REAL, NEXTAUTH_SECRET: 'short' });
    expect({ code, output }).toEqual({
      code: 1,
      output:
        'Taskloom cannot start: NEXTAUTH_SECRET must have at least 32 bytes (openssl rand -base64 32 makes one).\n',
    });
  });

  it('keeps a data folder that it makes for its owner alone', async () => {
    const folder = join(data, 'made', 'by the start');
    await start({ ...REAL, PORT: '39873', DATABASE_URL: 'postgresql://127.0.0.1:1/x', TASKLOOM_DATA: folder });
    // As root, the database server (another user) has to pass through it.
    expect(statSync(folder).mode & 0o777).toBe(process.getuid?.() === 0 ? 0o711 : 0o700);
  });

  it('says that the data folder cannot be written to', async () => {
    const file = join(data, 'file');
    writeFileSync(file, '');
    const { code, output } = await start({ TASKLOOM_DATA: join(file, 'below') });
    expect(code).toBe(1);
    expect(output).toMatch(
      /^The data folder .* cannot be written to \(ENOTDIR\): choose another by TASKLOOM_DATA\.\n$/,
    );
  });

  it('does not start twice on one data folder', async () => {
    const running = { ...identityOf(process.pid), origin: 'http://127.0.0.1:3999', children: [] };
    writeFileSync(join(data, 'instance.json'), JSON.stringify(running));
    const { code, output } = await start({});
    expect(code).toBe(1);
    expect(output).toContain(`Taskloom is already running at http://127.0.0.1:3999 (process ${process.pid}).`);
  });

  it('takes over from an instance that was killed, and ends what it left behind', async () => {
    const orphan: ChildProcess = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { detached: true });
    const ended = new Promise((resolve) => orphan.once('exit', (_, signal) => resolve(signal)));
    const killed = { pid: 2 ** 22 + 1, started: '1', origin: 'http://127.0.0.1:3999' };
    const other = { pid: process.pid, started: 'another process that had this number' };
    const children = [identityOf(orphan.pid ?? 0), other];
    writeFileSync(join(data, 'instance.json'), JSON.stringify({ ...killed, children }));

    await start({
      DATABASE_URL: 'postgresql://127.0.0.1:1/x',
      NEXTAUTH_URL: 'http://a',
      NEXTAUTH_SECRET: REAL.NEXTAUTH_SECRET,
      PORT: '39872',
    });

    expect(await ended).toBe('SIGTERM');
  });

  /** Runs the start script to its end with these settings and none of the tests' own. */
  function start(settings: Record<string, string>): Promise<{ code: number | null; output: string }> {
    const { PATH } = process.env;
    const environment = { PATH, TASKLOOM_DATA: data, ...settings };
    const child = spawn(process.execPath, ['scripts/start.mjs'], { env: { NODE_ENV: 'test', ...environment } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
  }
});
