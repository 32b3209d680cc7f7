import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/checks/fixing/apply-edits';
import { PREVIEWED_CHANGES, previewFix } from '@/lib/checks/fixing/preview-fix';
import { soundInstances, soundTask } from '@/lib/checks/sound-task';
import type { TaskEdit } from '@/lib/checks/task-edit';
import type { JsonObject } from '@/lib/task/schema';

function preview(task: JsonObject, edits: readonly TaskEdit[]) {
  return previewFix(task, { edits, task: applyEdits(task, edits) });
}

const idOf = (index: number) => `task001-${index.toString(16).padStart(32, '0')}`;

describe('previewFix', () => {
  it('shows what every edit does, in the order of the file, with the ids of the instances', () => {
    const task = { ...soundTask(), Notes: 'n', Source: ['synthetic '] };
    const edits: TaskEdit[] = [
      { op: 'rename', path: ['Notes'], key: 'Domains' },
      { op: 'set', path: ['Instances', 1, 'output'], value: ['2', 'two'] },
      { op: 'set', path: ['Instances', 1, 'id'], value: 'new' },
      { op: 'set', path: ['Source', 0], value: 'synthetic' },
      { op: 'set', path: ['Source', 1], value: 'other' },
    ];
    const instance = { index: 1, id: idOf(1) };
    expect(preview(task, edits)).toEqual({
      changes: [
        { pointer: '/Source/0', kind: 'changed', before: 'synthetic ', after: 'synthetic' },
        { pointer: '/Source/1', kind: 'added', after: 'other' },
        { pointer: '/Instances/1/id', kind: 'changed', before: idOf(1), after: 'new', instance },
        { pointer: '/Instances/1/output', kind: 'changed', before: ['2'], after: ['2', 'two'], instance },
        { pointer: '/Notes', kind: 'renamed', before: 'Notes', after: 'Domains' },
      ],
      counts: { changed: 3, added: 1, removed: 0, renamed: 1 },
    });
  });

  it('lists the first two hundred changes and counts all', () => {
    const task = { ...soundTask(), Instances: soundInstances(300) };
    const edits = task.Instances.map(
      (_, index): TaskEdit => ({ op: 'remove', path: ['Instances', index] }),
    ).toReversed();
    const { changes, counts } = preview(task, edits);
    expect(changes).toHaveLength(PREVIEWED_CHANGES);
    expect(changes[0]).toMatchObject({ pointer: '/Instances/0', kind: 'removed', instance: { index: 0, id: idOf(0) } });
    expect(counts).toEqual({ changed: 0, added: 0, removed: 300, renamed: 0 });
  });

  it('names an instance without an id by its position only', () => {
    const task = { ...soundTask(), Instances: [{ input: 'a' }] };
    const edits: TaskEdit[] = [{ op: 'set', path: ['Instances', 0, 'id'], value: 'new' }];
    expect(preview(task, edits).changes).toEqual([
      { pointer: '/Instances/0/id', kind: 'added', after: 'new', instance: { index: 0 } },
    ]);
  });

  it('shows the histogram and the entropy where labels change, the most frequent label first', () => {
    const task = { ...soundTask(), Instances: soundInstances(4, (index) => ['no', 'yes', 'yes', 'Yes'][index] ?? '') };
    const edits: TaskEdit[] = [{ op: 'set', path: ['Instances', 3, 'output', 0], value: 'no' }];
    expect(preview(task, edits)).toMatchObject({
      labels: [
        { label: 'yes', before: 2, after: 2 },
        { label: 'no', before: 1, after: 2 },
        { label: 'Yes', before: 1, after: 0 },
      ],
      entropy: { before: expect.closeTo(0.946, 3), after: 1 },
    });
  });

  it('shows no histogram where labels stay as they are, or where the outputs are no labels', () => {
    const labelled = { ...soundTask(), Instances: soundInstances(30, (index) => (index % 2 ? 'odd' : 'even')) };
    expect(preview(labelled, [{ op: 'set', path: ['Instances', 3, 'input'], value: 'x' }]).labels).toBeUndefined();
    expect(preview(soundTask(), [{ op: 'remove', path: ['Instances', 0] }]).labels).toBeUndefined();
  });
});
