import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type pg from 'pg';
import { test } from '@/e2e/fixtures';
import { expectSignedIn, expectSignedOut, givePassword, sendSignIn, signOut, WRONG } from '@/e2e/sign-in';
import { counterKey } from '@/lib/auth/counter-key';

const PASSWORD = 'loose threads make strong cloth';
const NEW_PASSWORD = 'warp before weft, every time';

test('a visitor signs up, signs out and signs in again', async ({ page, baseURL, database }) => {
  const email = newAddress();
  await page.goto('/');
  await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Create an account' }).click();
  await page.waitForURL(`${baseURL}/sign-up`);
  await sendSignUp(page, { name: 'A newcomer', email, password: PASSWORD });
  await expect(page.getByText('Now sign in')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(email);
  await sendSignIn(page, email, PASSWORD);
  await expectSignedIn(page, 'A newcomer');
  const stored = await database.query('SELECT role, "passwordHash" FROM "User" WHERE email = $1', [email]);
  expect(stored.rows).toEqual([{ role: 'CONTRIBUTOR', passwordHash: expect.stringMatching(/^\$argon2id\$/) }]);

  const cookies = await page.context().cookies();
  await signOut(page, 'A newcomer');
  await page.goto('/sign-in');
  await sendSignIn(page, email.toUpperCase(), PASSWORD);
  await expectSignedIn(page, 'A newcomer');

  // Who kept the cookie from before signing out has nothing.
  await page.context().addCookies(cookies);
  await page.goto('/');
  await expectSignedOut(page);
});

test('signing up tells at the field what is wrong and keeps what was typed', async ({ page, signedIn }) => {
  const { email: taken } = await signedIn('CONTRIBUTOR');
  await page.goto('/sign-up');
  await sendSignUp(page, { name: 'A newcomer', email: 'nobody', password: 'short' });
  await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/such as name@example\.org/);
  await sendSignUp(page, { name: 'A newcomer', email: newAddress(), password: 'short' });
  await expect(page.getByLabel('Password', { exact: true })).toHaveAccessibleDescription(/at least 10 characters/);
  await expect(page.getByLabel('Name')).toHaveValue('A newcomer');
  // An address that has an account already gets the same answer as a new one.
  await sendSignUp(page, { name: 'A newcomer', email: taken, password: PASSWORD });
  await expect(page.getByText('Now sign in')).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(taken);
  await expectSignedOut(page);
});

test('a wrong password is told, and the address stays', async ({ page, signedIn, database }) => {
  const { id, name, email } = await signedIn('CONTRIBUTOR');
  await givePassword(database, id, PASSWORD);
  await page.goto('/sign-in');
  await sendSignIn(page, email, 'not this one');
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(WRONG);
  await expect(page.getByLabel('E-mail')).toHaveValue(email);
  await expectSignedOut(page);

  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.getByLabel('Password', { exact: true }).press('Enter');
  await expectSignedIn(page, name);
});

test('an address without an account gets the same answer as a wrong password', async ({ page }) => {
  await page.goto('/sign-in');
  await sendSignIn(page, newAddress(), PASSWORD);
  await expect(page.getByRole('main').getByRole('alert')).toHaveText(WRONG);
});

test('others’ wrong passwords do not keep the owner out', async ({ page, signedIn, browser, baseURL, database }) => {
  const { id, name, email } = await signedIn('CONTRIBUTOR');
  await givePassword(database, id, PASSWORD);
  await page.goto('/sign-in');
  await sendSignIn(page, email, PASSWORD);
  await expectSignedIn(page, name);
  await signOut(page, name);
  // As after hours of guessing, from this very address and from anywhere.
  const address = 'sign-in-address:127.0.0.1';
  const others = [`sign-in-account:${counterKey(email)}`, `sign-in-pair:${counterKey(email, '127.0.0.1')}`];
  await database.query(
    `INSERT INTO rate_limit (key, points, expire)
     SELECT key, 1000, extract(epoch FROM now() + interval '10 minutes') * 1000 FROM unnest($1::text[]) AS key
     ON CONFLICT (key) DO UPDATE SET points = 1000, expire = EXCLUDED.expire`,
    [[address, ...others]],
  );
  try {
    const stranger = await (await browser.newContext({ baseURL })).newPage();
    await stranger.goto('/sign-in');
    await sendSignIn(stranger, email, PASSWORD);
    await expect(stranger.getByRole('main').getByRole('alert')).toHaveText(/^Too many attempts/);
    await stranger.context().close();

    await page.goto('/sign-in');
    await sendSignIn(page, email, PASSWORD);
    await expectSignedIn(page, name);
  } finally {
    await database.query('DELETE FROM rate_limit WHERE key = $1', [address]);
  }
});

