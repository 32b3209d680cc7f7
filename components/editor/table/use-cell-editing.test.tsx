// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { useMemo, useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rowCommands } from '@/components/editor/table/row-commands';
import { COLUMNS } from '@/components/editor/table/table-layout';
import { useCellEditing } from '@/components/editor/table/use-cell-editing';
import { type Cursor, NEW_ROW } from '@/components/editor/table/use-grid-cursor';
import { open } from '@/components/editor/testing/open-draft';

/** The table's hands on a draft of the rows a, b and c, with "input a" and "output a" in them. */
function edit() {
  const { store, server } = open();
  const onEnlarge = vi.fn();
  const moveBy = vi.fn();
  const { result, rerender } = renderHook(() => {
    const [cursor, setCursor] = useState<Cursor | null>(null);
    const commands = useMemo(() => rowCommands(store), []);
    const { rows } = store.snapshot();
    const idAt = (index: number) => (index === rows.length ? NEW_ROW : rows[index]?.id);
    const indexOf = (id: string) => (id === NEW_ROW ? rows.length : store.rowIndex(id));
    const editor = useCellEditing({
      ...{ commands, cursor, indexOf, idAt, setCursor, moveBy, onEnlarge },
      columns: COLUMNS,
      focusCell: setCursor,
    });
    return { ...editor, cursor };
  });
  const row = (id: string) => store.snapshot().rows[store.rowIndex(id)];
  return {
    ...{ store, server, row, moveBy, onEnlarge, rerender },
    now: () => result.current,
    do: (what: (hands: typeof result.current) => void) => act(() => what(result.current)),
  };
}

afterEach(cleanup);

describe('editing a cell', () => {
  it('writes what is typed in place of what it held, and Escape brings that back', () => {
    const hands = edit();
    hands.do(({ start }) => start({ id: 'a', column: 'input' }, 'x'));
    expect(hands.now().editing).toBe(true);
    expect(hands.row('a')?.input).toBe('x');
    hands.do(({ actions }) => actions.change('a', { input: 'xy' }));
    hands.do(({ actions }) => actions.cancel());
    expect(hands.row('a')?.input).toBe('input a');
    expect(hands.now().editing).toBe(false);
  });

  it('opens several outputs rather than replacing them by one key', () => {
    const hands = edit();
    hands.do(({ start }) => start({ id: 'a', column: 'outputs' }));
    hands.do(({ actions }) => actions.change('a', { outputs: ['one', 'two'] }));
    hands.do(({ actions }) => actions.end('down'));
    hands.do(({ start }) => start({ id: 'a', column: 'outputs' }, 'x'));
    expect(hands.now().editing).toBe(true);
    expect(hands.row('a')?.outputs).toEqual(['one', 'two']);
  });

  it('leaves what a co-author wrote meanwhile, also when it is cancelled', async () => {
    const hands = edit();
    hands.do(({ start }) => start({ id: 'a', column: 'input' }));
    hands.server.byOthers([{ type: 'put-row', id: 'a', position: 0, input: 'theirs', outputs: [] }]);
    await act(() => hands.store.retryNow());
    hands.do(({ actions }) => actions.cancel());
    expect(hands.row('a')?.input).toBe('theirs');
  });

  it('adds a row in the line under the last one, which Escape takes away again', () => {
    const hands = edit();
    const before = hands.store.snapshot().rows.length;
    hands.do(({ start }) => start({ id: NEW_ROW, column: 'input' }, 'n'));
    expect(hands.store.snapshot().rows).toHaveLength(before + 1);
    hands.do(({ actions }) => actions.cancel());
    expect(hands.store.snapshot().rows).toHaveLength(before);
    expect(hands.now().cursor).toEqual({ id: NEW_ROW, column: 'input' });
  });

  it('goes on by Tab: the outputs, the next input, and under the last row without beginning one', () => {
    const hands = edit();
    hands.do(({ start }) => start({ id: 'b', column: 'input' }));
    hands.do(({ actions }) => actions.end('next'));
    expect(hands.now().cursor).toEqual({ id: 'b', column: 'outputs' });
    hands.do(({ actions }) => actions.end('next'));
    expect(hands.now().cursor).toEqual({ id: 'c', column: 'input' });
    hands.do(({ actions }) => actions.end('next'));
    hands.do(({ actions }) => actions.end('next'));
    expect(hands.now().cursor).toEqual({ id: NEW_ROW, column: 'input' });
    expect(hands.now().editing).toBe(false);
  });

  it('drops outputs that were left empty, and says where it ends', () => {
    const hands = edit();
    hands.do(({ start }) => start({ id: 'a', column: 'outputs' }));
    hands.do(({ actions }) => actions.change('a', { outputs: ['', 'kept', ''] }));
    hands.do(({ actions }) => actions.end('down'));
    expect(hands.row('a')?.outputs).toEqual(['kept']);
    expect(hands.moveBy).toHaveBeenCalledWith(1, 0);
  });

  it('ends with its row, and does not go on in another', async () => {
    const hands = edit();
    hands.do(({ start }) => start({ id: 'a', column: 'input' }));
    hands.server.byOthers([{ type: 'delete-row', id: 'a' }]);
    await act(() => hands.store.retryNow());
    hands.rerender();
    expect(hands.now().editing).toBe(false);
  });

  it('leaves numbers and ids alone', () => {
    const hands = edit();
    hands.do(({ start }) => start({ id: 'a', column: 'id' }, 'x'));
    hands.do(({ start }) => start({ id: 'a', column: 'number' }, 'x'));
    expect(hands.now().editing).toBe(false);
  });

  it('goes on in the larger editor', () => {
    const hands = edit();
    hands.do(({ start }) => start({ id: 'a', column: 'input' }));
    hands.do(({ actions }) => actions.enlarge());
    expect(hands.onEnlarge).toHaveBeenCalledWith('a');
    expect(hands.now().editing).toBe(false);
  });
});
