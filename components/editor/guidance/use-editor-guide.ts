'use client';

import { type RefObject, useCallback, useRef, useState } from 'react';
import { dismissTour, offersTour } from '@/components/editor/guidance/tour-memory';
import { useHelpKey } from '@/components/editor/guidance/use-help-key';

/** What helps to find one's way in the editor: the shortcuts, and the walk-through. */
export interface EditorGuide {
  helpOpen: boolean;
  /** Opens the shortcuts; the focus returns to `from`. */
  openHelp: (from: HTMLElement | null) => void;
  closeHelp: () => void;
  offered: boolean;
  /** The step of the walk-through that is shown; null while there is none. */
  step: number | null;
  goToStep: (step: number) => void;
  /** Takes the offer away for good, and ends the walk-through. */
  dismiss: () => void;
  /** What gets the focus when the shortcuts are closed. */
  focusNext: RefObject<HTMLElement | null>;
}

const storage = () => localStorage;

/** The guide of an account in a draft. `?` opens the shortcuts. */
export function useEditorGuide(userId: string, taskId: string): EditorGuide {
  const [helpOpen, setHelpOpen] = useState(false);
  const [offered, setOffered] = useState(() => offersTour(userId, taskId, storage));
  const [step, setStep] = useState<number | null>(null);
  const focusNext = useRef<HTMLElement>(null);

  const openHelp = useCallback((from: HTMLElement | null) => {
    focusNext.current = from;
    setHelpOpen(true);
  }, []);
  const closeHelp = useCallback(() => setHelpOpen(false), []);
  const goToStep = useCallback(
    (next: number) => {
      setHelpOpen(false);
      setOffered(false);
      dismissTour(userId, storage);
      setStep(next);
    },
    [userId],
  );
  const dismiss = useCallback(() => {
    setOffered(false);
    setStep(null);
    dismissTour(userId, storage);
    document.querySelector<HTMLElement>('nav[aria-label="Parts of the task"] [aria-current]')?.focus();
  }, [userId]);
  useHelpKey(
    useCallback(() => {
      const { activeElement } = document;
      openHelp(activeElement instanceof HTMLElement ? activeElement : null);
    }, [openHelp]),
  );

  return { helpOpen, openHelp, closeHelp, offered, step, goToStep, dismiss, focusNext };
}
