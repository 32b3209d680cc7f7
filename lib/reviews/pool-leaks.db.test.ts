import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { createDraftFromFile } from '@/lib/drafts/create-draft';
import { importTasks } from '@/lib/imports/import-tasks';
import { claimReview } from '@/lib/reviews/claim-review';
import { recordVerdict } from '@/lib/reviews/record-verdict';
import { submitDraft } from '@/lib/submissions/submit-draft';
import type { TaskFile } from '@/lib/task/schema';
import { anActor, aTaskFile } from '@/lib/testing/factory';
import { anAcceptedTask, aQueuedSubmission } from '@/lib/testing/queued-submission';

const bytesOf = (file: TaskFile) => Buffer.from(JSON.stringify(file, null, 4));

/** A change that makes a file a training or a test task with these first inputs and a source of its own. */
function sharing(part: 'train' | 'test', ...inputs: string[]) {
  return (file: TaskFile): void => {
    file.Source = [`source_${part}`];
    if (part === 'test') file.Categories = ['Textual Entailment'];
    for (const [index, input] of inputs.entries()) Object.assign(file.Instances[index] ?? {}, { input });
  };
}

async function submit(seed: number, change: (file: TaskFile) => void) {
  const author = await anActor();
  const file = aTaskFile({ seed });
  change(file);
  const { taskId } = await createDraftFromFile(author, 'task001_synthetic_parity.json', bytesOf(file));
  return await submitDraft(author, taskId, { baseVersion: 1, note: '' });
}

/** The last approval of a submission, which is claimed now and recorded by the function. */
async function lastApproval(submissionId: string) {
  const reviewer = await anActor('REVIEWER');
  const review = await claimReview(reviewer, { submissionId });
  return () => recordVerdict(reviewer, review?.id ?? '', { verdict: 'approve', comment: '' });
}

// The tasks of the factory count from 1, those that are submitted from here.
beforeAll(async () => {
  await db().counter.create({ data: { name: 'task-number', value: 9_000 } });
});

describe('a task that shares inputs with an accepted one', () => {
  it('is submitted with a complete report that names the other task', async () => {
    const { name } = await anAcceptedTask({ change: sharing('train', 'Number: nine') });
    const { submissionId } = await submit(700, sharing('train', 'number:  NINE'));
    const { report } = await db().submission.findUniqueOrThrow({ where: { id: submissionId } });
    const found = expect.objectContaining({
      rule: 'leaks-across-tasks',
      message: 'shared',
      path: '/Instances/0/input',
    });
    expect(report).toMatchObject({ skipped: [], totals: { 'definition-is-new/near': 1 } });
    expect(report).toMatchObject({ findings: expect.arrayContaining([found]) });
    expect(JSON.stringify(report)).toContain(name);
  });

  it('cannot be submitted when one of the two tests and the other trains', async () => {
    await anAcceptedTask({ change: sharing('train', 'Number: ten') });
    await expect(submit(701, sharing('test', 'Number: ten'))).rejects.toMatchObject({
      code: 'invalid',
      details: { report: { totals: { 'leaks-across-tasks/leak': 1 } } },
    });
  });

  it('is imported with the finding, and is no twin of its own earlier revision', async () => {
    await anAcceptedTask({ change: sharing('train', 'Number: eleven') });
    const file = aTaskFile({ seed: 702, number: 9_702 });
    sharing('test', 'Number: eleven')(file);
    const importFile = async () => {
      const files = [{ path: 'task9702_nli_parity.json', read: async () => bytesOf(file) }];
      return (await importTasks({ id: null, name: 'test' }, files).next()).value;
    };
    expect(await importFile()).toMatchObject({ outcome: 'accepted', report: { counts: { error: 1 } } });
    file.URL = ['https://example.org/other'];
    const revised = await importFile();
    expect(revised).toMatchObject({ outcome: 'revised', report: { totals: { 'leaks-across-tasks/leak': 1 } } });
    expect(JSON.stringify(revised)).not.toContain('"task":"task9702');
  });
});

describe('the last approval', () => {
  it('is refused when the collection has brought an error since the submission', async () => {
    const { id, name } = await aQueuedSubmission({ approvalsNeeded: 1, change: sharing('test', 'Number: twelve') });
    const approve = await lastApproval(id);
    await anAcceptedTask({ change: sharing('train', 'Number: twelve') });
    await expect(approve()).rejects.toMatchObject({ code: 'conflict', details: { reason: 'checks' } });
    expect(await db().submission.findUnique({ where: { id } })).toMatchObject({ state: 'QUEUED', name });
  });

  it('accepts only one of two tasks that leak into each other, even at once', async () => {
    for (const round of ['one', 'two', 'three']) {
      const input = `Number: thirteen, ${round}`;
      const test = await aQueuedSubmission({ approvalsNeeded: 1, change: sharing('test', input) });
      const train = await aQueuedSubmission({ approvalsNeeded: 1, change: sharing('train', input) });
      const approvals = [await lastApproval(test.id), await lastApproval(train.id)];
      const outcomes = await Promise.allSettled(approvals.map((approve) => approve()));
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    }
  });

  it('accepts a new revision that shares all its inputs with the accepted one', async () => {
    const { taskId } = await anAcceptedTask({ change: sharing('train', 'Number: fourteen') });
    const { report, state } = await anAcceptedTask({ taskId, change: sharing('train', 'Number: fourteen') });
    expect([state, JSON.stringify(report)]).toEqual(['APPROVED', expect.not.stringContaining('leaks-across-tasks')]);
    const check = await db().taskCheck.findUniqueOrThrow({ where: { taskId } });
    expect(Object.keys(check.totals as object)).not.toContain('leaks-across-tasks/shared');
  });
});