test('a visitor is sent to the sign-in page and back to where they wanted to be', async ({
  page,
  baseURL,
  signedIn,
  database,
}) => {
  const { id, name, email } = await signedIn('REVIEWER');
  await givePassword(database, id, PASSWORD);
  await page.goto('/drafts');
  await page.waitForURL(`${baseURL}/sign-in?callbackUrl=%2Fdrafts`);
  await sendSignIn(page, email, PASSWORD);
  await page.waitForURL(`${baseURL}/drafts`);
  await signOut(page, name);

  await page.goto('/reviews?view=history');
  await sendSignIn(page, email, PASSWORD);
  await page.waitForURL(`${baseURL}/reviews?view=history`);
});

for (const evil of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
  test(`signing in never leads away to ${evil}`, async ({ page, baseURL, signedIn, database }) => {
    const { id, name, email } = await signedIn('CONTRIBUTOR');
    await givePassword(database, id, PASSWORD);
    const visited: string[] = [];
    page.on('request', (request) => visited.push(new URL(request.url()).origin));
    const address = `/sign-in?callbackUrl=${encodeURIComponent(evil)}`;

    await page.goto(address);
    await sendSignIn(page, email, PASSWORD);
    await expectSignedIn(page, name);
    expect(page.url()).toBe(`${baseURL}/`);
    // Who is signed in already is sent on at once.
    await page.goto(address);
    expect(page.url()).toBe(`${baseURL}/`);

    // The form says where to go, too, and a form can be changed.
    await signOut(page, name);
    await page.goto('/sign-in');
    await page.locator('input[name=back]').evaluate((field: HTMLInputElement, value) => {
      field.value = value;
    }, evil);
    await sendSignIn(page, email, PASSWORD);
    await expectSignedIn(page, name);
    expect(page.url()).toBe(`${baseURL}/`);
    expect(new Set(visited)).toEqual(new Set([baseURL]));
  });
}

test('a changed password ends the session of the other browser and keeps this one', async ({
  page: other,
  baseURL,
  signedIn,
  database,
}) => {
  const { id, name, email, page } = await signedIn('CONTRIBUTOR');
  await givePassword(database, id, PASSWORD);
  await other.goto('/sign-in');
  await sendSignIn(other, email, PASSWORD);
  await expectSignedIn(other, name);

  await page.goto('/settings');
  await changePassword(page, 'not the current one', NEW_PASSWORD);
  await expect(page.getByLabel('Current password')).toHaveAccessibleDescription('This is not your current password.');
  await changePassword(page, PASSWORD, NEW_PASSWORD);
  await expect(page.getByText('Your password is saved. All other sessions have ended.')).toBeVisible();
  await expect(page.getByLabel('New password')).toHaveValue('');

  await other.getByRole('banner').getByRole('link', { name: 'Drafts' }).click();
  await other.waitForURL(/\/sign-in/);
  await page.getByRole('banner').getByRole('link', { name: 'Drafts' }).click();
  await page.waitForURL(`${baseURL}/drafts`);

  await sendSignIn(other, email, PASSWORD);
  await expect(other.getByRole('main').getByRole('alert')).toHaveText(WRONG);
  await sendSignIn(other, email, NEW_PASSWORD);
  await expectSignedIn(other, name);
});

test('the settings list the browsers that are signed in, and end their sessions', async ({
  page: other,
  signedIn,
  database,
}) => {
  const { id, name, email, page } = await signedIn('CONTRIBUTOR');
  await givePassword(database, id, PASSWORD);
  await other.goto('/sign-in');
  await sendSignIn(other, email, PASSWORD);
  await expectSignedIn(other, name);
  await page.goto('/settings');
  const sessions = page.getByRole('list', { name: 'Your sessions' }).getByRole('listitem');
  await expect(sessions).toHaveCount(2);
  await expect(sessions.filter({ hasText: 'This browser' }).getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: 'End session' }).click();
  await expect(sessions).toHaveCount(1);
  await expect(sessions).toHaveText(/^Chrome on Linux.*This browser/);
  await other.goto('/');
  await expectSignedOut(other);
});

