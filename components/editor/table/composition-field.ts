/** Where an input method writes while it has not decided yet. */
export interface CompositionField {
  /** What it has written so far; WebKit takes the whole field away with the last letter. */
  text: () => string;
  remove: () => void;
}

// It looks like the editor that opens afterwards (`cell-editor.tsx`).
const LOOK =
  'absolute inset-x-0 top-0 z-10 min-h-full min-w-56 max-w-[80vw] rounded-sm bg-raised px-2 py-1.5 ' +
  'whitespace-pre-wrap wrap-anywhere font-mono text-ink text-sm caret-ink shadow-overlay outline-2 outline-accent';

/**
 * Lays an empty field over a cell and puts the caret into it. It is a part of the cell, which keeps the focus: when the
 * focus moves, input methods forget what has been begun. React knows nothing of it, for browsers write into it.
 */
export function layCompositionField(cell: Element): CompositionField {
  const field = document.createElement('div');
  field.className = LOOK;
  field.dir = 'auto';
  cell.append(field);
  window.getSelection()?.collapse(field, 0);
  return { text: () => (field.isConnected ? field.textContent : ''), remove: () => field.remove() };
}
