'use client';

import { FileUp } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import type { RecordSource } from '@/components/editor/records/records-messages';
import type { ReadProgress } from '@/components/editor/records/use-records';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { FileDrop } from '@/components/ui/file-drop';
import { Notice } from '@/components/ui/notice';
import { Progress } from '@/components/ui/progress';
import { Textarea } from '@/components/ui/textarea';
import { MAX_FILE_BYTES } from '@/lib/task/limits';

/** A longer text is read at once when it is pasted: no field can show it without a pause. */
const LONG_TEXT = 200_000;

interface SourceStepProps {
  pasted: string;
  onPasted: (text: string) => void;
  onRead: (source: RecordSource) => void;
  progress: ReadProgress | null;
  /** Gives up the reading that is under way. */
  onCancel: () => void;
  problem: string | null;
  /** Other ways to read what could not be read. */
  children?: ReactNode;
}

/** Where the data comes from: a file, dropped or chosen, or pasted text. */
export function SourceStep({ pasted, onPasted, onRead, progress, onCancel, problem, children }: SourceStepProps) {
  const [refused, setRefused] = useState<string | null>(null);

  function choose(file: File) {
    const reason = problemOf(file);
    setRefused(reason);
    if (reason === null) onRead({ type: 'file', file });
  }

  function paste(text: string) {
    const isTooLong = text.length > MAX_FILE_BYTES;
    setRefused(isTooLong ? 'This is more than 50 MB. Save it as a file, and take a sample of its rows.' : null);
    if (!isTooLong) onRead({ type: 'text', text });
  }

  const shown = refused ?? problem;
  return (
    <div className="grid gap-4">
      {shown && (
        <Notice kind="error" title="This cannot be read">
          {shown}
        </Notice>
      )}
      {refused === null && children}
      <FileDrop
        label="Data file"
        icon={<FileUp />}
        hint={
          <>
            Drop a file here: CSV, TSV, JSON, JSON Lines or Parquet, also in the formats of SuperNI, Natural
            Instructions, Self-Instruct, Alpaca, SQuAD, BIG-bench, Label Studio and of conversations; at most 50 MB.
          </>
        }
        several="Please take one file at a time."
        onFile={choose}
        onRefuse={setRefused}
      >
        {progress && (
          <div className="grid w-72 max-w-full gap-3">
            <Progress {...progress} />
            <Button size="sm" className="justify-self-center" onClick={onCancel}>
              Cancel
            </Button>
          </div>
        )}
      </FileDrop>
      <Field label="Or paste the data" hint="Rows from a spreadsheet, CSV, JSON or JSON Lines.">
        {(control) => (
          <Textarea
            {...control}
            mono
            rows={5}
            className="max-h-48"
            value={pasted}
            onChange={(event) => onPasted(event.target.value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain');
              if (text.length < LONG_TEXT) return;
              event.preventDefault();
              paste(text);
            }}
          />
        )}
      </Field>
      <Button
        className="justify-self-start"
        disabled={pasted.trim() === '' || progress !== null}
        onClick={() => paste(pasted)}
      >
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
