'use client';

import { X } from 'lucide-react';
import { Dialog as Primitive } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';

interface DialogProps {
  title: string;
  description?: ReactNode;
  /** The button that opens it; leave out when `open` is controlled from elsewhere. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The row of buttons; the last one is what the dialog is for. */
  footer?: ReactNode;
  wide?: boolean;
  /** What gets the focus when it closes, where nothing is left that had it: the button of the menu that led here. */
  returnFocus?: RefObject<HTMLElement | null>;
  children?: ReactNode;
}

/** A modal dialog: focus stays inside, Escape closes, focus returns to where it was. */
export function Dialog({ title, description, trigger, footer, wide, returnFocus, children, ...state }: DialogProps) {
  return (
    <Primitive.Root {...state}>
      {trigger && <Primitive.Trigger asChild>{trigger}</Primitive.Trigger>}
      <Primitive.Portal>
        {/* As high as the dialog: that of a second one covers the first. */}
        <Primitive.Overlay className="fixed inset-0 z-50 bg-[rgb(15_19_24/0.45)]" />
        <Primitive.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          onEscapeKeyDown={(event) => {
            if (hasOwnEscape(event.target)) event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            if (!returnFocus?.current) return;
            event.preventDefault();
            returnFocus.current.focus();
          }}
          className={cn(
            'fixed inset-x-3 top-[max(1rem,10vh)] z-50 mx-auto flex max-h-[80vh] max-w-lg animate-appear flex-col rounded-lg border bg-raised shadow-overlay outline-none',
            wide && 'max-w-4xl',
          )}
        >
          <header className="flex items-start gap-4 px-4 pt-3 pb-2">
            <div className="min-w-0 flex-1">
              <Primitive.Title className="font-semibold text-lg">{title}</Primitive.Title>
              {description && <Primitive.Description className="text-muted">{description}</Primitive.Description>}
            </div>
            <Primitive.Close asChild>
              <Button variant="quiet" size="icon-sm" aria-label="Close">
                <X aria-hidden />
              </Button>
            </Primitive.Close>
          </header>
          <div className="min-h-0 flex-1 overflow-y-auto px-4 pb-4">{children}</div>
          {footer && <footer className="flex flex-wrap justify-end gap-2 border-t px-4 py-3">{footer}</footer>}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

/** A field in which Escape means something else says so: `data-escape="own"`. */
function hasOwnEscape(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[data-escape=own]') !== null;
}

/** Wrap a button of a dialog's footer in it, to close the dialog on click. */
export const DialogClose = Primitive.Close;
