import type { DraftChange } from '@/components/editor/authors/authors-client';
import { changeText } from '@/components/editor/authors/change-text';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';

/** Who changed what, the latest first. */
export function ChangeList({ changes }: { changes: readonly DraftChange[] }) {
  if (changes.length === 0) return <p className="text-muted">Nothing has been changed since the draft was begun.</p>;
  return (
    <>
      <ol aria-label="Changes" className="divide-y">
        {changes.map((change) => (
          <li key={change.version} className="py-1.5">
            <p className="wrap-anywhere">{changeText(change)}</p>
            <p className="text-muted text-sm">
              {change.userName === null ? 'Account deleted' : <UserText>{change.userName}</UserText>}
              {' · '}
              <Time at={change.at} />
            </p>
          </li>
        ))}
      </ol>
      <p className="pt-2 text-muted text-sm">
        What one author changes within ten minutes is one entry. The latest 200 are kept.
      </p>
    </>
  );
}
