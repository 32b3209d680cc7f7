import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { useCellEditing } from '@/components/drafts/use-cell-editing';
import type { Cursor } from '@/components/drafts/use-grid-cursor';

interface TextInputOptions {
  grid: RefObject<HTMLElement | null>;
  cursor: Cursor | null;
  editor: Pick<ReturnType<typeof useCellEditing>, 'start' | 'compose'>;
}

/**
 * Text that comes without keys: from an input method, a panel of signs, dictation. The cell that has the focus is editable for
 * the browser, since input methods are off anywhere else, but nothing is ever written into it: the text opens its editor.
 */
export function useTextInput({ grid, cursor, editor }: TextInputOptions): void {
  const latest = useRef({ cursor, editor });
  useLayoutEffect(() => {
    latest.current = { cursor, editor };
  });

  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    function onInput(event: InputEvent) {
      if (!isCell(event)) return;
      event.preventDefault();
      const { cursor: at, editor: cell } = latest.current;
      if (at && event.inputType === 'insertText' && event.data) cell.start(at, event.data);
    }
    function onCompose(event: CompositionEvent) {
      const { cursor: at, editor: cell } = latest.current;
      if (at && isCell(event)) flushSync(() => cell.compose(at));
    }
    const refuse = (event: DragEvent) => isCell(event) && event.preventDefault();
    element.addEventListener('beforeinput', onInput);
    element.addEventListener('compositionstart', onCompose);
    element.addEventListener('drop', refuse);
    return () => {
      element.removeEventListener('beforeinput', onInput);
      element.removeEventListener('compositionstart', onCompose);
      element.removeEventListener('drop', refuse);
    };
  }, [grid]);
}

/** Whether a cell is meant, not a field in it. */
function isCell({ target }: Event): boolean {
  return target instanceof Element && target.closest('[role=gridcell]') !== null && !target.closest('textarea');
}
