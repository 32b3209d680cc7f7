'use client';

import { MessageSquareText } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useNote } from '@/components/editor/checking/use-warning-notes';
import { useEditor } from '@/components/editor/context/editor-context';
import { Button } from '@/components/ui/button';
import { Textarea } from '@/components/ui/textarea';
import { UserText } from '@/components/ui/user-text';
import { MAX_NOTE_LENGTH } from '@/lib/checks/warning-note';

const WRITE = 'Note to the reviewers';
const CHANGE = 'Change the note';

interface WarningNoteFieldProps {
  rule: string;
  message: string;
  /** What the warning is called, for screen readers. */
  title: string;
}

/** The authors' answer to a warning, which its reviewers see beside it. */
export function WarningNoteField({ rule, message, title }: WarningNoteFieldProps) {
  const { notes, mayWrite } = useEditor();
  const { text, written } = useNote(notes, { rule, message });
  // The same note may be open elsewhere on the page: only the field that was asked for takes the focus.
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  function begin() {
    setAsked(true);
    notes.write({ rule, message }, text);
  }

  async function save() {
    const failed = await notes.save({ rule, message });
    close(failed);
  }

  function giveUp() {
    notes.write({ rule, message }, null);
    close(null);
  }

  function close(failed: string | null) {
    // The button is there again before the focus goes to it.
    flushSync(() => setProblem(failed));
    button.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    // What has been written is given up by its button only.
    if (event.key === 'Escape' && written === text) giveUp();
  }

  if (written === null) {
    return (
      <div className="grid justify-items-start gap-0.5">
        {text !== '' && (
          <UserText as="p" preserve className="border-accent border-s-2 ps-2 text-sm">
            {text}
          </UserText>
        )}
        {mayWrite && (
          <Button
            ref={button}
            variant="quiet"
            size="sm"
            className="-ms-2"
            aria-label={`${text === '' ? WRITE : CHANGE}: ${title}`}
            onClick={begin}
          >
            <MessageSquareText aria-hidden />
            {text === '' ? WRITE : CHANGE}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className="grid gap-1">
      <Textarea
        autoFocus={asked}
        data-undo="own"
        data-escape="own"
        aria-label={`Note to the reviewers: ${title}`}
        aria-invalid={problem !== null || undefined}
        placeholder="Why this is fine"
        value={written}
        maxLength={MAX_NOTE_LENGTH}
        onChange={(event) => notes.write({ rule, message }, event.target.value)}
        onKeyDown={onKeyDown}
      />
      {problem && (
        <p role="alert" className="text-error text-sm">
          {problem}
        </p>
      )}
      <div className="flex gap-2">
        <Button size="sm" onClick={save}>
          Save note
        </Button>
        <Button variant="quiet" size="sm" onClick={giveUp}>
          Cancel
        </Button>
      </div>
    </div>
  );
}
