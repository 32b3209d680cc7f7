'use client';

import { X } from 'lucide-react';
import { type KeyboardEvent, type RefCallback, useEffect } from 'react';
import { useSection } from '@/components/editor/context/use-section';
import { TOUR_STEPS } from '@/components/editor/guidance/tour-steps';
import { useTargetBox } from '@/components/editor/guidance/use-target-box';
import { Button } from '@/components/ui/button';

interface TourProps {
  /** Which step is shown, from 0. */
  step: number;
  onStep: (step: number) => void;
  onEnd: () => void;
  /** The button that leads on; it is to get the focus when the walk-through begins. */
  nextRef: RefCallback<HTMLButtonElement>;
}

/** The walk-through: opens one part of the editor after the other and points at it. The editor can be used meanwhile. */
export function Tour({ step, onStep, onEnd, nextRef }: TourProps) {
  const [, openSection] = useSection();
  const shown = TOUR_STEPS[step];
  const box = useTargetBox(shown?.target);
  const panel = shown?.panel;
  const last = step === TOUR_STEPS.length - 1;

  useEffect(() => {
    if (panel) openSection(panel);
  }, [panel, openSection]);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') onEnd();
  }

  if (!shown) return null;
  return (
    <>
      {box && (
        <div
          aria-hidden
          className="pointer-events-none fixed z-20 rounded-md outline-2 outline-accent outline-offset-2"
          style={box}
        />
      )}
      <section
        aria-label="Walk-through"
        onKeyDown={onKeyDown}
        className="fixed inset-x-3 bottom-3 z-40 grid animate-appear gap-2 rounded-lg border bg-raised px-4 py-3 shadow-overlay sm:start-auto sm:w-96"
      >
        <div aria-live="polite" aria-atomic className="pe-8">
          <p className="tabular text-muted text-sm">
            Step {step + 1} of {TOUR_STEPS.length}
          </p>
          <h2 className="font-semibold">{shown.title}</h2>
          <p>{shown.text}</p>
        </div>
        <div className="flex justify-end gap-2">
          {step > 0 && (
            <Button variant="quiet" onClick={() => onStep(step - 1)}>
              Back
            </Button>
          )}
          <Button ref={nextRef} variant="primary" onClick={() => (last ? onEnd() : onStep(step + 1))}>
            {last ? 'Done' : 'Next'}
          </Button>
        </div>
        <Button
          variant="quiet"
          size="icon-sm"
          aria-label="End the walk-through"
          onClick={onEnd}
          className="absolute end-2 top-2"
        >
          <X aria-hidden />
        </Button>
      </section>
    </>
  );
}
