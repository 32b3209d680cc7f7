import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckedDraft, canHold, draftEditsOf } from '@/components/editor/checking/draft-edits-of';
import { DraftDocument } from '@/components/editor/store/draft-document';
import { applyEdits } from '@/lib/checks/fixing/apply-edits';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { draftFromTask } from '@/lib/task/draft/draft-from-task';
import { taskValue } from '@/lib/task/draft/task-from-draft';
import { emptyLayout } from '@/lib/task/file/json-layout';
import type { JsonObject } from '@/lib/task/schema';
import { aTaskFile } from '@/lib/testing/factory';

describe('the edits of a draft that make a fix', () => {
  it('set whole fields, write single rows and leave the rest alone', () => {
    const draft = aDraft();
    const edits = made(draft, [
      { op: 'set', path: ['Source', 0], value: 'quoref' },
      { op: 'set', path: ['Positive Examples', 1, 'output'], value: 'EVEN' },
      { op: 'set', path: ['Instances', 4, 'output', 0], value: 'EVEN' },
    ]);
    expect(edits.map(placeOf)).toEqual(['Source', 'Positive Examples', `put ${draft.rows[4]?.id}`]);
    expect(edits[1]).toMatchObject({ value: [{ output: 'odd' }, { output: 'EVEN', input: 'Number: 12' }, {}] });
    expect(edits[2]).toMatchObject({ position: draft.rows[4]?.position, outputs: ['EVEN'] });
  });

  it('delete rows, also over several steps whose places mean what the step before left', () => {
    const draft = aDraft();
    const first: TaskEdit[] = [{ op: 'remove', path: ['Instances', 0] }];
    const second: TaskEdit[] = [
      { op: 'remove', path: ['Instances', 1] },
      { op: 'set', path: ['Instances', 2, 'input'], value: 'changed' },
    ];
    const edits = made(draft, first, second);
    const [a, , c, d] = draft.rows.map(({ id }) => id);
    expect(edits.map(placeOf)).toEqual([`delete ${a}`, `delete ${c}`, `put ${d}`]);
  });

  it('make an instance with another id another row at the same position, its id without the prefix', () => {
    const draft = aDraft();
    const id = 'f'.repeat(32);
    const edits = made(draft, [{ op: 'set', path: ['Instances', 2, 'id'], value: `task000-${id}` }]);
    expect(edits.map(placeOf)).toEqual([`delete ${draft.rows[2]?.id}`, `put ${id}`]);
    expect(edits[1]).toMatchObject({ position: draft.rows[2]?.position, input: draft.rows[2]?.input });
  });

  it('know the rows of a list of instances that was set as a whole', () => {
    const draft = aDraft();
    const instances = Array.isArray(draft.task.Instances) ? draft.task.Instances : [];
    const edits = made(draft, [{ op: 'set', path: ['Instances'], value: instances.slice(3) }]);
    expect(edits.map(placeOf)).toEqual(draft.rows.slice(0, 3).map(({ id }) => `delete ${id}`));
  });

  it('keep what the format does not know of an example or instance, written as it was', () => {
    const file: JsonObject = aTaskFile();
    const draft = aDraft({
      ...file,
      'Positive Examples': [{ input: 'a', output: 'b ', explanation: 'c', note: 1 }],
      Instances: [{ id: 'x', input: 'i ', output: ['o'], weight: 2 }],
    });
    const edits = made(draft, [
      { op: 'set', path: ['Positive Examples', 0, 'output'], value: 'b' },
      { op: 'set', path: ['Instances', 0, 'input'], value: 'i' },
    ]);
    expect(edits[0]).toMatchObject({ value: [{ output: 'b', extra: draft.head['Positive Examples'][0]?.extra }] });
    expect(edits[1]).toMatchObject({ input: 'i', extra: draft.rows[0]?.extra });
  });

  it('are none when an instance with unknown keys gets another id: the server would lose the keys', () => {
    const draft = aDraft({ ...aTaskFile(), Instances: [{ id: 'x', input: 'i', output: ['o'], weight: 2 }] });
    const edit: TaskEdit = { op: 'set', path: ['Instances', 0, 'id'], value: 'y' };
    expect(draftEditsOf(draft, [[edit]], applyEdits(draft.task, [edit]))).toBeNull();
  });

  it.each<[string, TaskEdit]>([
    ['renames a key', { op: 'rename', path: ['input_language'], key: 'Input_language' }],
    ['takes a key away', { op: 'remove', path: ['Reasoning'] }],
    ['writes under an unknown key', { op: 'set', path: ['Notes', 0], value: 'x' }],
    ['removes an unknown key of an instance', { op: 'remove', path: ['Instances', 0, 'weight'] }],
    ['takes an instance its input', { op: 'remove', path: ['Instances', 0, 'input'] }],
    ['puts a number where texts stand', { op: 'set', path: ['Source', 0], value: 7 }],
    ['makes an instance no object', { op: 'set', path: ['Instances', 0], value: 'x' }],
  ])('are none when a fix %s', (_, edit) => {
    const draft = aDraft();
    expect(draftEditsOf(draft, [[edit]], canHold(edit) ? applyEdits(draft.task, [edit]) : draft.task)).toBeNull();
  });

  it('make the very task that the checks have made, whatever is trimmed, dropped and added', () => {
    const removed = fc.uniqueArray(fc.integer({ min: 0, max: 25 }), { maxLength: 10 });
    const written = fc.uniqueArray(fc.integer({ min: 0, max: 25 }), { maxLength: 10 });
    fc.assert(
      fc.property(removed, written, removed, (drop, write, dropLater) => {
        const draft = aDraft();
        const first: TaskEdit[] = [
          ...drop.map((index): TaskEdit => ({ op: 'remove', path: ['Instances', index] })),
          ...write
            .filter((index) => !drop.includes(index))
            .map((index): TaskEdit => ({ op: 'set', path: ['Instances', index, 'input'], value: `w${index}` })),
        ];
        const second = dropLater
          .filter((index) => index < 26 - drop.length)
          .map((index): TaskEdit => ({ op: 'remove', path: ['Instances', index] }));
        const fixed = applyEdits(applyEdits(draft.task, first), second);
        const document = new DraftDocument(draft.head, draft.rows);
        document.apply(draftEditsOf(draft, [first, second], fixed) ?? []);
        expect(taskValue(document.head, document.rows, draft.number)).toEqual(fixed);
      }),
    );
  });
});

function aDraft(file: JsonObject = aTaskFile({ number: 3 })): CheckedDraft {
  const layout = emptyLayout();
  const { head, rows } = draftFromTask({ value: file, faults: [], layout }, 'task003_synthetic_parity.json', null);
  return { head, rows, number: null, task: taskValue(head, rows, null) };
}

function made(draft: CheckedDraft, ...steps: TaskEdit[][]) {
  const fixed = steps.reduce((task, edits) => applyEdits(task, edits), draft.task);
  const edits = draftEditsOf(draft, steps, fixed);
  if (edits === null) throw new Error('The draft could not hold it.');
  return edits;
}

function placeOf(edit: ReturnType<typeof made>[number]): string {
  if (edit.type === 'set-field') return edit.field;
  return `${edit.type === 'put-row' ? 'put' : 'delete'} ${edit.id}`;
}
