'use client';

import { MessageSquareText } from 'lucide-react';
import { useState } from 'react';
import { useEditor } from '@/components/drafts/editor-context';
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
  const text = notes.textOf(rule, message);
  const [written, setWritten] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);

  async function save() {
    const failed = await notes.save({ rule, message, text: written ?? '' });
    setProblem(failed);
    if (failed === null) setWritten(null);
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
            variant="quiet"
            size="sm"
            className="-ms-2"
            aria-label={`${text === '' ? WRITE : CHANGE}: ${title}`}
            onClick={() => setWritten(text)}
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
        autoFocus
        data-undo="own"
        aria-label={`Note to the reviewers: ${title}`}
        aria-invalid={problem !== null || undefined}
        placeholder="Why this is fine"
        value={written}
        maxLength={MAX_NOTE_LENGTH}
        onChange={(event) => setWritten(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setWritten(null);
        }}
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
        <Button
          variant="quiet"
          size="sm"
          onClick={() => {
            setWritten(null);
            setProblem(null);
          }}
        >
          Cancel
        </Button>
      </div>
    </div>
  );
}
