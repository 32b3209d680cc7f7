'use client';

import { useState } from 'react';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import type { Conflict } from '@/components/editor/store/merge-place';
import { fieldName } from '@/components/editor/store/place-name';
import { Button } from '@/components/ui/button';
import { UserText } from '@/components/ui/user-text';
import type { DraftExample, DraftRow } from '@/lib/task/draft/draft';

/** Places that are shown at first, and that are added at a time. */
const SHOWN = 20;

/** The places that somebody else changed too: both values side by side, and the choice. */
export function ConflictList() {
  const { store } = useEditor();
  const { conflicts, rows } = useDraft(store);
  const [most, setMost] = useState(SHOWN);
  if (conflicts.length === 0) return null;
  const shown = conflicts.slice(0, most);
  const hidden = conflicts.length - shown.length;

  function resolveAll(some: readonly Conflict[], choice: 'theirs' | 'ours') {
    const keys = some.map(({ key }) => key);
    store.resolve(keys, choice);
  }

  return (
    <section
      aria-labelledby="conflicts-title"
      className="grid gap-3 border-warning border-s-3 bg-warning-soft px-3 py-2"
    >
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="conflicts-title" role="alert" className="font-medium">
          {conflicts.length === 1
            ? 'Someone else changed this too. Which one stays?'
            : `Someone else changed ${conflicts.length.toLocaleString('en')} places that you changed too. Which ones stay?`}
        </h2>
        {conflicts.length > 1 && (
          <span className="flex gap-2">
            <Button size="sm" onClick={() => resolveAll(conflicts, 'theirs')}>
              Take all of theirs
            </Button>
            {/* Nothing of others is overwritten that was not shown. */}
            <Button size="sm" onClick={() => resolveAll(shown, 'ours')}>
              {hidden > 0 ? `Keep yours in these ${shown.length.toLocaleString('en')}` : 'Keep all of yours'}
            </Button>
          </span>
        )}
      </div>
      {shown.map((conflict) => (
        <Choice
          key={conflict.key}
          conflict={conflict}
          title={titleOf(conflict, rows)}
          onChoose={(choice) => store.resolve([conflict.key], choice)}
        />
      ))}
      {hidden > 0 && (
        <Button variant="quiet" size="sm" className="justify-self-start" onClick={() => setMost(most + 5 * SHOWN)}>
          Show more of the other {hidden.toLocaleString('en')}
        </Button>
      )}
    </section>
  );
}

interface ChoiceProps {
  conflict: Conflict;
  title: string;
  onChoose: (choice: 'theirs' | 'ours') => void;
}

function Choice({ conflict, title, onChoose }: ChoiceProps) {
  const { theirs, ours } = textsOf(conflict);
  return (
    <div className="grid gap-1">
      <h3 className="font-medium text-sm">{title}</h3>
      <div className="grid gap-2 md:grid-cols-2">
        <Side label="Theirs" text={theirs} button="Take theirs" onChoose={() => onChoose('theirs')} title={title} />
        <Side label="Yours" text={ours} button="Keep yours" onChoose={() => onChoose('ours')} title={title} />
      </div>
    </div>
  );
}

interface SideProps {
  label: string;
  title: string;
  text: string | null;
  button: string;
  onChoose: () => void;
}

function Side({ label, title, text, button, onChoose }: SideProps) {
  return (
    <div className="flex min-w-0 flex-col items-start gap-2 rounded-md border bg-raised p-2">
      <p className="text-muted text-sm">{label}</p>
      {text === null ? (
        <p className="flex-1 text-muted italic">Deleted</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
        <section aria-label={`${label}: ${title}`} tabIndex={0} className="max-h-64 w-full flex-1 overflow-y-auto">
          <UserText as="p" mono preserve>
            {text === '' ? '(empty)' : text}
          </UserText>
        </section>
      )}
      <Button size="sm" aria-label={`${button}: ${title}`} onClick={onChoose}>
        {button}
      </Button>
    </div>
  );
}

function titleOf(conflict: Conflict, rows: readonly DraftRow[]): string {
  if (conflict.kind === 'field') return fieldName(conflict.field);
  const index = rows.findIndex(({ id }) => id === conflict.id);
  return index >= 0 ? `Row ${(index + 1).toLocaleString('en')}` : 'A row that you deleted';
}

function textsOf(conflict: Conflict): { theirs: string | null; ours: string | null } {
  if (conflict.kind === 'field') return { theirs: fieldText(conflict.theirs), ours: fieldText(conflict.ours) };
  return { theirs: rowText(conflict.theirs), ours: rowText(conflict.ours) };
}

function fieldText(value: string | readonly (string | DraftExample)[]): string {
  if (typeof value === 'string') return value;
  const texts = value.map((item) =>
    typeof item === 'string' ? item : `${item.input}\n→ ${item.output}\n${item.explanation}`,
  );
  return texts.join('\n\n');
}

function rowText(row: DraftRow | null): string | null {
  return row && [row.input, ...row.outputs.map((output) => `→ ${output}`)].join('\n');
}
