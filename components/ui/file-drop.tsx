'use client';

import { type DragEvent, type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';

interface FileDropProps {
  /** What is wanted: "Task file". */
  label: string;
  icon: ReactNode;
  /** What can be dropped here, and how large it may be. */
  hint: ReactNode;
  /** Kinds that the browser's own dialog offers, as `accept` of a file field; all when it is left out. */
  accept?: string;
  onFile: (file: File) => void;
  /** Hears in a whole sentence why what was dropped is not taken. */
  onRefuse: (reason: string) => void;
  /** What is said of several files at once. */
  several: string;
  /** Stands in the place of the button while a file is under way; then nothing else is taken. */
  children?: ReactNode;
}

/** Takes one file, dropped or chosen. A folder, or several files, are refused in words. */
export function FileDrop({ label, icon, hint, accept, onFile, onRefuse, several, children }: FileDropProps) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hintId = useId();
  const busy = Boolean(children);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    if (busy) return;
    const [file, second] = event.dataTransfer.files;
    const isFolder = event.dataTransfer.items[0]?.webkitGetAsEntry()?.isDirectory ?? false;
    if (second) onRefuse(several);
    else if (isFolder) onRefuse('This is a folder. Open it, and take one of its files.');
    else if (file) onFile(file);
  }

  return (
    <fieldset
      aria-label={label}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!busy);
      }}
      onDragLeave={({ currentTarget, relatedTarget }) => {
        // A child is entered before the field is left for it.
        if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
      }}
      onDrop={drop}
      className={cn(
        'grid min-h-36 place-content-center justify-items-center gap-3 rounded-lg border border-dashed p-4 text-center',
        over ? 'border-accent bg-accent-soft' : 'border-control bg-sunken',
      )}
    >
      {busy ? (
        children
      ) : (
        <>
          <span aria-hidden className="text-muted [&>svg]:size-6">
            {icon}
          </span>
          <p id={hintId} className="max-w-prose text-balance">
            {hint}
          </p>
          <Button variant="primary" aria-describedby={hintId} onClick={() => input.current?.click()}>
            Choose a file
          </Button>
        </>
      )}
      <input
        ref={input}
        type="file"
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        hidden
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file && !busy) onFile(file);
        }}
      />
    </fieldset>
  );
}
