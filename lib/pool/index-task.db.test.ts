import { describe, expect, it } from 'vitest';
import { db } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { indexMissingTasks } from '@/lib/pool/index-missing-tasks';
import { indexStoredTask } from '@/lib/pool/index-task';
import { INDEX_VERSION } from '@/lib/pool/index-version';
import { inputHash } from '@/lib/pool/input-hash';
import { readPool } from '@/lib/pool/read-pool';
import { reopenTask } from '@/lib/reviews/reopen-task';
import { retireTask } from '@/lib/reviews/retire-task';
import { anActor, aTaskFile } from '@/lib/testing/factory';
import { asOwnerUnguarded } from '@/lib/testing/owner';
import { anAcceptedTask } from '@/lib/testing/queued-submission';

async function indexed(taskId: string) {
  const task = await db().poolTask.findUnique({ where: { taskId }, include: { definitions: true } });
  if (!task) return null;
  const inputs = await db().poolInput.count({ where: { number: task.number } });
  const { submissionId, removed, definitions } = task;
  return { submissionId, removed, inputs, definitions: definitions.map(({ text }) => text) };
}

/** As if the task had been accepted before there was an index. */
async function forget(taskId: string): Promise<void> {
  const { number } = await db().poolTask.delete({ where: { taskId } });
  await db().poolInput.deleteMany({ where: { number } });
}

describe('the index of the pool', () => {
  it('holds a task from its acceptance to its retirement, and again when it is reopened', async () => {
    const { id, taskId } = await anAcceptedTask({ change: (file) => file.Definition.push('A second definition.') });
    const whole = {
      submissionId: id,
      removed: false,
      inputs: 26,
      definitions: [expect.any(String), 'A second definition.'],
    };
    expect(await indexed(taskId)).toEqual(whole);
    const { number } = await db().task.findUniqueOrThrow({ where: { id: taskId } });
    expect((await readPool(db())).get(number ?? 0)).toMatchObject({ number, sources: ['synthetic'] });

    const maintainer = await anActor('MAINTAINER');
    await retireTask(maintainer, taskId, 'Replaced by another task.');
    expect(await indexed(taskId)).toEqual({ submissionId: id, removed: true, inputs: 0, definitions: [] });
    expect((await readPool(db())).has(number ?? 0)).toBe(false);

    await reopenTask(maintainer, taskId);
    expect(await indexed(taskId)).toEqual(whole);
    expect((await readPool(db())).get(number ?? 0)?.definitions).toHaveLength(2);
  });

  it('holds the last accepted revision only', async () => {
    const { taskId } = await anAcceptedTask();
    const { number } = await db().task.findUniqueOrThrow({ where: { id: taskId } });
    const before = aTaskFile({ seed: number ?? 0 }).Instances[3]?.input ?? '';
    const { id } = await anAcceptedTask({
      taskId,
      change: (file) => {
        Object.assign(file.Instances[3] ?? {}, { input: 'Number: minus three' });
        file.Definition = ['Tell odd numbers from even ones.'];
      },
    });
    const definitions = ['Tell odd numbers from even ones.'];
    expect(await indexed(taskId)).toEqual({ submissionId: id, removed: false, inputs: 26, definitions });
    const known = async (input: string) => await db().poolInput.count({ where: inputHash(input) });
    expect([await known(before), await known('number: MINUS three')]).toEqual([0, 1]);
  });

  it('does not change when a task is indexed twice, even at once', async () => {
    const { taskId } = await anAcceptedTask();
    const before = await indexed(taskId);
    const index = () => transaction((tx) => indexStoredTask(tx, taskId));
    expect(await Promise.all([index(), index(), index()])).toEqual([true, true, true]);
    expect(await indexed(taskId)).toEqual(before);
  });

  it('takes tasks in that were accepted before there was one, or when it was made otherwise', async () => {
    const early = await anAcceptedTask();
    const otherwise = await anAcceptedTask();
    await forget(early.taskId);
    const outdated = { indexVersion: INDEX_VERSION - 1 };
    await db().poolTask.update({ where: { taskId: otherwise.taskId }, data: outdated });
    expect(await indexMissingTasks({ limit: 1 })).toEqual({ indexed: 1, unreadable: [] });
    expect(await indexMissingTasks()).toEqual({ indexed: 1, unreadable: [] });
    expect(await indexMissingTasks()).toEqual({ indexed: 0, unreadable: [] });
    expect(await indexed(early.taskId)).toMatchObject({ submissionId: early.id, inputs: 26 });
    expect(await db().poolTask.findUnique({ where: { taskId: otherwise.taskId } })).toMatchObject({
      indexVersion: INDEX_VERSION,
    });
  });

  it('leaves out a task whose file is damaged, and goes on with the others', async () => {
    const damaged = await anAcceptedTask();
    const sound = await anAcceptedTask();
    for (const { taskId } of [damaged, sound]) await forget(taskId);
    const damage = `UPDATE "Blob" SET deflated = decode(repeat('ff', "deflatedSize"), 'hex') WHERE sha256 = $1`;
    await asOwnerUnguarded('Blob', damage, [damaged.sha256]);
    const { number } = await db().task.findUniqueOrThrow({ where: { id: damaged.taskId } });
    expect(await indexMissingTasks()).toEqual({ indexed: 1, unreadable: [number] });
    expect(await indexed(sound.taskId)).toMatchObject({ inputs: 26 });
    await db().task.update({ where: { id: damaged.taskId }, data: { state: 'RETIRED' } });
  });

  it('is filled by two processes at once without a fault, and leaves out what is accepted no more', async () => {
    const tasks = await Promise.all([anAcceptedTask(), anAcceptedTask(), anAcceptedTask()]);
    const retired = await anAcceptedTask();
    await retireTask(await anActor('MAINTAINER'), retired.taskId, 'Replaced.');
    for (const { taskId } of [...tasks, retired]) await forget(taskId);
    await Promise.all([indexMissingTasks(), indexMissingTasks()]);
    for (const { id, taskId } of tasks) expect(await indexed(taskId)).toMatchObject({ submissionId: id, inputs: 26 });
    expect(await indexed(retired.taskId)).toBeNull();
  });

  it('counts changes in the order in which they are committed', async () => {
    const tasks = await Promise.all(Array.from({ length: 6 }, () => anAcceptedTask()));
    const rows = await db().poolTask.findMany({ where: { taskId: { in: tasks.map(({ taskId }) => taskId) } } });
    const { value } = await db().counter.findUniqueOrThrow({ where: { name: 'pool' } });
    expect(new Set(rows.map(({ version }) => version)).size).toBe(6);
    expect(Math.max(...rows.map(({ version }) => version))).toBe(value);
  });
});
