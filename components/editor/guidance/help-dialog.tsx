'use client';

import type { RefObject } from 'react';
import { isApple } from '@/components/editor/guidance/platform';
import { ShortcutList } from '@/components/editor/guidance/shortcut-list';
import { SHORTCUTS } from '@/components/editor/guidance/shortcuts';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

interface HelpDialogProps {
  open: boolean;
  onClose: () => void;
  /** Begins the walk-through; left out where it has nothing to show. */
  onTour?: () => void;
  returnFocus: RefObject<HTMLElement | null>;
}

/** The editor's shortcuts, and the way back to its walk-through. */
export function HelpDialog({ open, onClose, onTour, returnFocus }: HelpDialogProps) {
  return (
    <Dialog
      title="Keyboard shortcuts"
      description="In the text fields, keys do what they do everywhere."
      wide
      open={open}
      onOpenChange={(next) => !next && onClose()}
      returnFocus={returnFocus}
      footer={
        <>
          {onTour && <Button onClick={onTour}>Show me around</Button>}
          <Button variant="primary" onClick={onClose}>
            Close
          </Button>
        </>
      }
    >
      <ShortcutList groups={SHORTCUTS} apple={isApple()} />
    </Dialog>
  );
}
