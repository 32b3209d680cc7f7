import { randomUUID } from 'node:crypto';
import { type Browser, type BrowserContext, test as base, type Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import pg from 'pg';
import { insertSession } from '@/e2e/insert-session';
import { ownApp } from '@/e2e/own-app';

type Role = 'CONTRIBUTOR' | 'REVIEWER' | 'MAINTAINER';

/** A signed-in person with a browser of their own. */
export interface Person {
  id: string;
  name: string;
  email: string;
  page: Page;
  context: BrowserContext;
}

interface Fixtures {
  /** The address of this worker's app. */
  baseURL: string;
  /** Its database, to look at what was really stored. */
  database: pg.Pool;
  /** Makes an account and signs a fresh browser in to it, without going through the form. */
  signedIn(role: Role, options?: { colorScheme?: 'light' | 'dark'; width?: number }): Promise<Person>;
  /** Messages that a test expects on the browser's console (a refused request is logged there as an error). */
  expectedConsole: RegExp[];
}

/**
 * The tests' own `test`: every browser opened through it is watched, and an unexpected `console.error` or an uncaught
 * exception in a page fails the test.
 */
export const test = base.extend<Fixtures & { faults: string[] }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a function needs from this pattern
  baseURL: async ({}, use) => use(ownApp().url),

  // biome-ignore lint/correctness/noEmptyPattern: see above
  database: async ({}, use) => {
    const pool = new pg.Pool({ connectionString: ownApp().databaseUrl, max: 2 });
    await use(pool);
    await pool.end();
  },

  // biome-ignore lint/correctness/noEmptyPattern: see above
  expectedConsole: async ({}, use) => use([]),

  faults: [
    async ({ expectedConsole }, use) => {
      const faults: string[] = [];
      await use(faults);
      const unexpected = faults.filter((fault) => !expectedConsole.some((pattern) => pattern.test(fault)));
      if (unexpected.length > 0) throw new Error(`Unexpected faults in the browser:\n${unexpected.join('\n')}`);
    },
    { auto: true },
  ],

  page: async ({ page, faults }, use) => {
    watch(page, faults);
    await use(page);
  },

  signedIn: async ({ browser, baseURL, database, faults }, use) => {
    const people: Person[] = [];
    await use(async (role, options = {}) => {
      const account = await makeAccount(database, role);
      const context = await openBrowser(browser, baseURL, options);
      await context.addCookies([
        {
          name: 'next-auth.session-token',
          value: await sessionToken(database, account.id),
          url: baseURL,
          httpOnly: true,
        },
      ]);
      const page = await context.newPage();
      watch(page, faults);
      context.on('page', (opened) => watch(opened, faults));
      const person = { ...account, page, context };
      people.push(person);
      return person;
    });
    await Promise.all(people.map((person) => person.context.close()));
  },
});

async function openBrowser(
  browser: Browser,
  baseURL: string,
  { colorScheme = 'light', width = 1440 }: { colorScheme?: 'light' | 'dark'; width?: number },
): Promise<BrowserContext> {
  return browser.newContext({ baseURL, colorScheme, viewport: { width, height: 900 }, acceptDownloads: true });
}

async function makeAccount(database: pg.Pool, role: Role) {
  const id = randomUUID();
  const name = `A ${role.toLowerCase()}`;
  const email = `${role.toLowerCase()}-${id.slice(0, 8)}@example.org`;
  await database.query(`INSERT INTO "User" (id, email, name, role) VALUES ($1, $2, $3, $4::"Role")`, [
    id,
    email,
    name,
    role,
  ]);
  return { id, name, email };
}

/** Begins a session, as signing in does, and gives what the app puts into its cookie (`lib/auth/session.ts`). */
export async function sessionToken(database: pg.Pool, userId: string): Promise<string> {
  return encode({
    token: { sub: await insertSession((sql, values) => database.query(sql, values), userId) },
    secret: ownApp().secret,
  });
}

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`${page.url()}: ${message.text()} ${message.location().url}`.trim());
  });
}
