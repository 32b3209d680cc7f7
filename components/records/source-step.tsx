'use client';

import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import type { RecordSource } from '@/components/records/records-messages';
import type { ReadProgress } from '@/components/records/use-records';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Field } from '@/components/ui/field';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { Textarea } from '@/components/ui/textarea';
import { MAX_FILE_BYTES } from '@/lib/task/limits';

/** A longer text is read at once when it is pasted: no field can show it without a pause. */
const LONG_TEXT = 200_000;

interface SourceStepProps {
  onRead: (source: RecordSource) => void;
  progress: ReadProgress | null;
  problem: string | null;
}

/** Where the data comes from: a file, dropped or chosen, or pasted text. */
export function SourceStep({ onRead, progress, problem }: SourceStepProps) {
  const [over, setOver] = useState(false);
  const [text, setText] = useState('');
  const [refused, setRefused] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);

  function choose(files: FileList | null) {
    const [file, second] = files ?? [];
    const reason = second ? 'Please take one file at a time.' : file ? problemOf(file) : null;
    setRefused(reason);
    if (file && !reason) onRead({ type: 'file', file });
  }

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const isFolder = event.dataTransfer.items[0]?.webkitGetAsEntry()?.isDirectory ?? false;
    if (isFolder) setRefused('This is a folder. Open it, and take one of its files.');
    else choose(event.dataTransfer.files);
  }

  function paste(pasted: string) {
    const reason =
      pasted.length > MAX_FILE_BYTES
        ? 'This is more than 50 MB. Save it as a file, and take a sample of its rows.'
        : null;
    setRefused(reason);
    if (!reason) onRead({ type: 'text', text: pasted });
  }

  const shown = refused ?? problem;
  return (
    <div className="grid gap-4">
      {shown && (
        <Notice kind="error" title="This cannot be read">
          {shown}
        </Notice>
      )}
      <fieldset
        aria-label="Data file"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cn(
          'grid min-h-36 place-content-center justify-items-center gap-2 rounded-lg border border-dashed p-4 text-center',
          over ? 'border-accent bg-accent-soft' : 'border-control bg-sunken',
        )}
      >
        {progress ? (
          <div className="w-72 max-w-full">
            <Progress label={progress.label} done={progress.done} total={progress.total} />
          </div>
        ) : (
          <>
            <Button onClick={() => input.current?.click()}>
              <FileUp aria-hidden />
              Choose a file
            </Button>
            <p className="text-muted text-sm">
              or drop it here: CSV, TSV, JSON, JSON Lines, Parquet; SuperNI, Natural Instructions, Self-Instruct,
              Alpaca; up to 50 MB
            </p>
          </>
        )}
      </fieldset>
      <input
        ref={input}
        type="file"
        aria-label="Data file to read"
        tabIndex={-1}
        hidden
        onChange={(event) => {
          choose(event.target.files);
          event.target.value = '';
        }}
      />
      <Field label="Or paste the data" hint="Rows from a spreadsheet, CSV, JSON or JSON Lines.">
        {(control) => (
          <Textarea
            {...control}
            mono
            rows={5}
            className="max-h-48"
            value={text}
            onChange={(event) => setText(event.target.value)}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text/plain');
              if (pasted.length < LONG_TEXT) return;
              event.preventDefault();
              paste(pasted);
            }}
          />
        )}
      </Field>
      <Button className="justify-self-start" disabled={text.trim() === ''} onClick={() => paste(text)}>
        Read the pasted data
      </Button>
    </div>
  );
}

function problemOf(file: File): string | null {
  if (file.size <= MAX_FILE_BYTES) return file.size === 0 ? `“${file.name}” is empty.` : null;
  const size = Math.round(file.size / 1024 / 1024).toLocaleString('en');
  return `“${file.name}” has ${size} MB; at most 50 MB can be read. Split it, or take a sample of its rows.`;
}
