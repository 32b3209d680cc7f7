import { type Column, isTextColumn } from '@/components/editor/table/table-layout';

/** What a key does in the table while no cell is edited. */
export type GridKeyAction =
  | { type: 'move'; rows: number; columns: number }
  /** Moves, and selects all rows on the way. */
  | { type: 'extend'; rows: number }
  | { type: 'shift-rows'; way: 'up' | 'down' }
  | { type: 'edit' }
  /** Opens the row in the larger editor. */
  | { type: 'enlarge' }
  | { type: 'type'; text: string }
  | { type: 'select' }
  | { type: 'select-all' }
  | { type: 'select-none' }
  | { type: 'duplicate' }
  | { type: 'clear' }
  | { type: 'insert' };

type Key = Pick<KeyboardEvent, 'key' | 'keyCode' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

interface KeyPlace {
  /** How many rows a page and the table have. */
  page: number;
  count: number;
  column: Column;
  /** Whether the first column stands on the right. */
  rtl: boolean;
  /** On Apple's keyboards Option writes signs; elsewhere Alt opens menus. */
  apple: boolean;
}

/** The code that keys have while an input method takes them (UI Events, 7.3.1). */
export const IME_KEY = 229;

/** More columns than there are: leads to the first or the last. */
const ALL_COLUMNS = 9;

/** The action of a key; null for those that the browser should have. */
export function gridKeyAction(event: Key, place: KeyPlace): GridKeyAction | null {
  const { page, count, column, rtl } = place;
  const jumps = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowUp':
    case 'ArrowDown':
      return verticalKey(event, jumps ? count : 1);
    case 'ArrowLeft':
    case 'ArrowRight':
      // Option and an arrow is a word's step in a text, and Alt with it leads through the browser's history.
      return event.altKey ? null : horizontalKey((event.key === 'ArrowRight') !== rtl, jumps ? ALL_COLUMNS : 1);
    case 'PageUp':
      return moved(event.shiftKey, -page);
    case 'PageDown':
      return moved(event.shiftKey, page);
    case 'Home':
      return edgeKey(event, -1, count);
    case 'End':
      return edgeKey(event, 1, count);
    case 'Enter':
      if (jumps) return event.shiftKey ? { type: 'enlarge' } : { type: 'insert' };
      return { type: 'edit' };
    case 'F2':
      return { type: 'edit' };
    case 'Escape':
      return { type: 'select-none' };
    case 'Delete':
    case 'Backspace':
      return { type: 'clear' };
    case ' ':
      // A space begins a text in a cell that can be written; with Shift it selects in any (ARIA grid).
      return event.shiftKey || column === 'number' || column === 'id' ? { type: 'select' } : textKey(event, place);
    default:
      return jumps ? commandKey(event) : textKey(event, place);
  }
}

function moved(selects: boolean, rows: number): GridKeyAction {
  return selects ? { type: 'extend', rows } : { type: 'move', rows, columns: 0 };
}

function verticalKey({ key, altKey, shiftKey }: Key, step: number): GridKeyAction {
  const isUp = key === 'ArrowUp';
  if (altKey) return { type: 'shift-rows', way: isUp ? 'up' : 'down' };
  return moved(shiftKey, isUp ? -step : step);
}

/** Arrows move as the eye does: to the next column where that stands on this side. */
function horizontalKey(isOn: boolean, step: number): GridKeyAction {
  return { type: 'move', rows: 0, columns: isOn ? step : -step };
}

/** Home and End: to the row's first or last cell, with Ctrl or Cmd to the table's, with Shift too selecting the way. */
function edgeKey({ ctrlKey, metaKey, shiftKey }: Key, way: 1 | -1, count: number): GridKeyAction {
  const jumps = ctrlKey || metaKey;
  if (jumps && shiftKey) return { type: 'extend', rows: way * count };
  return { type: 'move', rows: jumps ? way * count : 0, columns: way * ALL_COLUMNS };
}

function commandKey({ key, altKey, shiftKey }: Key): GridKeyAction | null {
  if (altKey || shiftKey) return null;
  if (key.toLowerCase() === 'a') return { type: 'select-all' };
  return key.toLowerCase() === 'd' ? { type: 'duplicate' } : null;
}

function textKey({ key, keyCode, ctrlKey, metaKey, altKey }: Key, { apple, column }: KeyPlace): GridKeyAction | null {
  // Where nothing can be written, a key is free for the editor: `?` opens its help.
  if (!isTextColumn(column)) return null;
  if (ctrlKey || metaKey || (altKey && !apple) || [...key].length !== 1) return null;
  // On a Mac, Chrome and Safari name the letter that an input method takes, as if it were to be written itself.
  return keyCode === IME_KEY ? null : { type: 'type', text: key };
}
