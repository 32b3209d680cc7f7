import { expect, it } from 'vitest';
import { countNotices, groupNotices } from '@/components/editor/frame/group-notices';
import { draftFromTask } from '@/lib/task/draft/draft-from-task';
import { emptyLayout } from '@/lib/task/file/json-layout';

it('counts all places, and has one line for each kind', () => {
  const Instances = Array.from({ length: 1_234 }, (_, index) => ({ input: `Number ${index}`, output: 'odd' }));
  const { notices } = draftFromTask(
    { value: { Source: [], Instances, Title: 'T' }, faults: [], layout: emptyLayout() },
    'task001_a_b.json',
  );
  const groups = groupNotices(notices);
  const many = groups.filter(({ count }) => count > 1);
  expect(many.map(({ first, text, count }) => [first.path, text, count])).toEqual([
    ['/Instances/0', 'instances got a new id.', 1_234],
    ['/Instances/0/output', 'texts were put into a list.', 1_234],
  ]);
  expect(countNotices(groups)).toBe(2 * 1_234 + groups.length - many.length);
});

it('takes notices of an older kind one by one', () => {
  const notices = ['a', 'b', 'a'].map((text) => ({ path: '', text }));
  expect(groupNotices(notices).map(({ text }) => text)).toEqual(['a', 'b', 'a']);
});
