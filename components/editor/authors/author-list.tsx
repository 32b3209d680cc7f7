import { LogOut, X } from 'lucide-react';
import { useRef } from 'react';
import type { AuthorsOverview, DraftChange } from '@/components/editor/authors/authors-client';
import { changeText } from '@/components/editor/authors/change-text';
import { Button } from '@/components/ui/button';
import { ConfirmDialog } from '@/components/ui/confirm-dialog';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';

interface AuthorListProps {
  authors: AuthorsOverview['authors'];
  readerId: string;
  changes: readonly DraftChange[];
  /** Takes an author off; null when one may not. */
  takeOff: ((userId: string) => Promise<void>) | null;
}

/** The authors, and what each of them changed last. */
export function AuthorList({ authors, readerId, changes, takeOff }: AuthorListProps) {
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
              <p className="wrap-anywhere font-medium">
                <UserText>{name}</UserText>
                {id === readerId && <span className="font-normal text-muted"> (you)</span>}
              </p>
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
              <TakeOff name={name} isReader={id === readerId} onConfirm={() => remove(id)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface TakeOffProps {
  name: string;
  isReader: boolean;
  onConfirm: () => Promise<void>;
}

/** Takes an author off, once that is confirmed; what it means differs for oneself. */
function TakeOff({ name, isReader, onConfirm }: TakeOffProps) {
  const remaining =
    'The draft’s links end. What was written stays, and whoever wrote something never reviews this task.';
  return (
    <ConfirmDialog
      title={isReader ? 'Leave this draft?' : `Take off ${name}?`}
      description={
        isReader
          ? `You will not see this draft any more, until another author adds you again. ${remaining}`
          : `They will not see this draft any more, until an author adds them again. ${remaining}`
      }
      confirmLabel={isReader ? 'Leave' : 'Take off'}
      danger
      onConfirm={onConfirm}
      trigger={
        <Button variant="quiet" size="icon-sm" aria-label={isReader ? 'Leave this draft' : `Take off ${name}`}>
          {isReader ? <LogOut aria-hidden /> : <X aria-hidden />}
        </Button>
      }
    />
  );
}
