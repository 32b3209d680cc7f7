import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessibleEverywhere } from '@/e2e/accessible';
import { test } from '@/e2e/fixtures';
import { expectProblem } from '@/e2e/own-tasks';
import { openPart, uploadDraft, waitUntilSaved } from '@/e2e/pages';
import { givePassword, sendSignIn } from '@/e2e/sign-in';
import { smallUpload } from '@/e2e/task-files';

async function openAuthors(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Authors' }).click();
  const dialog = page.getByRole('dialog', { name: 'Authors' });
  await expect(dialog.getByRole('list', { name: 'Authors' })).toBeVisible();
  return dialog;
}

async function openTab(dialog: Locator, name: RegExp): Promise<void> {
  await dialog.getByRole('tab', { name }).click();
}

/** Makes a link in the dialog that is open; gives its address. */
async function makeLink(dialog: Locator): Promise<string> {
  await openTab(dialog, /Links/);
  await dialog.getByRole('button', { name: 'Make a link' }).click();
  return dialog.getByLabel('Link', { exact: true }).inputValue();
}

async function writeSummary(page: Page, text: string): Promise<void> {
  await openPart(page, /About/);
  await page.getByLabel('Summary').fill(text);
  await waitUntilSaved(page);
}

test.describe('a link to a draft', () => {
  test('brings a co-author, who changes what, and ends when it is revoked', async ({
    signedIn,
    page: visitor,
    database,
    expectedConsole,
  }) => {
    expectedConsole.push(/status of 409/);
    const [first, second, third] = [
      await signedIn('CONTRIBUTOR'),
      await signedIn('CONTRIBUTOR'),
      await signedIn('CONTRIBUTOR'),
    ];
    await database.query(`UPDATE "User" SET name = 'The first author' WHERE id = $1`, [first.id]);
    await database.query(`UPDATE "User" SET name = 'The second author' WHERE id = $1`, [second.id]);
    await givePassword(database, second.id, 'a password to join with');
    const taskId = await uploadDraft(first.page, smallUpload(310));
    let dialog = await openAuthors(first.page);
    const link = await makeLink(dialog);
    await expectAccessibleEverywhere(first.page, '[role=dialog]');
    await first.page.keyboard.press('Escape');
    await expect(first.page.getByRole('button', { name: 'More', exact: true })).toBeFocused();

    await test.step('who is signed out comes back to it after signing in, and joins by the button only', async () => {
      await visitor.goto(link);
      await expect(visitor).toHaveURL(/\/sign-in\?callbackUrl=%2Fjoin%2F/);
      await sendSignIn(visitor, second.email, 'a password to join with');
      await expect(visitor).toHaveURL(link);
      await expect(visitor.getByText('synthetic_parity_310')).toBeVisible();
      await expect(visitor.getByText('The first author invites you')).toBeVisible();
      await expectAccessibleEverywhere(visitor);
      expect((await visitor.request.get(`/api/v1/drafts/${taskId}`)).status()).toBe(403);
      await visitor.getByRole('button', { name: 'Join as an author' }).press('Enter');
      await visitor.waitForURL(`**/drafts/${taskId}`);
    });

    await test.step('both write, and the first sees who changed what', async () => {
      await writeSummary(visitor, 'Written by the second author.');
      await openPart(first.page, /Definition/);
      await first.page.getByRole('textbox', { name: 'Definition' }).fill('Say whether the number is odd or even.');
      await waitUntilSaved(first.page);
      dialog = await openAuthors(first.page);
      const authors = dialog.getByRole('list', { name: 'Authors' });
      await expect(authors.getByRole('listitem').filter({ hasText: 'The first author' })).toContainText('Definition');
      await expect(authors.getByRole('listitem').filter({ hasText: 'The second author' })).toContainText('Summary');
      await openTab(dialog, /Changes/);
      await expect(dialog.getByRole('list', { name: 'Changes' }).getByRole('listitem')).toHaveText([
        /^Definition.*The first author/,
        /^Summary.*The second author/,
      ]);
      await expectAccessibleEverywhere(first.page, '[role=dialog]');
    });

    await test.step('the names of both come into the credits at a click', async () => {
      await openTab(dialog, /Authors/);
      await dialog.getByRole('button', { name: 'Add to Contributors' }).click();
      await expect(dialog.getByText('Not among the contributors')).toBeHidden();
      await expect(async () => {
        const { head } = await (await first.page.request.get(`/api/v1/drafts/${taskId}`)).json();
        expect(head.Contributors).toEqual(['Test Author', 'The first author', 'The second author']);
      }).toPass();
    });

    await test.step('the order of the credits can be changed', async () => {
      await first.page.keyboard.press('Escape');
      await openPart(first.page, /About/);
      await first.page.getByRole('button', { name: 'Move contributor 2 up' }).press('Enter');
      await expect(first.page.getByLabel('Contributors, 1 of 3')).toBeFocused();
      await waitUntilSaved(first.page);
      const { head } = await (await first.page.request.get(`/api/v1/drafts/${taskId}`)).json();
      expect(head.Contributors).toEqual(['The first author', 'Test Author', 'The second author']);
      dialog = await openAuthors(first.page);
    });

    await test.step('a third person, who has it open, is refused once it is revoked', async () => {
      await third.page.goto(link);
      await openTab(dialog, /Links/);
      await expect(dialog.getByText('1 joined')).toBeVisible();
      await dialog.getByRole('button', { name: /^Revoke/ }).click();
      await expect(dialog.getByText('There is no link now.')).toBeVisible();
      await third.page.getByRole('button', { name: 'Join as an author' }).click();
      await expect(third.page.getByRole('alert').filter({ hasText: 'This link cannot be used' })).toBeVisible();
      await third.page.reload();
      await expect(third.page.getByText('This link cannot be used')).toBeVisible();
      const { rows } = await database.query('SELECT "userId" FROM "TaskAuthor" WHERE "taskId" = $1', [taskId]);
      expect(rows.map(({ userId }) => userId).sort()).toEqual([first.id, second.id].sort());
    });
  });

  test('leads someone without an account through signing up', async ({ signedIn, page: visitor, database }) => {
    const { page } = await signedIn('CONTRIBUTOR');
    const taskId = await uploadDraft(page, smallUpload(311));
    const dialog = await openAuthors(page);
    await expect(dialog.getByText('No e-mail is sent.')).toBeVisible();
    await dialog.getByLabel('Add an author by e-mail address').fill('nobody-yet@example.org');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog.getByText('No account has this e-mail address.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    await visitor.goto(await makeLink(dialog));
    await visitor.getByRole('link', { name: 'Create an account' }).click();
    await visitor.getByLabel('Name').fill('Someone new');
    await visitor.getByLabel('E-mail').fill('nobody-yet@example.org');
    await visitor.getByLabel('Password', { exact: true }).fill('a few words to remember');
    await visitor.getByRole('button', { name: 'Create account' }).click();
    await visitor.getByText('Now sign in').waitFor();
    await sendSignIn(visitor, 'nobody-yet@example.org', 'a few words to remember');
    await visitor.getByRole('button', { name: 'Join as an author' }).click();
    await visitor.waitForURL(`**/drafts/${taskId}`);
    const { rows } = await database.query(`SELECT kind, data->>'who' AS who FROM "InboxItem" WHERE "taskId" = $1`, [
      taskId,
    ]);
    expect(rows).toEqual([{ kind: 'author-joined', who: 'Someone new' }]);
  });

  test('is made, seen and revoked by authors alone', async ({ signedIn, request, database }) => {
    const author = await signedIn('CONTRIBUTOR');
    const taskId = await uploadDraft(author.page, smallUpload(312));
    const address = `/api/v1/drafts/${taskId}`;
    const made = await author.context.request.post(`${address}/author-invitations`);
    expect(made.status()).toBe(201);
    const { id } = await made.json();
    for (const [role, status] of [
      ['CONTRIBUTOR', 403],
      ['REVIEWER', 403],
      ['MAINTAINER', 403],
    ] as const) {
      const { context } = await signedIn(role);
      await expectProblem(await context.request.post(`${address}/author-invitations`), status);
      await expectProblem(await context.request.delete(`${address}/author-invitations/${id}`), status);
      if (role !== 'MAINTAINER') await expectProblem(await context.request.get(`${address}/authors`), status);
    }
    await expectProblem(await request.get(`${address}/authors`), 401);
    await expectProblem(await request.post(`${address}/author-invitations`), 401);
    const elsewhere = { headers: { 'sec-fetch-site': 'cross-site' } };
    await expectProblem(await author.context.request.post(`${address}/author-invitations`, elsewhere), 403);
    const { rows } = await database.query(
      'SELECT id FROM "AuthorInvitation" WHERE "taskId" = $1 AND "revokedAt" IS NULL',
      [taskId],
    );
    expect(rows).toEqual([{ id }]);
  });
});

test('an author who is taken off while writing keeps the text; one who leaves is led to their other drafts', async ({
  signedIn,
  expectedConsole,
}) => {
  expectedConsole.push(/status of 403/);
  const [author, friend] = [await signedIn('CONTRIBUTOR'), await signedIn('CONTRIBUTOR')];
  const taskId = await uploadDraft(author.page, smallUpload(313));
  const dialog = await openAuthors(author.page);
  await dialog.getByLabel('Add an author by e-mail address').fill(friend.email);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog.getByRole('listitem')).toHaveCount(2);
  await friend.page.goto('/inbox');
  await friend.page.getByRole('link', { name: /has you as an author/ }).click();
  await friend.page.waitForURL(`**/drafts/${taskId}`);
  const definition = friend.page.getByRole('textbox', { name: 'Definition' });

  await test.step('who is taken off hears why nothing is saved, and saves when they are back', async () => {
    await dialog.getByRole('button', { name: /^Take off / }).click();
    await author.page
      .getByRole('dialog', { name: /^Take off / })
      .getByRole('button', { name: 'Take off' })
      .click();
    await expect(dialog.getByRole('listitem')).toHaveCount(1);
    await definition.fill('Written after being taken off.');
    await expect(friend.page.getByText('You are not an author of this draft any more')).toBeVisible();
    await expect(definition).toHaveValue('Written after being taken off.');
    await dialog.getByLabel('Add an author by e-mail address').fill(friend.email);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog.getByRole('listitem')).toHaveCount(2);
    await friend.page.getByRole('button', { name: 'Try again' }).click();
    await waitUntilSaved(friend.page);
  });
  const own = await openAuthors(friend.page);
  await own.getByRole('button', { name: 'Leave this draft' }).click();
  await friend.page.getByRole('dialog', { name: 'Leave this draft?' }).getByRole('button', { name: 'Leave' }).click();
  await friend.page.waitForURL(/\/drafts$/);
});
