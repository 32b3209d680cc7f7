import { describe, expect, it } from 'vitest';
import { type GridKeyAction, gridKeyAction } from '@/components/editor/table/grid-keys';
import type { Column } from '@/components/editor/table/table-layout';

describe('gridKeyAction', () => {
  it.each<[string, GridKeyAction | null]>([
    ['ArrowDown', { type: 'move', rows: 1, columns: 0 }],
    ['Ctrl+ArrowUp', { type: 'move', rows: -50, columns: 0 }],
    ['Ctrl+ArrowRight', { type: 'move', rows: 0, columns: 9 }],
    ['Shift+ArrowDown', { type: 'extend', rows: 1 }],
    ['Ctrl+Shift+ArrowDown', { type: 'extend', rows: 50 }],
    ['Shift+PageUp', { type: 'extend', rows: -10 }],
    ['Home', { type: 'move', rows: 0, columns: -9 }],
    ['Ctrl+End', { type: 'move', rows: 50, columns: 9 }],
    ['Ctrl+Shift+Home', { type: 'extend', rows: -50 }],
    ['Alt+ArrowUp', { type: 'shift-rows', way: 'up' }],
    ['Alt+ArrowDown', { type: 'shift-rows', way: 'down' }],
    ['Alt+ArrowLeft', null],
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
    ['Process', null],
    ['Dead', null],
    ['Ctrl+c', null],
    ['Alt+x', null],
    ['Tab', null],
    ['F5', null],
  ])('%s', (key, action) => {
    expect(press(key)).toEqual(action);
  });

  it.each(['ArrowUp', 'ArrowRight', 'Home', 'Shift+End', 'Shift+Home', 'Enter', 'Shift+Enter', 'a', 'd', 'c'])(
    'does the same with Cmd as with Ctrl: %s',
    (key) => {
      expect(press(`Cmd+${key}`, { apple: true })).toEqual(press(`Ctrl+${key}`));
    },
  );

  it('moves as the eye does where the first column stands on the right', () => {
    expect(press('ArrowLeft', { rtl: true })).toEqual({ type: 'move', rows: 0, columns: 1 });
    expect(press('ArrowRight', { rtl: true })).toEqual({ type: 'move', rows: 0, columns: -1 });
    expect(press('End', { rtl: true })).toEqual(press('End'));
  });

  it('writes what Option brings on an Apple keyboard', () => {
    expect(press('Alt+ø', { apple: true })).toEqual({ type: 'type', text: 'ø' });
    expect(press('Alt+ø')).toBeNull();
  });

  it('leaves a key to the input method that has taken it, which Chrome and Safari on a Mac name by its letter', () => {
    expect(press('a', { keyCode: 229, apple: true })).toBeNull();
    expect(press(' ', { keyCode: 229, apple: true })).toBeNull();
    expect(press('ArrowDown', { keyCode: 229, apple: true })).toEqual({ type: 'move', rows: 1, columns: 0 });
  });

  it('leaves signs to the editor where none can be written', () => {
    expect(press('?', { column: 'number' })).toBeNull();
    expect(press('?', { column: 'id' })).toBeNull();
    expect(press('?', { column: 'input' })).toEqual({ type: 'type', text: '?' });
  });

  it('writes a space where one can be written, and selects the row elsewhere', () => {
    expect(press(' ')).toEqual({ type: 'type', text: ' ' });
    expect(press(' ', { column: 'number' })).toEqual({ type: 'select' });
    expect(press('Shift+ ')).toEqual({ type: 'select' });
  });
});

function press(
  keys: string,
  {
    column = 'input',
    keyCode = 0,
    ...keyboard
  }: { column?: Column; keyCode?: number; rtl?: boolean; apple?: boolean } = {},
): GridKeyAction | null {
  const names = keys.split('+');
  const event = {
    key: names.at(-1) ?? '',
    keyCode,
    ctrlKey: names.includes('Ctrl'),
    metaKey: names.includes('Cmd'),
    altKey: names.includes('Alt'),
    shiftKey: names.includes('Shift'),
  };
  return gridKeyAction(event, { page: 10, count: 50, column, rtl: false, apple: false, ...keyboard });
}
