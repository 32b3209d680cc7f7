import Link from 'next/link';

interface Change {
  number: number;
  name: string;
  formerName: string | null;
}

interface ReleaseDiffProps {
  diff: {
    previous: string | null;
    counts: Record<'added' | 'removed' | 'changed', number>;
    added: readonly Change[];
    removed: readonly Change[];
    changed: readonly Change[];
  };
}

const PARTS = [
  ['added', 'Added'],
  ['changed', 'Changed'],
  ['removed', 'Removed'],
] as const;

/** What a release adds, changes and removes. */
export function ReleaseDiff({ diff }: ReleaseDiffProps) {
  const { counts, previous } = diff;
  if (counts.added + counts.removed + counts.changed === 0) {
    return <p className="text-muted">{previous ? `No task differs from ${previous}.` : 'No tasks yet.'}</p>;
  }
  return (
    <div>
      {PARTS.filter(([part]) => counts[part] > 0).map(([part, title]) => (
        <details key={part} className="border-b" open={counts[part] <= 20}>
          <summary className="py-1.5">
            <span className="font-medium">{title}</span>{' '}
            <span className="tabular text-muted">{counts[part].toLocaleString('en')}</span>
          </summary>
          <ul className="grid pb-3 ps-4">
            {diff[part].map((change) => (
              <li key={change.name} className="wrap-anywhere">
                {part === 'removed' ? change.name : <TaskLink name={change.name} />}
                {change.formerName && <span className="text-muted"> (was {change.formerName})</span>}
              </li>
            ))}
            {counts[part] > diff[part].length && (
              <li className="text-muted">and {(counts[part] - diff[part].length).toLocaleString('en')} more</li>
            )}
          </ul>
        </details>
      ))}
    </div>
  );
}

function TaskLink({ name }: { name: string }) {
  return (
    <Link href={`/tasks/${encodeURIComponent(name)}`} className="link inline-block py-0.5">
      {name}
    </Link>
  );
}

/** "12 added, 1 changed"; "nothing changed" without differences. */
export function diffSummary(counts: Record<'added' | 'removed' | 'changed', number>): string {
  const parts = PARTS.filter(([part]) => counts[part] > 0).map(
    ([part]) => `${counts[part].toLocaleString('en')} ${part}`,
  );
  return parts.join(', ') || 'nothing changed';
}
