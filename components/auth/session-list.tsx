'use client';

import { AccountForm } from '@/components/auth/account-form';
import type { FormAction } from '@/components/auth/form-state';
import { Badge } from '@/components/ui/badge';
import { Time } from '@/components/ui/time';

interface ListedSession {
  id: string;
  browser: string;
  address: string;
  createdAt: Date;
  lastSeenAt: Date;
}

interface SessionListProps {
  sessions: readonly ListedSession[];
  /** The id of the one that this page is seen in. */
  current: string | null;
  end: FormAction;
  endOthers: FormAction;
  endAll: FormAction;
}

/** The browsers that are signed in to one's account, each with a way to end its session. */
export function SessionList({ sessions, current, end, endOthers, endAll }: SessionListProps) {
  const hasOthers = sessions.some(({ id }) => id !== current);
  return (
    <div className="grid gap-4">
      <ul aria-label="Your sessions" className="grid gap-3">
        {sessions.map((session) => (
          <li key={session.id} className="flex items-start justify-between gap-4 border-b pb-3">
            <SessionFacts session={session} isCurrent={session.id === current} />
            {session.id !== current && (
              <AccountForm action={end} submit="End session">
                {() => <input type="hidden" name="session" value={session.id} />}
              </AccountForm>
            )}
          </li>
        ))}
      </ul>
      {hasOthers && (
        <AccountForm action={endOthers} submit="Sign out all other browsers">
          {() => null}
        </AccountForm>
      )}
      <AccountForm action={endAll} submit="Sign out everywhere">
        {() => <p className="text-muted">Ends all your sessions, in this browser too.</p>}
      </AccountForm>
    </div>
  );
}

function SessionFacts({ session, isCurrent }: { session: ListedSession; isCurrent: boolean }) {
  return (
    <div className="min-w-0">
      <p className="flex flex-wrap items-center gap-2 font-medium">
        {session.browser}
        {isCurrent && <Badge>This browser</Badge>}
      </p>
      <p className="text-muted text-sm">
        Signed in <Time at={session.createdAt} /> from <span className="break-all">{session.address}</span>
        {!isCurrent && (
          <>
            , last seen <Time at={session.lastSeenAt} />
          </>
        )}
      </p>
    </div>
  );
}
