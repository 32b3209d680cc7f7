import { useEffect } from 'react';

/** Keeps the browser from leaving the page for a file that is dropped beside the field for it. */
export function useNoStrayDrop(active: boolean): void {
  useEffect(() => {
    if (!active) return;
    const stay = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    };
    window.addEventListener('dragover', stay);
    window.addEventListener('drop', stay);
    return () => {
      window.removeEventListener('dragover', stay);
      window.removeEventListener('drop', stay);
    };
  }, [active]);
}
