'use client';

import { useCallback, useSyncExternalStore } from 'react';
import { SECTIONS, type Section } from '@/components/editor/store/finding-place';

/** What the editor can show: a part of the task, all findings, or what a model gets to read. */
export type Panel = Section | 'findings' | 'preview';
export const PANELS: readonly Panel[] = [...SECTIONS, 'findings', 'preview'];

export const PANEL_NAMES: Record<Panel, string> = {
  definition: 'Definition',
  examples: 'Examples',
  instances: 'Instances',
  about: 'About',
  findings: 'Findings',
  preview: 'Preview',
};

/** The part of the editor that the address's fragment names, and how to open another. */
export function useSection(): [Panel, (panel: Panel) => void] {
  const hash = useSyncExternalStore(
    onHashChange,
    () => window.location.hash,
    () => '',
  );
  const panel = PANELS.find((name) => `#${name}` === hash) ?? 'definition';
  const open = useCallback((next: Panel) => {
    if (window.location.hash === `#${next}`) return;
    // By Next's history: to an entry that the browser has made by itself, Back from another page does not lead.
    window.history.pushState(null, '', `#${next}`);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  }, []);
  return [panel, open];
}

function onHashChange(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}
