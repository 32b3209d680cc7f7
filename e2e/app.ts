import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const START = fileURLToPath(new URL('../scripts/start.mjs', import.meta.url));

/** A running app: started through the same script as `npm start`. */
export interface App {
  url: string;
  child: ChildProcess;
  /** All that it has printed. */
  output(): string;
}

/** A demo with a data folder and database of its own, as `npm start` makes it on a fresh machine. */
export interface Demo {
  folder: string;
  port: number;
  app: App;
}

/** Starts a demo; `endDemo` ends it. */
export async function startDemo(): Promise<Demo> {
  const folder = await mkdtemp(join(tmpdir(), 'taskloom-demo-'));
  await chmod(folder, 0o711); // as root, PostgreSQL runs as another user
  const port = await freePort();
  return { folder, port, app: await startApp(port, { TASKLOOM_DATA: folder }) };
}

/** Ends a demo, if it has started, and removes all that it kept. */
export async function endDemo(demo: Demo | undefined): Promise<void> {
  if (!demo) return;
  await stopApp(demo.app);
  await rm(demo.folder, { recursive: true, force: true });
}

/** A port of the loopback address that was free a moment ago. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Starts the app with these settings and waits until it answers; throws with its output when it ends before. */
export async function startApp(port: number, settings: Record<string, string>): Promise<App> {
  const {
    DATABASE_URL: _,
    DATABASE_OWNER_URL: __,
    NEXTAUTH_URL: ___,
    NEXTAUTH_SECRET: ____,
    ...inherited
  } = process.env;
  const child = spawn(process.execPath, [START], {
    env: { ...inherited, ...settings, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (output += data.toString()));
  const app = { url: `http://127.0.0.1:${port}`, child, output: () => output };
  const ended = new Promise<never>((_, reject) => {
    child.once('exit', (code) => reject(new Error(`The app ended with ${code} before it was ready:\n${output}`)));
  });
  await Promise.race([ended, untilReady(app.url)]);
  return app;
}

/** Ends the app as Ctrl-C does and waits for its end. */
export async function stopApp(app: App, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (app.child.exitCode !== null || app.child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => app.child.once('exit', () => resolve()));
  app.child.kill(signal);
  await ended;
}

/**
 * Kills without a warning all that an app runs: the start script, the app and the worker, which are noted in its data
 * folder. The signals are sent at once; gives when the start script has ended.
 */
export function killApp(app: App, dataFolder: string): Promise<void> {
  const { children }: { children: { pid: number }[] } = JSON.parse(
    readFileSync(join(dataFolder, 'instance.json'), 'utf8'),
  );
  const ended = new Promise<void>((resolve) => app.child.once('exit', () => resolve()));
  app.child.kill('SIGKILL');
  for (const { pid } of children) kill(-pid);
  return ended;
}

/** Kills a process, or with a negative number a group of them, if it still runs. */
export function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

async function untilReady(url: string): Promise<void> {
  for (const end = Date.now() + 240_000; Date.now() < end; ) {
    try {
      const response = await fetch(`${url}/sign-in`);
      if (response.ok) return;
    } catch {
      // Nobody listens yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${url} did not answer within four minutes.`);
}
