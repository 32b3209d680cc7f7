'use client';

import { useCallback } from 'react';
import { HelpDialog } from '@/components/editor/guidance/help-dialog';
import { Tour } from '@/components/editor/guidance/tour';
import { TourOffer } from '@/components/editor/guidance/tour-offer';
import type { EditorGuide as Guide } from '@/components/editor/guidance/use-editor-guide';

/** Shows what a guide has to show. The walk-through is for those who may write. */
export function EditorGuide({ guide, mayWrite }: { guide: Guide; mayWrite: boolean }) {
  const { helpOpen, closeHelp, offered, step, goToStep, dismiss, focusNext } = guide;
  const start = useCallback(() => goToStep(0), [goToStep]);
  // Where the walk-through begins from the dialog, that one hands the focus on as it closes.
  const nextRef = useCallback(
    (button: HTMLButtonElement | null) => {
      if (!button) return;
      focusNext.current = button;
      button.focus();
    },
    [focusNext],
  );
  return (
    <>
      {mayWrite && offered && <TourOffer onStart={start} onDismiss={dismiss} />}
      {mayWrite && step !== null && <Tour step={step} onStep={goToStep} onEnd={dismiss} nextRef={nextRef} />}
      <HelpDialog open={helpOpen} onClose={closeHelp} returnFocus={focusNext} {...(mayWrite && { onTour: start })} />
    </>
  );
}
