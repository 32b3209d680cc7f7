import { describe, expect, it } from 'vitest';
import { takeRecords } from '@/components/editor/records/take-records';
import type { DraftRow } from '@/lib/task/draft/draft';

const rows: DraftRow[] = [
  { id: 'a', position: 10, input: 'first', outputs: ['x'], extra: null },
  { id: 'b', position: 20, input: 'second', outputs: ['y'], extra: null },
];
const instances = [
  { input: 'third', outputs: ['x', 'z'] },
  { input: 'fourth', outputs: ['y'] },
];

function take(mode: 'append' | 'replace') {
  let count = 0;
  return takeRecords(rows, instances, mode, () => `new-${++count}`);
}

describe('taking records into a draft', () => {
  it('puts them after the rows that are there, in their order and with ids of their own', () => {
    const edits = take('append').filter((edit) => edit.type === 'put-row');
    expect(edits.map(({ id, input, outputs }) => ({ id, input, outputs }))).toEqual([
      { id: 'new-1', input: 'third', outputs: ['x', 'z'] },
      { id: 'new-2', input: 'fourth', outputs: ['y'] },
    ]);
    const positions = edits.map(({ position }) => position);
    expect(Math.min(...positions)).toBeGreaterThan(20);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
  });

  it('deletes nothing unless they take the place of the others', () => {
    const deleted = (mode: 'append' | 'replace') =>
      take(mode).flatMap((edit) => (edit.type === 'delete-row' ? [edit.id] : []));
    expect(deleted('append')).toEqual([]);
    expect(deleted('replace')).toEqual(['a', 'b']);
    expect(take('replace')).toHaveLength(4);
  });
});
