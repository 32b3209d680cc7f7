'use client';

import { ChevronLeft, ChevronRight, Shuffle } from 'lucide-react';
import { useState } from 'react';
import { findInstance } from '@/components/editor/prompts/find-instance';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import type { DraftRow } from '@/lib/task/draft/draft';

interface InstanceChoiceProps {
  /** The place of the chosen one, from 0. */
  at: number;
  rows: readonly DraftRow[];
  onChoose: (index: number) => void;
}

/** Chooses an instance: by its number or id, the one before or after, or any. */
export function InstanceChoice({ at, rows, onChoose }: InstanceChoiceProps) {
  // What is being typed, which may name no instance yet.
  const [typed, setTyped] = useState<string | null>(null);
  const isUnknown = typed !== null && findInstance(rows, typed).type === 'none';

  function type(words: string) {
    setTyped(words);
    const found = findInstance(rows, words);
    if (found.type === 'found') onChoose(found.index);
  }

  return (
    <div className="flex items-start gap-1">
      <Field
        label={`Instance of ${rows.length.toLocaleString('en')}`}
        error={isUnknown ? 'There is no such number or id.' : undefined}
        className="w-36"
      >
        {(control) => (
          <Input
            {...control}
            dir="ltr"
            autoComplete="off"
            spellCheck={false}
            title="Its number or its id"
            className="tabular"
            value={typed ?? at + 1}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setTyped(null)}
          />
        )}
      </Field>
      <div className="mt-6 flex gap-1">
        <Button
          size="icon"
          variant="quiet"
          aria-label="Previous instance"
          disabled={at === 0}
          onClick={() => onChoose(at - 1)}
        >
          <ChevronLeft aria-hidden className="rtl:rotate-180" />
        </Button>
        <Button
          size="icon"
          variant="quiet"
          aria-label="Next instance"
          disabled={at === rows.length - 1}
          onClick={() => onChoose(at + 1)}
        >
          <ChevronRight aria-hidden className="rtl:rotate-180" />
        </Button>
        <Button
          size="icon"
          variant="quiet"
          aria-label="Any instance"
          onClick={() => onChoose(Math.floor(Math.random() * rows.length))}
        >
          <Shuffle aria-hidden />
        </Button>
      </div>
    </div>
  );
}
