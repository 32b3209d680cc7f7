import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { readAccountUse } from '@/lib/drafts/account-quota';
import { createDraft, createDraftFromFile } from '@/lib/drafts/create-draft';
import { createRestorePoint } from '@/lib/drafts/create-restore-point';
import { deleteDraft } from '@/lib/drafts/delete-draft';
import { replaceDraft } from '@/lib/drafts/replace-draft';
import { saveDraft } from '@/lib/drafts/save-draft';
import { changeSettings, DEFAULT_SETTINGS } from '@/lib/members/settings';
import type { DraftEdit } from '@/lib/task/draft/draft-edits';
import { anActor, aTaskFile } from '@/lib/testing/factory';

const NAME = 'task001_synthetic_parity.json';
const bytesOf = (instances: number) => Buffer.from(JSON.stringify(aTaskFile({ instances })));

let maintainer: Actor;
beforeEach(async () => {
  maintainer = await anActor('MAINTAINER');
  const { draftsPerAccount, megabytesPerAccount } = DEFAULT_SETTINGS;
  await changeSettings(maintainer, { draftsPerAccount, megabytesPerAccount });
});

/** The sum over the rows as they are, beside what the triggers have counted. */
async function countedBytes(taskId: string) {
  const [row] = await db().$queryRaw<{ kept: bigint; real: bigint }[]>`
    SELECT "instanceBytes" AS kept, (SELECT coalesce(sum("draft_row_bytes"(id, input, outputs, extra)), 0)::bigint
      FROM "DraftInstance" row WHERE row."taskId" = draft."taskId") AS real
    FROM "Draft" draft WHERE "taskId" = ${taskId}::uuid`;
  return row;
}

const putRow = (input: string, id = 'a'): DraftEdit => ({
  type: 'put-row',
  id,
  position: 1,
  input,
  outputs: ['x', 'y'],
});

describe('the bytes of a draft', () => {
  it('are counted by the database through every way of writing', async () => {
    const author = await anActor();
    const { taskId } = await createDraftFromFile(author, NAME, bytesOf(40));
    const steps = [
      () => saveDraft(author, taskId, { baseVersion: 1, edits: [putRow('€ new'), putRow('other', 'b')] }),
      () =>
        saveDraft(author, taskId, {
          baseVersion: 2,
          edits: [putRow('longer than before'), { type: 'delete-row', id: 'b' }],
        }),
      () => replaceDraft(author, taskId, 3, NAME, bytesOf(30)),
    ];
    for (const step of [async () => undefined, ...steps]) {
      await step();
      const bytes = await countedBytes(taskId);
      expect(bytes?.kept).toBe(bytes?.real);
      expect(bytes?.kept).toBeGreaterThan(0n);
    }
  });
});

describe('the drafts of an account', () => {
  it('are as many as the setting allows, also when all are begun at once', async () => {
    await changeSettings(maintainer, { draftsPerAccount: 3 });
    const author = await anActor();
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => createDraft(author)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await readAccountUse(author)).toMatchObject({ drafts: 3, mostDrafts: 3 });
    const [refused] = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toMatchObject({
      code: 'rate-limited',
      message: expect.stringMatching(/^An account can have 3 drafts here, beside accepted tasks\. Please delete one/),
      details: { retryAfterSeconds: expect.any(Number) },
    });
  });

  it('make room when one is deleted, and are nobody else’s', async () => {
    await changeSettings(maintainer, { draftsPerAccount: 1 });
    const [author, other] = [await anActor(), await anActor()];
    const { taskId } = await createDraft(author);
    await createDraft(other);
    await expect(createDraft(author)).rejects.toMatchObject({ code: 'rate-limited' });
    await deleteDraft(author, taskId);
    await createDraft(author);
  });
});

describe('the bytes of an account', () => {
  const halfMegabyte = 'x'.repeat(500_000);

  it('are as many as the setting allows, also when many upload at once', async () => {
    await changeSettings(maintainer, { megabytesPerAccount: 1 });
    const author = await anActor();
    const file = { ...aTaskFile(), Definition: ['Short.'] };
    file.Instances = file.Instances.map((one) => ({ ...one, input: one.input + 'x'.repeat(12_000) }));
    const bytes = Buffer.from(JSON.stringify(file));
    const results = await Promise.allSettled(Array.from({ length: 8 }, () => createDraftFromFile(author, NAME, bytes)));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const { bytes: used, mostBytes } = await readAccountUse(author);
    expect(used).toBeLessThanOrEqual(mostBytes);
  });

  it('stop what makes a draft larger, and never what makes it smaller', async () => {
    const author = await anActor();
    const { taskId } = await createDraft(author);
    const edits = [putRow(halfMegabyte), putRow(halfMegabyte, 'b'), putRow('short', 'c')];
    await saveDraft(author, taskId, { baseVersion: 1, edits });
    await changeSettings(maintainer, { megabytesPerAccount: 1 });
    const more = saveDraft(author, taskId, { baseVersion: 2, edits: [putRow('a little more', 'c')] });
    await expect(more).rejects.toMatchObject({ code: 'rate-limited', message: expect.stringContaining('1 MB') });
    await saveDraft(author, taskId, { baseVersion: 2, edits: [putRow('less', 'c')] });
    await saveDraft(author, taskId, { baseVersion: 3, edits: [{ type: 'delete-row', id: 'b' }] });
    await saveDraft(author, taskId, { baseVersion: 4, edits: [putRow('a little more', 'c')] });
  });

  it('hold restore points, too, and are those of who began the task', async () => {
    const author = await anActor();
    const { taskId } = await createDraft(author);
    const noise = Array.from({ length: 60_000 }, (_, index) =>
      ((index * 2_654_435_761) % 4_294_967_296).toString(36),
    ).join(' ');
    await saveDraft(author, taskId, { baseVersion: 1, edits: [putRow(noise)] });
    const { bytes: before } = await readAccountUse(author);
    await createRestorePoint(author, taskId, { reason: 'Before: Something' });
    expect((await readAccountUse(author)).bytes).toBeGreaterThan(before + 100_000);
  });
});
