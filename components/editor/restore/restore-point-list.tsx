import { useState } from 'react';
import type { RestorePoint } from '@/components/editor/restore/restore-client';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Notice } from '@/components/ui/notice';
import { Time } from '@/components/ui/time';
import { UserText } from '@/components/ui/user-text';

interface RestorePointListProps {
  points: readonly RestorePoint[];
  selectedId: string | null;
  onSelect: (id: string) => void;
  /** Loads older ones, and gives what went wrong; null when there are none. */
  onMore: (() => Promise<string | null>) | null;
}

/** The restore points, the latest first: what for, when and who. */
export function RestorePointList({ points, selectedId, onSelect, onMore }: RestorePointListProps) {
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <div className="grid grid-cols-1 content-start gap-2">
      <ul aria-label="Restore points" className="grid grid-cols-1">
        {points.map(({ id, reason, createdAt, createdBy }) => (
          <li key={id} className="border-b">
            <button
              type="button"
              aria-current={id === selectedId || undefined}
              onClick={() => onSelect(id)}
              className={cn(
                'grid w-full gap-0.5 border-s-3 py-1.5 ps-2 pe-1 text-start hover:bg-hover',
                id === selectedId ? 'border-accent bg-accent-soft' : 'border-transparent',
              )}
            >
              <UserText className={cn(id === selectedId && 'font-medium')}>{reason}</UserText>
              <span className="text-muted text-sm">
                <Time at={createdAt} />
                {createdBy !== null && (
                  <>
                    {' · '}
                    <UserText>{createdBy}</UserText>
                  </>
                )}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {onMore && (
        <Button
          size="sm"
          variant="quiet"
          onClick={async () => setProblem(await onMore())}
          className="justify-self-start"
        >
          Show older ones
        </Button>
      )}
      {problem && <Notice kind="error">{problem}</Notice>}
    </div>
  );
}
