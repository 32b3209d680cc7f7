import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/checks/fixing/apply-edits';
import type { TaskEdit } from '@/lib/checks/task-edit';

const task = { Source: ['a', 'b', 'c'], URL: ['u'], Instances: [{ id: '1', output: ['x', 'y'] }, { id: '2' }] };

describe('applyEdits', () => {
  it('means by every path the task before all edits', () => {
    const edits: TaskEdit[] = [
      { op: 'remove', path: ['Source', 0] },
      { op: 'set', path: ['Source', 2], value: 'C' },
      { op: 'set', path: ['Source', 3], value: 'd' },
      { op: 'remove', path: ['Instances', 0, 'output', 1] },
    ];
    const fixed = { ...task, Source: ['b', 'C', 'd'], Instances: [{ id: '1', output: ['x'] }, { id: '2' }] };
    expect(applyEdits(task, edits)).toEqual(fixed);
    expect(applyEdits(task, edits.toReversed())).toEqual(fixed);
  });

  it('renames a key at its place, adds one at the end, and takes one away', () => {
    const edited = applyEdits(task, [
      { op: 'rename', path: ['Source'], key: '__proto__' },
      { op: 'set', path: ['Domains'], value: [] },
      { op: 'remove', path: ['URL'] },
    ]);
    expect(Object.keys(edited)).toEqual(['__proto__', 'Instances', 'Domains']);
  });

  it('shares what it does not touch, and leaves the given task as it was', () => {
    const before = structuredClone(task);
    const edited = applyEdits(task, [{ op: 'set', path: ['Instances', 1, 'id'], value: '3' }]);
    expect(edited.Source).toBe(task.Source);
    expect(edited.Instances).toEqual([task.Instances[0], { id: '3' }]);
    expect(task).toEqual(before);
  });

  it('refuses edits that overlap, and an edit within a text', () => {
    const set = (...path: (string | number)[]): TaskEdit => ({ op: 'set', path, value: 'v' });
    expect(() => applyEdits(task, [set('Source', 1), set('Source', 1)])).toThrow('overlap');
    expect(() => applyEdits(task, [set('Source', 1), set('Source')])).toThrow('overlap');
    expect(() => applyEdits(task, [set('Source'), set('Source', 1)])).toThrow('overlap');
    expect(() => applyEdits(task, [set('Source', 1, 'x')])).toThrow('no list');
  });
});
