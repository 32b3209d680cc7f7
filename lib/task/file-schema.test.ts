import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { soundInstances, soundTask } from '@/lib/checks/sound-task';
import { taskFileJsonSchema, taskFileSchema } from '@/lib/task/file-schema';
import { TASK_KEYS } from '@/lib/task/schema';

it('knows every key of the format, in its order, and asks for all but the licence', () => {
  expect(Object.keys(taskFileSchema.shape)).toEqual([...TASK_KEYS]);
  const asked = Object.entries(taskFileSchema.shape).filter(([, field]) => !field.safeParse(undefined).success);
  expect(asked.map(([key]) => key)).toEqual(TASK_KEYS.filter((key) => key !== 'Instance License'));
});

it('takes a sound task, also with a key of its own', () => {
  expect(taskFileSchema.safeParse({ ...soundTask(), Note: 'kept' }).data).toHaveProperty('Note', 'kept');
});

it.each([
  ['25 instances', { Instances: soundInstances(25) }],
  ['an output that is a bare text', { Instances: [{ id: 'task001-0', input: 'a', output: 'b' }] }],
  ['one positive example', { 'Positive Examples': [{ input: 'a', output: 'b', explanation: 'c' }] }],
  ['a category that is no list', { Categories: 'Mathematics' }],
])('refuses %s', (_, fields) => {
  expect(taskFileSchema.safeParse({ ...soundTask(), ...fields }).success).toBe(false);
});

it('is published as it is: `npx tsx scripts/write-public.ts` writes it', () => {
  expect(JSON.parse(readFileSync('public/superni-task.schema.json', 'utf8'))).toEqual(taskFileJsonSchema());
});