test('signing out everywhere ends the session of the other browser, too', async ({
  page: other,
  signedIn,
  database,
}) => {
  const { id, name, email, page } = await signedIn('CONTRIBUTOR');
  await givePassword(database, id, PASSWORD);
  await other.goto('/sign-in');
  await sendSignIn(other, email, PASSWORD);
  await expectSignedIn(other, name);
  await page.goto('/settings');
  await page.getByRole('button', { name: 'Sign out everywhere' }).click();
  await page.waitForURL(/\/sign-in/);
  await other.reload();
  await expectSignedOut(other);
});

test('a demoted reviewer is refused at the next click', async ({ signedIn }) => {
  const reviewer = await signedIn('REVIEWER');
  const maintainer = await signedIn('MAINTAINER');
  await reviewer.page.goto('/reviews');
  await expect(reviewer.page.getByRole('heading', { level: 1 })).toHaveText('Reviews');
  await reviewer.page.getByRole('banner').getByRole('link', { name: 'Tasks' }).click();
  await expect(reviewer.page.getByRole('heading', { level: 1 })).toHaveText('Tasks');

  await openMember(maintainer.page, reviewer.email);
  await chooseForMember(maintainer.page, reviewer.name, 'Make contributor');
  await expect(maintainer.page.getByText('A reviewer is a contributor now.')).toBeVisible();

  await reviewer.page.getByRole('banner').getByRole('link', { name: 'Reviews' }).click();
  await expect(reviewer.page.getByRole('heading', { level: 1 })).toHaveText('This place is for reviewers');
  await reviewer.page.goto('/drafts');
  await expectSignedIn(reviewer.page, reviewer.name);
  await expect(reviewer.page.getByRole('banner').getByRole('link', { name: 'Reviews' })).toHaveCount(0);
});

test('disabling an account ends its session at the next request, and nobody can sign in to it', async ({
  signedIn,
  database,
  expectedConsole,
}) => {
  expectedConsole.push(/403/);
  const member = await signedIn('CONTRIBUTOR');
  const maintainer = await signedIn('MAINTAINER');
  await givePassword(database, member.id, PASSWORD);
  await member.page.goto('/tasks');
  await expectSignedIn(member.page, member.name);

  await openMember(maintainer.page, member.email);
  await chooseForMember(maintainer.page, member.name, 'Disable …');
  await maintainer.page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
  await expect(maintainer.page.getByText('A contributor is disabled.')).toBeVisible();

  await member.page.getByRole('banner').getByRole('link', { name: 'Drafts' }).click();
  await member.page.waitForURL(/\/sign-in/);
  await sendSignIn(member.page, member.email, PASSWORD);
  await expect(member.page.getByRole('main').getByRole('alert')).toContainText('This account has been disabled.');

  await chooseForMember(maintainer.page, member.name, 'Enable');
  await expect(maintainer.page.getByText('A contributor can sign in again.')).toBeVisible();
  // Enabling does not revive the session that was ended.
  await member.page.goto('/tasks');
  await expectSignedOut(member.page);
  await member.page.goto('/sign-in');
  await sendSignIn(member.page, member.email, PASSWORD);
  await expectSignedIn(member.page, member.name);
});

test('the last maintainer can be neither demoted nor disabled', async ({ signedIn, database }) => {
  const { id, name, email, page } = await signedIn('MAINTAINER');
  const others = await database.query(
    `UPDATE "User" SET state = 'DISABLED' WHERE role = 'MAINTAINER' AND state = 'ACTIVE' AND id <> $1 RETURNING id`,
    [id],
  );
  try {
    const refusal = page.getByText('This is the last maintainer. Make somebody else a maintainer first.');
    await openMember(page, email);
    await chooseForMember(page, name, 'Make reviewer');
    await page.getByRole('dialog').getByRole('button', { name: 'Become a reviewer' }).click();
    await expect(refusal).toHaveCount(1);
    await chooseForMember(page, name, 'Disable …');
    await page.getByRole('dialog').getByRole('button', { name: 'Disable' }).click();
    await expect(refusal).toHaveCount(2);
    await page.reload();
    await expectSignedIn(page, name);
    const stored = await database.query('SELECT role, state FROM "User" WHERE id = $1', [id]);
    expect(stored.rows).toEqual([{ role: 'MAINTAINER', state: 'ACTIVE' }]);
  } finally {
    await database.query(`UPDATE "User" SET state = 'ACTIVE' WHERE id = ANY($1)`, [others.rows.map((row) => row.id)]);
  }
});

