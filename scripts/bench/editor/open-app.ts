import { readFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import pg from 'pg';
import { freePort, startApp, stopApp } from '@/e2e/app';
import { insertSession } from '@/e2e/insert-session';
import { canonicalBytes } from '@/lib/task/file/canonical';
import { startClock } from '@/scripts/bench/editor/page-clock';
import { largeTask } from '@/scripts/bench/large-task';
import { ensureChromium } from '@/scripts/chromium.mjs';

/** The built app with a database of its own, a draft of 6,500 instances in it, and a browser. */
export interface OpenApp {
  /** The address of the draft in the editor. */
  editor: string;
  /** The address of its data. */
  data: string;
  /** A fresh browser profile that is signed in as the draft's author; close its context when done. */
  newPage(): Promise<Page>;
  /** A fresh browser profile with an empty page. */
  barePage(): Promise<Page>;
  close(): Promise<void>;
}

/** Builds and starts the app as `npm start` does, uploads the draft and opens a browser. */
export async function openApp(): Promise<OpenApp> {
  const folder = await mkdtemp(join(tmpdir(), 'taskloom-bench-'));
  await chmod(folder, 0o711); // as root, PostgreSQL runs as another user
  const port = await freePort();
  const app = await startApp(port, { TASKLOOM_DATA: folder });
  const browser = await chromium.launch({
    executablePath: ensureChromium((line: string) => console.error(line)),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  const close = async () => {
    await browser.close();
    await stopApp(app);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const token = await sessionToken(folder);
    const taskId = await upload(app.url, token);
    return {
      editor: `${app.url}/drafts/${taskId}#instances`,
      data: `${app.url}/api/v1/drafts/${taskId}`,
      async newPage() {
        const context = await newContext(browser);
        await context.addCookies([{ name: COOKIE, value: token, url: app.url, httpOnly: true }]);
        return await watchedPage(context);
      },
      barePage: async () => watchedPage(await newContext(browser)),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const COOKIE = 'next-auth.session-token';

function newContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1440, height: 900 } });
}

async function watchedPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await startClock(page);
  return page;
}

/** What the app's session cookie holds for the demo's contributor. */
async function sessionToken(folder: string): Promise<string> {
  const { url }: { url: string } = JSON.parse(readFileSync(join(folder, 'postgres.json'), 'utf8'));
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM "User" WHERE demo AND role = 'CONTRIBUTOR' LIMIT 1`,
    );
    const secret = readFileSync(join(folder, 'secret'), 'utf8').trim();
    const sub = await insertSession((sql, values) => client.query(sql, values), rows[0]?.id ?? '');
    return await encode({ token: { sub }, secret });
  } finally {
    await client.end();
  }
}

async function upload(url: string, token: string): Promise<string> {
  const response = await fetch(`${url}/api/v1/drafts?file=task001_synthetic_question_answering.json`, {
    method: 'POST',
    headers: { cookie: `${COOKIE}=${token}`, 'content-type': 'application/json' },
    body: Buffer.from(canonicalBytes(largeTask(1, 1))),
  });
  if (!response.ok) throw new Error(`The draft was not made (${response.status}): ${await response.text()}`);
  const { taskId }: { taskId: string } = await response.json();
  return taskId;
}
