import { useRef, useState } from 'react';
import {
  type AuthorInvitation,
  makeLink,
  type NewLink,
  type Outcome,
  revokeLink,
} from '@/components/editor/authors/authors-client';
import { Button } from '@/components/ui/button';
import { FreshLink } from '@/components/ui/fresh-link';
import { Notice } from '@/components/ui/notice';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';

interface AuthorLinksProps {
  taskId: string;
  invitations: readonly AuthorInvitation[];
  mayInvite: boolean;
  /** Asks for the links anew. */
  reload: () => Promise<void>;
}

/** The links by which others become authors: make one, see which there are, end them. */
export function AuthorLinks({ taskId, invitations, mayInvite, reload }: AuthorLinksProps) {
  const [made, setMade] = useState<Outcome<NewLink> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);

  async function make() {
    setProblem(null);
    setMade(await makeLink(taskId));
    await reload();
  }

  async function revoke(id: string) {
    const outcome = await revokeLink(taskId, id);
    setProblem(outcome.ok ? null : outcome.message);
    if (outcome.ok && made?.ok && made.value.id === id) setMade(null);
    await reload();
    // The button that had the focus is gone.
    list.current?.focus();
  }

  return (
    <div className="grid grid-cols-1 gap-3">
      <p className="text-muted">
        Whoever has a link and signs in can join as an author, for seven days or until you revoke it. Taking an author
        off ends all links.
      </p>
      {problem && <Notice kind="error">{problem}</Notice>}
      {made &&
        (made.ok ? (
          <FreshLink link={made.value.link}>The link is ready.</FreshLink>
        ) : (
          <Notice kind="error">{made.message}</Notice>
        ))}
      <ul ref={list} tabIndex={-1} aria-label="Links" className="divide-y outline-none">
        {invitations.map(({ id, invitedBy, createdAt, expiresAt, joined }) => (
          <li key={id} className="flex items-start gap-2 py-1.5">
            <p className="min-w-0 flex-1">
              Made by <UserText className="font-medium">{invitedBy}</UserText> <Time at={createdAt} />
              <span className="block text-muted text-sm">
                {joined === 0 ? 'Nobody joined yet' : `${joined.toLocaleString('en')} joined`} · ends{' '}
                <Time at={expiresAt} />
              </span>
            </p>
            <Button variant="quiet" size="sm" onClick={() => revoke(id)}>
              Revoke
              <span className="sr-only">the link made by {invitedBy}</span>
            </Button>
          </li>
        ))}
      </ul>
      {invitations.length === 0 && <p>There is no link now.</p>}
      {mayInvite ? (
        <Button onClick={make} className="justify-self-start">
          Make a link
        </Button>
      ) : (
        <p className="text-muted">Nobody can join while the draft cannot be changed.</p>
      )}
    </div>
  );
}
