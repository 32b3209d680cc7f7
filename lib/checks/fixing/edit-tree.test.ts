import { describe, expect, it } from 'vitest';
import { EditTree } from '@/lib/checks/fixing/edit-tree';
import type { TaskEdit } from '@/lib/checks/task-edit';

describe('an edit tree', () => {
  it('takes all edits of a repair or none', () => {
    const tree = new EditTree();
    expect(tree.add([{ op: 'remove', path: ['Instances', 1] }])).toBe(true);
    const apart: TaskEdit = { op: 'remove', path: ['URL', 0] };
    expect(tree.add([apart, { op: 'remove', path: ['Instances', 1, 'id'] }])).toBe(false);
    expect(tree.add([apart])).toBe(true);
  });
});
