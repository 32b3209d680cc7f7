// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { USUAL_LAYOUT } from '@/components/editor/table/table-layout';
import { useInstanceTable } from '@/components/editor/table/use-instance-table';

const NO_ROWS: never[] = [];
const show = (userId = 'person') => renderHook(() => useInstanceTable(NO_ROWS, userId, 'draft')).result;

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

it('keeps how the columns stand for each person, and forgets the usual', () => {
  const result = show();
  act(() => result.current.table.setColumnSizing({ outputs: 300 }));
  act(() => result.current.table.getColumn('id')?.toggleVisibility(false));
  act(() => result.current.table.setColumnOrder(['number', 'id', 'input', 'outputs']));
  const changed = {
    columnSizing: { outputs: 300 },
    columnVisibility: { id: false },
    columnOrder: ['number', 'id', 'input', 'outputs'],
  };
  expect(result.current.layout).toEqual(changed);
  expect(result.current.table.getVisibleLeafColumns().map(({ id }) => id)).toEqual(['number', 'input', 'outputs']);
  expect(show().current.layout).toEqual(changed);
  expect(show('another').current.layout).toBe(USUAL_LAYOUT);
  act(() => result.current.setLayout(USUAL_LAYOUT));
  expect(window.localStorage).toHaveLength(0);
});

it('takes over nothing that no table could be shown with', () => {
  const result = show();
  act(() => result.current.table.getColumn('input')?.toggleVisibility(false));
  act(() => result.current.table.getColumn('outputs')?.toggleVisibility(false));
  expect(result.current.layout.columnVisibility).toEqual({ input: false });
  act(() => result.current.table.setColumnSizing({ id: 1e9 }));
  expect(result.current.layout.columnSizing).toEqual({});
  window.localStorage.setItem('taskloom-table/person/draft', '{"columnOrder":["outputs"]}');
  expect(show().current.layout).toBe(USUAL_LAYOUT);
});
