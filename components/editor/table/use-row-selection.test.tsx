// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { useInstanceTable } from '@/components/editor/table/use-instance-table';
import { useRowSelection } from '@/components/editor/table/use-row-selection';
import type { DraftRow } from '@/lib/task/draft/draft';

const rowsOf = (ids: string): DraftRow[] =>
  [...ids].map((id, position) => ({ id, position, input: `input ${id}`, outputs: [`output ${id}`], extra: null }));

function select(ids: string) {
  return renderHook(
    ({ rows }) => {
      const { table } = useInstanceTable(rows, 'person', 'draft');
      return useRowSelection(table, rows);
    },
    { initialProps: { rows: rowsOf(ids) } },
  );
}

type Selecting = ReturnType<typeof select>;
const chosen = ({ result }: Selecting) => [...result.current.ids].sort().join('');
const does = ({ result }: Selecting, what: (selection: Selecting['result']['current']) => void) =>
  act(() => what(result.current));

beforeEach(() => window.localStorage.clear());
afterEach(cleanup);

describe('the selection of rows', () => {
  it('takes a row and lets it go again', () => {
    const hook = select('abcdef');
    does(hook, ({ toggle }) => toggle('c', false));
    does(hook, ({ toggle }) => toggle('e', false));
    expect(chosen(hook)).toBe('ce');
    does(hook, ({ toggle }) => toggle('c', false));
    expect(chosen(hook)).toBe('e');
  });

  it('takes all rows from the last one on, upwards too', () => {
    const hook = select('abcdef');
    does(hook, ({ toggle }) => toggle('e', false));
    does(hook, ({ toggle }) => toggle('c', true));
    expect(chosen(hook)).toBe('cde');
  });

  it('grows and shrinks from where the hands began', () => {
    const hook = select('abcdef');
    does(hook, ({ extend }) => extend('b', 'c'));
    does(hook, ({ extend }) => extend('c', 'd'));
    expect(chosen(hook)).toBe('bcd');
    does(hook, ({ extend }) => extend('d', 'c'));
    does(hook, ({ extend }) => extend('c', 'b'));
    does(hook, ({ extend }) => extend('b', 'a'));
    expect(chosen(hook)).toBe('ab');
  });

  it('takes all that are shown, and none where they all are', () => {
    const hook = select('abc');
    does(hook, ({ toggleAll }) => toggleAll());
    expect(chosen(hook)).toBe('abc');
    does(hook, ({ toggleAll }) => toggleAll());
    expect(chosen(hook)).toBe('');
  });

  it('lets go of rows that are gone, and stays the same object while nothing changes', () => {
    const hook = select('abc');
    does(hook, ({ selectAll }) => selectAll());
    hook.rerender({ rows: rowsOf('ac') });
    expect(chosen(hook)).toBe('ac');
    const rows = rowsOf('ac');
    hook.rerender({ rows });
    const before = hook.result.current;
    hook.rerender({ rows });
    expect(hook.result.current).toBe(before);
  });

  it('begins anew at a row that is gone', () => {
    const hook = select('abc');
    does(hook, ({ toggle }) => toggle('a', false));
    hook.rerender({ rows: rowsOf('bc') });
    does(hook, ({ toggle }) => toggle('c', true));
    expect(chosen(hook)).toBe('c');
  });
});