test.describe('where members are invited', () => {
  test.afterEach(({ database }) => signUpIsOpen(database));

  test('nobody signs up without an invitation, and its link works once', async ({
    page,
    browser,
    baseURL,
    signedIn,
    database,
    expectedConsole,
  }) => {
    expectedConsole.push(/403/);
    const maintainer = await signedIn('MAINTAINER');
    const email = newAddress();
    // This form is opened before the door is shut.
    await page.goto('/sign-up');
    await test.step('a maintainer makes sign-up need an invitation', async () => {
      await maintainer.page.goto('/maintain/settings');
      await maintainer.page.getByRole('radio', { name: /^Who has been invited/ }).check();
      await maintainer.page.getByRole('button', { name: 'Save settings' }).click();
      await expect(maintainer.page.getByText('The settings are saved.')).toBeVisible();
    });

    await test.step('without one, an open form is refused and a new one is not offered', async () => {
      await sendSignUp(page, { name: 'A newcomer', email, password: PASSWORD });
      await expect(page.getByRole('main').getByRole('alert')).toContainText('New accounts are by invitation here.');
      await page.goto('/sign-up');
      await expect(page.getByText('New accounts are by invitation here.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Create account' })).toHaveCount(0);
      expect((await database.query('SELECT 1 FROM "User" WHERE email = $1', [email])).rows).toEqual([]);
    });

    const link = await test.step('the maintainer makes an invitation', async () => {
      await maintainer.page.goto('/maintain/members');
      await maintainer.page.getByRole('button', { name: 'Invite' }).click();
      const dialog = maintainer.page.getByRole('dialog');
      await dialog.getByLabel('E-mail').fill(email);
      await dialog.getByLabel('Role').selectOption('REVIEWER');
      await dialog.getByRole('button', { name: 'Make the link' }).click();
      return dialog.getByLabel('Link', { exact: true }).inputValue();
    });
    expect(link).toMatch(new RegExp(`^${baseURL}/sign-up\\?invitation=[\\w-]{43}$`));

    await test.step('its link makes an account with the role', async () => {
      await page.goto(link);
      await expect(page.getByLabel('E-mail')).toHaveValue(email);
      await page.getByLabel('Name').fill('An invited reviewer');
      await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Create account' }).click();
      await expectSignedIn(page, 'An invited reviewer');
      await expect(page.getByRole('banner').getByRole('link', { name: 'Reviews' })).toBeVisible();
    });

    await test.step('and works only once', async () => {
      const context = await browser.newContext();
      const stranger = await context.newPage();
      await stranger.goto(link);
      await expect(stranger.getByText('This invitation cannot be used')).toBeVisible();
      await expect(stranger.getByRole('button', { name: 'Create account' })).toHaveCount(0);
      await context.close();
    });
  });
});

function newAddress(): string {
  return `newcomer-${randomUUID().slice(0, 8)}@example.org`;
}

interface Newcomer {
  name: string;
  email: string;
  password: string;
}

/** Fills in the sign-up form that is open, sends it, and waits for the server's answer. */
async function sendSignUp(page: Page, { name, email, password }: Newcomer): Promise<void> {
  await page.getByLabel('Name').fill(name);
  await page.getByLabel('E-mail').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Create account' }).click();
  await answered;
}

async function changePassword(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel('Current password').fill(current);
  await page.getByLabel('New password').fill(next);
  await page.getByRole('button', { name: 'Change password' }).click();
}

async function openMember(page: Page, email: string): Promise<void> {
  await page.goto(`/maintain/members?search=${encodeURIComponent(email)}`);
  await expect(page.getByRole('cell', { name: email })).toBeVisible();
}

async function chooseForMember(page: Page, name: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${name}` }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** Undoes the setting whatever has become of the test: other journeys sign up, too. */
async function signUpIsOpen(database: pg.Pool): Promise<void> {
  await database.query(`DELETE FROM "Setting" WHERE key = 'signUp'`);
}
