// @vitest-environment jsdom
import { act, cleanup, renderHook } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { COLUMNS, type Column } from '@/components/editor/table/table-layout';
import { type Cursor, useGridCursor } from '@/components/editor/table/use-grid-cursor';

const IDS = ['a', 'b', 'c'];

/** A table of the rows a, b and c, whose cells are drawn only when a test says so. */
function table(columns: readonly Column[] = COLUMNS) {
  const grid = document.body.appendChild(document.createElement('div'));
  const scrollToIndex = vi.fn();
  const { result, rerender } = renderHook(() => {
    const [cursor, setCursor] = useState<Cursor | null>(null);
    const hands = useGridCursor({
      ...{ columns, cursor, setCursor, grid: { current: grid }, count: IDS.length },
      // Of the virtualizer, nothing else is used.
      virtualizer: { scrollToIndex } as never,
      idAt: (index) => IDS[index],
      indexOf: (id) => IDS.indexOf(id),
    });
    return { ...hands, cursor };
  });
  return {
    scrollToIndex,
    do: (what: (hands: typeof result.current) => void) => act(() => what(result.current)),
    cursor: () => result.current.cursor,
    draw(...ids: string[]) {
      const cells = ids.flatMap((id) =>
        columns.map((column) => `<i tabindex="-1" data-row="${id}" data-column="${column}"></i>`),
      );
      grid.innerHTML = cells.join('');
      rerender();
    },
  };
}

const focused = () => {
  const { row, column } = (document.activeElement as HTMLElement).dataset;
  return row && `${row} ${column}`;
};

beforeEach(() => vi.stubGlobal('CSS', { escape: String }));
afterEach(() => {
  cleanup();
  document.body.innerHTML = '';
  vi.unstubAllGlobals();
});

describe('the keyboard’s place in the table', () => {
  it('is a cell that is scrolled to and has the focus', () => {
    const hands = table();
    hands.draw('a', 'b');
    hands.do(({ focusCell }) => focusCell({ id: 'b', column: 'outputs' }));
    expect(focused()).toBe('b outputs');
    expect(hands.scrollToIndex).toHaveBeenCalledWith(1, { align: 'auto' });
  });

  it('gets the focus when its row is drawn, where that comes later', () => {
    const hands = table();
    hands.do(({ focusCell }) => focusCell({ id: 'c', column: 'input' }));
    expect(focused()).toBeUndefined();
    hands.draw('c');
    expect(focused()).toBe('c input');
  });

  it('does not call back who has gone on meanwhile', () => {
    const hands = table();
    hands.do(({ focusCell }) => focusCell({ id: 'c', column: 'input' }));
    const field = document.body.appendChild(document.createElement('input'));
    field.focus();
    hands.draw('c');
    expect(document.activeElement).toBe(field);
  });

  it('is taken once only', () => {
    const hands = table();
    hands.draw('a');
    hands.do(({ focusCell }) => focusCell({ id: 'a', column: 'input' }));
    (document.activeElement as HTMLElement).blur();
    hands.draw('a');
    expect(focused()).toBeUndefined();
  });

  it('moves by rows and columns, and stays within the table', () => {
    const hands = table();
    hands.draw(...IDS);
    hands.do(({ focusCell }) => focusCell({ id: 'a', column: 'input' }));
    hands.do(({ moveBy }) => moveBy(1, 1));
    expect(focused()).toBe('b outputs');
    hands.do(({ moveBy }) => moveBy(99, 99));
    expect(focused()).toBe('c id');
    hands.do(({ moveBy }) => moveBy(-99, -99));
    expect(focused()).toBe('a number');
  });

  it('is never in a column that is hidden', () => {
    const hands = table(['number', 'outputs']);
    hands.draw('a');
    hands.do(({ focusCell }) => focusCell({ id: 'a', column: 'input' }));
    expect(focused()).toBe('a outputs');
    expect(hands.cursor()).toEqual({ id: 'a', column: 'outputs' });
  });
});
