import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import { type CompositionField, layCompositionField } from '@/components/editor/table/composition-field';
import { IME_KEY } from '@/components/editor/table/grid-keys';
import type { useCellEditing } from '@/components/editor/table/use-cell-editing';
import type { Cursor } from '@/components/editor/table/use-grid-cursor';

interface TextInputOptions {
  grid: RefObject<HTMLElement | null>;
  cursor: Cursor | null;
  editor: Pick<ReturnType<typeof useCellEditing>, 'start'>;
}

/** Safari gives the end of a composition as a text of its own. */
const TEXTS = ['insertText', 'insertFromComposition'];

/**
 * Text that comes without keys: from an input method, a dead key, a panel of signs, dictation. The cell that has the focus is
 * editable for the browser, since input methods are off anywhere else, but nothing is ever written into what it shows: a text
 * opens its editor, and what is composed stands in a field over it until then.
 */
export function useTextInput({ grid, cursor, editor }: TextInputOptions): void {
  const latest = useRef({ cursor, editor });
  useLayoutEffect(() => {
    latest.current = { cursor, editor };
  });

  useEffect(() => {
    const element = grid.current;
    if (!element) return;
    let composed: { field: CompositionField; at: Cursor } | null = null;
    let ending: ReturnType<typeof setTimeout> | undefined;

    function onInput(event: InputEvent) {
      if (composed || !isCell(event)) return;
      event.preventDefault();
      const { cursor: at, editor: cell } = latest.current;
      if (at && event.data && TEXTS.includes(event.inputType)) cell.start(at, event.data);
    }
    function onCompose({ target }: CompositionEvent) {
      const { cursor: at } = latest.current;
      clearTimeout(ending);
      if (at && target instanceof Element && isCell({ target }))
        composed ??= { field: layCompositionField(target), at };
    }
    function onComposed({ data }: CompositionEvent) {
      // Some end a syllable and begin the next one within the same key.
      if (data !== '') ending = setTimeout(finish);
      else finish();
    }
    function finish() {
      clearTimeout(ending);
      if (!composed) return;
      const { field, at } = composed;
      const text = field.text();
      field.remove();
      composed = null;
      if (text !== '') flushSync(() => latest.current.editor.start(at, text));
    }
    // A key that is quicker than that goes on in the editor.
    function onKey(event: KeyboardEvent) {
      if (!composed || event.isComposing || event.keyCode === IME_KEY) return;
      finish();
      event.stopPropagation();
      if ([...event.key].length > 1) event.preventDefault();
    }
    const refuse = (event: DragEvent) => isCell(event) && event.preventDefault();
    element.addEventListener('beforeinput', onInput);
    element.addEventListener('compositionstart', onCompose);
    element.addEventListener('compositionend', onComposed);
    element.addEventListener('keydown', onKey, true);
    element.addEventListener('drop', refuse);
    return () => {
      clearTimeout(ending);
      element.removeEventListener('beforeinput', onInput);
      element.removeEventListener('compositionstart', onCompose);
      element.removeEventListener('compositionend', onComposed);
      element.removeEventListener('keydown', onKey, true);
      element.removeEventListener('drop', refuse);
    };
  }, [grid]);
}

/** Whether a cell is meant, not a field in it. */
function isCell({ target }: Pick<Event, 'target'>): boolean {
  return target instanceof Element && target.closest('[role=gridcell]') !== null && !target.closest('textarea');
}
