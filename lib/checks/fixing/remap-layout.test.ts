import { describe, expect, it } from 'vitest';
import { applyEdits } from '@/lib/checks/fixing/apply-edits';
import { remapLayout } from '@/lib/checks/fixing/remap-layout';
import type { TaskEdit } from '@/lib/checks/task-edit';
import { encodeUtf8 } from '@/lib/task/file/canonical';
import { readTask } from '@/lib/task/file/read-task';
import { writeTask } from '@/lib/task/file/write-task';
import { isJsonObject } from '@/lib/task/json-object';

/** What is written after the edits, in one line. */
function written(text: string, edits: readonly TaskEdit[]): string {
  const { value, layout } = readTask(encodeUtf8(text));
  if (!isJsonObject(value)) throw new Error('No task.');
  return writeTask(applyEdits(value, edits), remapLayout(layout, edits)).replace(/\n */g, '');
}

const TEXT =
  '{"x": 1.0,"b": {"2021": 1,"a": 2.50,"7": 3},"Instances": [{"n": 1.0},{"n": 2.0},{"n": 3.0,"z": 0,"5": 1e400}]}';

describe('remapLayout', () => {
  it('keeps all texts of numbers and orders of keys when nothing is edited', () => {
    expect(written(TEXT, [])).toBe(
      '{"x": 1.0,"b": {"2021": 1,"a": 2.5,"7": 3},"Instances": [{"n": 1.0},{"n": 2.0},{"n": 3.0,"z": 0,"5": Infinity}]}',
    );
  });

  it('lets entries follow their instances when others before them are taken out', () => {
    const edits: TaskEdit[] = [
      { op: 'remove', path: ['Instances', 1] },
      { op: 'remove', path: ['Instances', 0] },
      { op: 'set', path: ['Instances', 3], value: { n: 4 } },
    ];
    expect(written(TEXT, edits)).toContain('"Instances": [{"n": 3.0,"z": 0,"5": Infinity},{"n": 4}]');
  });

  it('forgets what was replaced or removed', () => {
    const edits: TaskEdit[] = [
      { op: 'set', path: ['x'], value: 1 },
      { op: 'set', path: ['b'], value: { '2021': 1, a: 2.5, '7': 3 } },
      { op: 'remove', path: ['Instances', 2, '5'] },
    ];
    expect(written(TEXT, edits)).toBe(
      '{"x": 1,"b": {"7": 3,"2021": 1,"a": 2.5},"Instances": [{"n": 1.0},{"n": 2.0},{"n": 3.0,"z": 0}]}',
    );
  });

  it('keeps the order of keys when one is renamed, added or removed', () => {
    const edits: TaskEdit[] = [
      { op: 'rename', path: ['b', 'a'], key: 'c' },
      { op: 'remove', path: ['b', '2021'] },
      { op: 'set', path: ['b', 'd'], value: 4 },
      { op: 'rename', path: ['x'], key: 'y' },
    ];
    expect(written(TEXT, edits)).toContain('{"y": 1.0,"b": {"c": 2.5,"7": 3,"d": 4}');
  });

  it('tells a position of a list from an equal key of an object', () => {
    const text = '{"o": {"1": 1.0,"k": 2.0,"0": 5.0},"l": [1.0,2.0,3.0]}';
    const edits: TaskEdit[] = [
      { op: 'remove', path: ['o', '0'] },
      { op: 'remove', path: ['l', 0] },
    ];
    expect(written(text, edits)).toBe('{"o": {"1": 1.0,"k": 2.0},"l": [2.0,3.0]}');
  });
});
