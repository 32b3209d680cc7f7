'use client';

import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

/** Offers the walk-through to whoever is here for the first time. */
export function TourOffer({ onStart, onDismiss }: { onStart: () => void; onDismiss: () => void }) {
  return (
    <Notice silent className="mt-3">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p>Your first task? Five short steps show where everything is.</p>
        <div className="-my-0.5 flex gap-1">
          <Button size="sm" onClick={onStart}>
            Show me around
          </Button>
          <Button variant="quiet" size="sm" onClick={onDismiss}>
            No, thanks
          </Button>
        </div>
      </div>
    </Notice>
  );
}
