import { describe, expect, it } from 'vitest';
import { createDraft } from '@/lib/drafts/create-draft';
import { createDraftFromTask } from '@/lib/drafts/create-draft-from-task';
import { keepRecordMapping, readRecordMapping } from '@/lib/drafts/record-mapping';
import type { RecordMapping } from '@/lib/records/mapping';
import { anActor } from '@/lib/testing/factory';
import { anAcceptedTask } from '@/lib/testing/queued-submission';

const mapping: RecordMapping = {
  input: '{{ text }}',
  outputs: ['{{ label }}'],
  separator: null,
  labels: [{ from: '0', to: 'negative' }],
};

describe('the mapping of a draft', () => {
  it('is kept for the next time', async () => {
    const author = await anActor();
    const { taskId } = await createDraft(author);
    expect(await readRecordMapping(author, taskId)).toBeNull();
    await keepRecordMapping(author, taskId, mapping);
    await keepRecordMapping(author, taskId, { ...mapping, separator: '|||' });
    expect(await readRecordMapping(author, taskId)).toEqual({ ...mapping, separator: '|||' });
  });

  it('is still there when the task was accepted and its next revision is begun', async () => {
    const author = await anActor();
    const { taskId } = await anAcceptedTask({ author });
    await createDraftFromTask(author, taskId);
    await keepRecordMapping(author, taskId, mapping);
    await anAcceptedTask({ author, taskId });
    expect(await createDraftFromTask(author, taskId)).toEqual({ taskId, created: false });
    expect(await readRecordMapping(author, taskId)).toEqual(mapping);
  });

  it('is no business of others', async () => {
    const { taskId } = await createDraft(await anActor());
    const stranger = await anActor();
    await expect(readRecordMapping(stranger, taskId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(keepRecordMapping(stranger, taskId, mapping)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is refused when it cannot be stored', async () => {
    const author = await anActor();
    const { taskId } = await createDraft(author);
    await expect(keepRecordMapping(author, taskId, { ...mapping, input: 'a\0b' })).rejects.toMatchObject({
      code: 'invalid',
    });
  });
});
