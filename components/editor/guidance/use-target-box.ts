'use client';

import { useEffect, useState } from 'react';

/** Where an element stands in the window, in pixels. */
export interface TargetBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/**
 * Follows the element of a selector, and brings it into sight once it is there: a part of the editor may still be on its
 * way. Looks at every frame, since anything on the page may move it.
 */
export function useTargetBox(selector: string | undefined): TargetBox | null {
  const [box, setBox] = useState<TargetBox | null>(null);

  useEffect(() => {
    if (selector === undefined) return;
    let found = false;
    let frame = requestAnimationFrame(follow);
    function follow() {
      const element = selector === undefined ? null : document.querySelector(selector);
      if (element && !found) bringIntoSight(element);
      found = element !== null;
      const next = element ? boxOf(element) : null;
      setBox((before) => (sameBox(before, next) ? before : next));
      frame = requestAnimationFrame(follow);
    }
    return () => cancelAnimationFrame(frame);
  }, [selector]);

  return box;
}

/** To the middle of the window where it fits there, clear of the editor's bar and of the walk-through itself. */
function bringIntoSight(element: Element): void {
  const fits = element.clientHeight < window.innerHeight / 2;
  element.scrollIntoView({ block: fits ? 'center' : 'nearest' });
}

function boxOf(element: Element): TargetBox {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

function sameBox(a: TargetBox | null, b: TargetBox | null): boolean {
  return a === b || (a?.left === b?.left && a?.top === b?.top && a?.width === b?.width && a?.height === b?.height);
}
