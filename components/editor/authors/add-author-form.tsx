import { type FormEvent, useState } from 'react';
import type { AuthorResult } from '@/components/editor/context/author-actions';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';

interface AddAuthorFormProps {
  add: (email: string) => Promise<AuthorResult>;
  /** Leads to where a link is made, for an address that has no account. */
  onLink: () => void;
}

/** Adds an account as an author by its e-mail address. */
export function AddAuthorForm({ add, onLink }: AddAuthorFormProps) {
  const [email, setEmail] = useState('');
  const [result, setResult] = useState<AuthorResult | null>(null);
  const [sending, setSending] = useState(false);
  const problem = result?.ok === false ? result : null;

  async function send(event: FormEvent) {
    event.preventDefault();
    if (sending) return;
    setSending(true);
    const answer = await add(email);
    setSending(false);
    setResult(answer);
    if (answer.ok) setEmail('');
  }

  return (
    <form onSubmit={send} className="grid justify-items-start gap-2 border-t pt-3">
      <div className="flex w-full items-start gap-2">
        <Field
          label="Add an author by e-mail address"
          error={problem?.message}
          hint="For someone who has an account here: they find the draft in their inbox and among their drafts. No e-mail is sent. Everybody else joins by a link."
          className="min-w-0 flex-1"
        >
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
        <Button type="submit" className="mt-6" pending={sending}>
          Add
        </Button>
      </div>
      {problem?.details?.reason === 'no-account' && (
        <Button size="sm" onClick={onLink}>
          Make a link
        </Button>
      )}
    </form>
  );
}
