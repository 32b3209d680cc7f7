'use client';

import { X } from 'lucide-react';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import type { Severity } from '@/lib/checks/finding';

export interface Toast {
  kind?: Severity | 'success';
  text: string;
  /** What can be done about it: "Undo". */
  action?: { label: string; onClick: () => unknown };
}

const SHOWN_FOR_MS = 6_000;
const ShowToast = createContext<(toast: Toast) => void>(() => {});

/** Gives `toast({kind, text, action?})`: a short message at the edge of the page. Errors stay until they are closed. */
export function useToast(): (toast: Toast) => void {
  return useContext(ShowToast);
}

/** Holds the messages of `useToast`; stands once, in the root layout. */
export function Toaster({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<(Toast & { id: number })[]>([]);
  const nextId = useRef(0);
  const show = useCallback((toast: Toast) => {
    const id = nextId.current++;
    setToasts((shown) => [...shown.slice(-3), { ...toast, id }]);
  }, []);
  const close = useCallback((id: number) => setToasts((shown) => shown.filter((toast) => toast.id !== id)), []);

  return (
    <ShowToast value={show}>
      {children}
      <section
        aria-label="Messages"
        aria-live="polite"
        className="pointer-events-none fixed end-3 bottom-3 z-60 flex w-[min(26rem,calc(100vw-1.5rem))] flex-col gap-2"
      >
        {toasts.map((toast) => (
          <ToastMessage key={toast.id} id={toast.id} toast={toast} close={close} />
        ))}
      </section>
    </ShowToast>
  );
}

interface ToastMessageProps {
  id: number;
  toast: Toast;
  close: (id: number) => void;
}

function ToastMessage({ id, toast, close }: ToastMessageProps) {
  const { kind = 'success', text, action } = toast;
  const [held, setHeld] = useState(false);
  const leaves = kind !== 'error' && !held;

  useEffect(() => {
    if (!leaves) return;
    const timer = setTimeout(() => close(id), SHOWN_FOR_MS);
    return () => clearTimeout(timer);
  }, [leaves, id, close]);

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at the message only keeps it from leaving
    <div
      className="pointer-events-auto animate-appear rounded-md shadow-overlay"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Notice
        kind={kind}
        silent={kind !== 'error'}
        action={
          <span className="-my-1 flex">
            {action && (
              <Button
                variant="quiet"
                size="sm"
                onClick={async () => {
                  await action.onClick();
                  close(id);
                }}
              >
                {action.label}
              </Button>
            )}
            <Button variant="quiet" size="icon-sm" aria-label="Close" onClick={() => close(id)}>
              <X aria-hidden />
            </Button>
          </span>
        }
      >
        <p>{text}</p>
      </Notice>
    </div>
  );
}
