import { expect, it } from 'vitest';
import { storedHead } from '@/lib/drafts/stored-head';
import { draftFromTask } from '@/lib/task/draft/draft-from-task';
import { taskValue } from '@/lib/task/draft/task-from-draft';
import { readTask } from '@/lib/task/file/read-task';
import { aTaskFile } from '@/lib/testing/factory';

it('keeps unknown keys that every object has by itself', () => {
  const keys = '"__proto__":{"a":1},"constructor":2,"toString":"x","hasOwnProperty":[1],"valueOf":null,';
  const text = JSON.stringify(aTaskFile()).replace('{', `{${keys}`);
  const { head, rows } = draftFromTask(readTask(Buffer.from(text)), 'task001_synthetic_parity.json', 1);
  const stored = storedHead.parse(JSON.parse(JSON.stringify(head)));
  expect(JSON.stringify(taskValue(stored, rows, 1))).toBe(text);
});
