import { expect, it } from 'vitest';
import { columnsCookie, readHiddenColumns, tableChoice, withChoice } from '@/components/ui/hidden-columns';

it('keeps a choice for each person', () => {
  expect(columnsCookie(undefined)).toBe('taskloom-columns');
  expect(columnsCookie('0f1e2d3c-0000-7000-8000-000000000000')).toBe('taskloom-columns-0f1e2d3c');
});

it('reads what was kept, and nothing from what is no choice', () => {
  const kept = [{ table: 'tasks', hidden: ['category'] }];
  expect(readHiddenColumns(JSON.stringify(kept))).toEqual(kept);
  expect(readHiddenColumns(undefined)).toEqual([]);
  expect(readHiddenColumns('[{"table"')).toEqual([]);
  expect(readHiddenColumns('[{"table":"__proto__","hidden":["x"]}]')).toEqual([]);
  expect(readHiddenColumns('{"tasks":1}')).toEqual([]);
});

it('takes no table and no column of another kind', () => {
  expect(tableChoice.safeParse({ table: 'tasks', hidden: ['a b'] }).success).toBe(false);
  expect(tableChoice.safeParse(null).success).toBe(false);
});

it('changes one table alone, and needs nothing for one that shows everything', () => {
  const tasks = { table: 'tasks', hidden: ['category'] };
  const queue = { table: 'queue', hidden: ['warnings', 'revision'] };
  expect(withChoice([tasks], queue)).toEqual([tasks, queue]);
  expect(withChoice([tasks, queue], { table: 'tasks', hidden: ['language'] })).toEqual([
    queue,
    { table: 'tasks', hidden: ['language'] },
  ]);
  expect(withChoice([tasks, queue], { table: 'tasks', hidden: [] })).toEqual([queue]);
});

it('lets the oldest choices go before the cookie grows too long', () => {
  const name = (index: number) => `table${'abcdefghijklmnopqrstuvwxyz'[index]}`;
  const hidden = Array.from({ length: 10 }, (_, index) => `column${'abcdefghij'[index]}`);
  const choices = Array.from({ length: 26 }, (_, index) => ({ table: name(index), hidden })).reduce(withChoice, []);
  expect(JSON.stringify(choices).length).toBeLessThanOrEqual(1_500);
  expect(choices.at(-1)?.table).toBe(name(25));
  expect(choices.length).toBeGreaterThan(5);
});
