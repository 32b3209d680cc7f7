import { describe, expect, it } from 'vitest';
import { placeOf, sectionOf } from '@/components/editor/store/finding-place';
import type { DraftRow } from '@/lib/task/draft/draft';

const rows: DraftRow[] = ['a', 'b'].map((id, position) => ({ id, position, input: '', outputs: [], extra: null }));
const at = (path: string, rule = 'any') => placeOf({ rule, path }, rows);

describe('placeOf', () => {
  it.each([
    ['/Instances/1/input', { kind: 'row', id: 'b', column: 'input' }],
    ['/Instances/0/output/2', { kind: 'row', id: 'a', column: 'outputs' }],
    ['/Instances/0/id', { kind: 'row', id: 'a', column: 'id' }],
    ['/Instances/0', { kind: 'row', id: 'a', column: 'input' }],
    ['/Instances', { kind: 'instances' }],
    ['/Instances/9/input', { kind: 'instances' }],
    ['/Definition/0', { kind: 'field', field: 'Definition', index: 0 }],
    ['/Positive Examples/2/explanation', { kind: 'field', field: 'Positive Examples', index: 2, part: 'explanation' }],
    ['/Positive Examples/2/note', { kind: 'field', field: 'Positive Examples', index: 2 }],
    ['/Source', { kind: 'field', field: 'Source' }],
    ['/Colour', { kind: 'task' }],
    ['', { kind: 'task' }],
  ])('finds %s', (path, place) => {
    expect(at(path)).toEqual(place);
  });

  it('takes findings about the name to the name', () => {
    expect(at('', 'name-format')).toEqual({ kind: 'field', field: 'slug' });
  });

  it('knows the section of every place', () => {
    const paths = ['/Definition/0', '/Negative Examples', '/Instances/0', '/Instances', '/URL', ''];
    expect(paths.map((path) => sectionOf(at(path)))).toEqual([
      'definition',
      'examples',
      'instances',
      'instances',
      'about',
      null,
    ]);
  });
});
