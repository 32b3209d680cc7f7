'use client';

import { useEffect } from 'react';

interface HistoryKeys {
  undo: () => void;
  redo: () => void;
}

/**
 * Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y (on a Mac with Cmd), for the whole draft. A text that has been written in since it
 * got the focus keeps the browser's own undo, which goes letter by letter; so do dialogs and fields that are no part
 * of the draft.
 */
export function useHistoryKeys({ undo, redo }: HistoryKeys): void {
  useEffect(() => {
    let written: EventTarget | null = null;
    const onInput = (event: Event) => {
      written = event.target;
    };
    const onFocus = () => {
      written = null;
    };
    const onKey = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (!way || event.defaultPrevented || isOwn(event.target) || (isText(event.target) && event.target === written))
        return;
      event.preventDefault();
      if (way === 'undo') undo();
      else redo();
    };
    document.addEventListener('input', onInput, true);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('input', onInput, true);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('keydown', onKey);
    };
  }, [undo, redo]);
}

function wayOf({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  if (!(ctrlKey || metaKey) || altKey) return null;
  if (key.toLowerCase() === 'z') return shiftKey ? 'redo' : 'undo';
  return key.toLowerCase() === 'y' && !shiftKey ? 'redo' : null;
}

/** Whether the keys mean something else there: in a dialog, a search, or a field that says so. */
function isOwn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role=dialog], [type=search], [data-undo=own]') !== null;
}

function isText(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
