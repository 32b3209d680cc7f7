import type { Column } from '@/components/rows/table-layout';

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

type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

interface KeyPlace {
  /** How many rows a page and the table have. */
  page: number;
  count: number;
  column: Column;
}

/** The action of a key; null for those that the browser should have. */
export function gridKeyAction(event: Key, { page, count, column }: KeyPlace): GridKeyAction | null {
  const jumps = event.ctrlKey || event.metaKey;
  const far = jumps ? count : 0;
  switch (event.key) {
    case 'ArrowUp':
    case 'ArrowDown':
      return verticalKey(event, jumps ? count : 1);
    case 'ArrowLeft':
      return { type: 'move', rows: 0, columns: -1 };
    case 'ArrowRight':
      return { type: 'move', rows: 0, columns: 1 };
    case 'PageUp':
      return event.shiftKey ? { type: 'extend', rows: -page } : { type: 'move', rows: -page, columns: 0 };
    case 'PageDown':
      return event.shiftKey ? { type: 'extend', rows: page } : { type: 'move', rows: page, columns: 0 };
    case 'Home':
      return { type: 'move', rows: -far, columns: -9 };
    case 'End':
      return { type: 'move', rows: far, columns: 9 };
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
      return event.shiftKey || column === 'number' || column === 'id' ? { type: 'select' } : textKey(event, jumps);
    default:
      return jumps ? commandKey(event) : textKey(event, jumps);
  }
}

function verticalKey({ key, altKey, shiftKey }: Key, step: number): GridKeyAction {
  const isUp = key === 'ArrowUp';
  if (altKey) return { type: 'shift-rows', way: isUp ? 'up' : 'down' };
  const rows = isUp ? -step : step;
  return shiftKey ? { type: 'extend', rows } : { type: 'move', rows, columns: 0 };
}

function commandKey({ key, altKey, shiftKey }: Key): GridKeyAction | null {
  if (altKey || shiftKey) return null;
  if (key.toLowerCase() === 'a') return { type: 'select-all' };
  return key.toLowerCase() === 'd' ? { type: 'duplicate' } : null;
}

function textKey({ key, altKey }: Key, jumps: boolean): GridKeyAction | null {
  if (jumps || altKey || [...key].length !== 1) return null;
  return { type: 'type', text: key };
}
