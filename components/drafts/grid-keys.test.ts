import { describe, expect, it } from 'vitest';
import { type GridKeyAction, gridKeyAction } from '@/components/drafts/grid-keys';
import type { Column } from '@/components/rows/table-layout';

describe('gridKeyAction', () => {
  it.each<[string, GridKeyAction | null]>([
    ['ArrowDown', { type: 'move', rows: 1, columns: 0 }],
    ['Ctrl+ArrowUp', { type: 'move', rows: -50, columns: 0 }],
    ['Shift+ArrowDown', { type: 'extend', rows: 1 }],
    ['Ctrl+Shift+ArrowDown', { type: 'extend', rows: 50 }],
    ['Shift+PageUp', { type: 'extend', rows: -10 }],
    ['Alt+ArrowUp', { type: 'shift-rows', way: 'up' }],
    ['Alt+ArrowDown', { type: 'shift-rows', way: 'down' }],
    ['Enter', { type: 'edit' }],
    ['F2', { type: 'edit' }],
    ['Ctrl+Enter', { type: 'insert' }],
    ['Ctrl+Shift+Enter', { type: 'enlarge' }],
    ['Escape', { type: 'select-none' }],
    ['Delete', { type: 'clear' }],
    ['Ctrl+a', { type: 'select-all' }],
    ['Ctrl+d', { type: 'duplicate' }],
    ['x', { type: 'type', text: 'x' }],
    ['Shift+X', { type: 'type', text: 'X' }],
    ['字', { type: 'type', text: '字' }],
    ['Ctrl+c', null],
    ['Alt+x', null],
    ['Tab', null],
    ['F5', null],
  ])('%s', (key, action) => {
    expect(press(key)).toEqual(action);
  });

  it('writes a space where one can be written, and selects the row elsewhere', () => {
    expect(press(' ')).toEqual({ type: 'type', text: ' ' });
    expect(press(' ', 'number')).toEqual({ type: 'select' });
    expect(press('Shift+ ')).toEqual({ type: 'select' });
  });
});

function press(keys: string, column: Column = 'input'): GridKeyAction | null {
  const names = keys.split('+');
  const event = {
    key: names.at(-1) ?? '',
    ctrlKey: names.includes('Ctrl'),
    metaKey: false,
    altKey: names.includes('Alt'),
    shiftKey: names.includes('Shift'),
  };
  return gridKeyAction(event, { page: 10, count: 50, column });
}
