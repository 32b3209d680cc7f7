'use client';

import { X } from 'lucide-react';
import { type FormEvent, type RefObject, useState } from 'react';
import { useDraft, useEditor } from '@/components/drafts/editor-context';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { UserText } from '@/components/ui/user-text';

export interface DraftAuthor {
  id: string;
  name: string;
  email: string;
}

type Result = { ok: true; value: DraftAuthor[] } | { ok: false; message: string };

/** Server actions on the authors; each gives all authors as they are then. */
export interface AuthorActions {
  invite: (taskId: string, email: string) => Promise<Result>;
  takeOff: (taskId: string, email: string) => Promise<Result>;
}

interface AuthorsDialogProps {
  open: boolean;
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
}

/** Who writes this task together. */
export function AuthorsDialog({ open, onClose, returnFocus }: AuthorsDialogProps) {
  const { store, mayWrite, authors: initial, authorActions } = useEditor();
  const { view } = useDraft(store);
  const [authors, setAuthors] = useState(initial);
  const [email, setEmail] = useState('');
  const [problem, setProblem] = useState<string>();

  function take(result: Result): boolean {
    if (result.ok) setAuthors(result.value);
    setProblem(result.ok ? undefined : result.message);
    return result.ok;
  }

  async function invite(event: FormEvent) {
    event.preventDefault();
    if (take(await authorActions.invite(view.taskId, email))) setEmail('');
  }

  return (
    <Dialog
      title="Authors"
      description="They all may write this draft and submit it. None of them may review it."
      open={open}
      returnFocus={returnFocus}
      onOpenChange={(next) => !next && onClose()}
    >
      <ul className="divide-y">
        {authors.map((author) => (
          <li key={author.id} className="flex min-h-9 items-center gap-2 py-1">
            <UserText className="font-medium">{author.name}</UserText>
            <span className="min-w-0 flex-1 truncate text-muted">{author.email}</span>
            {mayWrite && authors.length > 1 && (
              <Button
                variant="quiet"
                size="icon-sm"
                aria-label={`Take off ${author.name}`}
                onClick={async () => void take(await authorActions.takeOff(view.taskId, author.email))}
              >
                <X aria-hidden />
              </Button>
            )}
          </li>
        ))}
      </ul>
      {mayWrite ? (
        <form onSubmit={invite} className="flex items-start gap-2 pt-3">
          <Field label="Add an author by e-mail address" error={problem} className="flex-1">
            {(control) => (
              <Input
                {...control}
                type="email"
                required
                maxLength={320}
                autoComplete="off"
                value={email}
                onChange={(event) => setEmail(event.target.value)}
              />
            )}
          </Field>
          <Button type="submit" className="mt-6">
            Add
          </Button>
        </form>
      ) : (
        problem && <p className="text-error">{problem}</p>
      )}
    </Dialog>
  );
}
