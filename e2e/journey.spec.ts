import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { inflateRawSync } from 'node:zlib';
import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures';
import { answer, approve, claim, openPart, submit, uploadByForm, waitUntilSaved } from '@/e2e/pages';
import { largeUpload } from '@/e2e/task-files';
import { readZip } from '@/lib/testing/read-zip';

test('a task of 6,500 instances goes from a file to a released dataset, byte for byte', async ({
  signedIn,
  database,
}) => {
  test.setTimeout(180_000);
  const author = await signedIn('CONTRIBUTOR');
  const first = await signedIn('REVIEWER');
  const second = await signedIn('REVIEWER');
  const maintainer = await signedIn('MAINTAINER');

  // The planted error: two instances with the same input.
  const upload = largeUpload();
  const [one, other] = upload.task.Instances;
  if (!one || !other) throw new Error('The file has no instances.');
  const rightInput = other.input;
  other.input = one.input;

  const taskId = await test.step('the author uploads it and sees the error at its cell', async () => {
    const id = await uploadByForm(author.page, upload);
    await author.page.getByRole('button', { name: /^Submit$/ }).click();
    const dialog = author.page.getByRole('dialog', { name: 'Not ready yet' });
    await expect(dialog).toContainText('One error has to be corrected first');
    await dialog.getByRole('button', { name: /input/i }).first().click();
    await expect(author.page.locator('[role=gridcell][aria-invalid]').first()).toBeVisible();
    return id;
  });

  await test.step('the author corrects it in the table', async () => {
    const cell = author.page.locator(`[role=row][aria-rowindex="3"] [role=gridcell][aria-colindex="2"]`);
    await cell.dblclick();
    const field = author.page.getByLabel('Input of row 2');
    await field.fill(rightInput);
    await field.press('Enter');
    await waitUntilSaved(author.page);
  });

  const firstSubmission = await test.step('and submits', () => submit(author.page, 'A converted dataset.'));
  const stored = await database.query('SELECT name, sha256, state FROM "Submission" WHERE id = $1', [firstSubmission]);
  const { name } = stored.rows[0];
  expect(stored.rows[0].state).toBe('QUEUED');

  await test.step('a reviewer requests changes', async () => {
    await claim(first.page, name);
    await answer(first.page, 'Request changes', 'Please say in the definition what the answer looks like.');
    await first.page.waitForURL(/\/reviews$/);
  });

  await test.step('the author reads why, changes the definition and submits again', async () => {
    await author.page.goto('/inbox');
    await author.page
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click();
    await expect(
      author.page.getByText('Please say in the definition what the answer looks like.').first(),
    ).toBeVisible();
    await author.page.getByRole('link', { name: 'Open the draft' }).click();
    await openPart(author.page, /Definition/);
    const definition = author.page.getByRole('textbox').first();
    await definition.press('End');
    await definition.fill(`${upload.task.Definition[0]} Answer with the missing words only.`);
    await submit(author.page, 'The definition says it now.');
  });

  await test.step('two reviewers approve', async () => {
    await approve(first.page, name);
    await approve(second.page, name);
  });
  const accepted = await database.query(
    `SELECT task.state, submission.sha256, submission.revision FROM "Task" task
     JOIN "Submission" submission ON submission.id = task."acceptedSubmissionId" WHERE task.id = $1`,
    [taskId],
  );
  expect(accepted.rows[0]).toMatchObject({ state: 'ACCEPTED', revision: 2 });

  const version = await test.step('the maintainer releases', async () => {
    await maintainer.page.goto('/maintain/releases');
    await maintainer.page.getByLabel('Notes').fill('The first release.');
    await maintainer.page.getByRole('button', { name: /^Release \d+ tasks?$/ }).click();
    await maintainer.page.waitForURL(/\/releases\/\d+\.\d+\.\d+$/);
    return maintainer.page.url().split('/').at(-1) ?? '';
  });

  await test.step('and downloads: the bytes are those that were approved', async () => {
    const downloading = maintainer.page.waitForEvent('download');
    await maintainer.page
      .getByRole('link', { name: /download/i })
      .first()
      .click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(`natural-instructions-${version}.zip`);
    const files = await readZip(await readFile(await download.path()));
    const released = files.get(`tasks/${name}.json`);
    if (!released) throw new Error(`The archive has no tasks/${name}.json: ${[...files.keys()]}`);
    expect(createHash('sha256').update(released).digest('hex')).toBe(accepted.rows[0].sha256);
    const task = JSON.parse(released.toString());
    expect(released.toString()).toBe(JSON.stringify(task, null, 4));
    expect(task.Instances).toHaveLength(6_500);
    expect(task.Instances[1].input).toBe(rightInput);
    expect([...files.keys()]).toEqual(
      expect.arrayContaining([
        'tasks/README.md',
        'doc/task-hierarchy.md',
        'splits/default/train_tasks.txt',
        'splits/xlingual/test_tasks.txt',
      ]),
    );
  });

  await test.step('and everybody finds the task and its file', async () => {
    await author.page.goto(`/tasks/${name}`);
    await expect(author.page.getByRole('heading', { level: 1 })).toContainText(name);
    const response = await author.page.request.get(`/api/v1/tasks/${name}`);
    const blob = await database.query('SELECT deflated FROM "Blob" WHERE sha256 = $1', [accepted.rows[0].sha256]);
    expect(Buffer.compare(await response.body(), inflateRawSync(blob.rows[0].deflated))).toBe(0);
  });
});
