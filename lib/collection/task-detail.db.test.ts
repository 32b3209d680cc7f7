import { beforeAll, describe, expect, it } from 'vitest';
import { taskDetail, taskInstances } from '@/lib/collection/task-detail';
import { anAcceptedTask } from '@/lib/testing/queued-submission';

let name: string;
let taskId: string;

beforeAll(async () => {
  ({ name, taskId } = await anAcceptedTask());
});

describe('the page of an accepted task', () => {
  it('shows what its file holds', async () => {
    const task = await taskDetail(null, name);
    expect(task).toMatchObject({
      name,
      number: 1,
      state: 'ACCEPTED',
      sources: ['synthetic'],
      categories: ['Mathematics'],
      instanceCount: 26,
      defaultPart: 'train',
      xlingualPart: 'train',
    });
    expect(task.definition[0]).toContain('whole number');
    expect(task.negativeExamples).toHaveLength(2);
    expect(task.outputs.labels).toEqual([
      { label: 'even', count: 13 },
      { label: 'odd', count: 13 },
    ]);
  });

  it.each(['1', 'task001', 'task001_another_name', 'task001_another_name.json'])('is found by "%s"', async (other) => {
    expect((await taskDetail(null, other)).name).toBe(name);
  });

  it.each(['2', 'task002_x', '', 'x', '999999999999', '-1', '1.5'])('is not found by "%s"', async (other) => {
    await expect(taskDetail(null, other)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('gives the instances from a place on, and none beyond the end', async () => {
    const { sha256 } = await taskDetail(null, name);
    const last = await taskInstances(sha256, 24, 20);
    expect(last).toHaveLength(2);
    expect(last[0]).toMatchObject({ outputs: ['even'] });
    expect(await taskInstances(sha256, 26, 20)).toEqual([]);
  });

  it('shows the accepted revisions, the newest first, and the newest file', async () => {
    await anAcceptedTask({ taskId, change: (file) => file.Domains.push('News') });
    const task = await taskDetail(null, name);
    expect(task.domains).toEqual(['Mathematics', 'News']);
    expect(task.history.map(({ revision }) => revision)).toEqual([2, 1]);
    expect(task.history[0]?.sha256).toBe(task.sha256);
  });
});
