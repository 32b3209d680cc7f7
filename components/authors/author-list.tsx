import { X } from 'lucide-react';
import { useRef } from 'react';
import type { AuthorsOverview, DraftChange } from '@/components/authors/authors-client';
import { changeText } from '@/components/authors/change-text';
import { Button } from '@/components/ui/button';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';

interface AuthorListProps {
  authors: AuthorsOverview['authors'];
  changes: readonly DraftChange[];
  /** Takes an author off; null when one may not. */
  takeOff: ((userId: string) => Promise<void>) | null;
}

/** The authors, and what each of them changed last. */
export function AuthorList({ authors, changes, takeOff }: AuthorListProps) {
  const list = useRef<HTMLUListElement>(null);

  async function remove(userId: string) {
    await takeOff?.(userId);
    // The button that had the focus is gone.
    list.current?.focus();
  }

  return (
    <ul ref={list} tabIndex={-1} aria-label="Authors" className="divide-y outline-none">
      {authors.map(({ id, name }) => {
        const last = changes.find(({ userId }) => userId === id);
        return (
          <li key={id} className="flex items-start gap-2 py-1.5">
            <div className="min-w-0 flex-1">
              <UserText as="p" className="wrap-anywhere font-medium">
                {name}
              </UserText>
              <p className="text-muted text-sm">
                {last ? (
                  <>
                    {changeText(last)} · <Time at={last.at} />
                  </>
                ) : (
                  'No changes yet'
                )}
              </p>
            </div>
            {takeOff && authors.length > 1 && (
              <Button variant="quiet" size="icon-sm" aria-label={`Take off ${name}`} onClick={() => remove(id)}>
                <X aria-hidden />
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
