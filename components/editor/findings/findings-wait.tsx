import { useEffect, useState } from 'react';
import { Skeleton } from '@/components/ui/skeleton';

/** On most connections the checks are there long before. */
const LONG_WAIT_MS = 8_000;

/** The place of the findings before the first report. Where that takes long, it says that nobody has to wait for it. */
export function FindingsWait() {
  const [isLong, setLong] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setLong(true), LONG_WAIT_MS);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div className="grid gap-3">
      <Skeleton className="w-32" />
      <Skeleton />
      <Skeleton className="w-48" />
      <p role="status" className="text-muted text-sm empty:hidden">
        {isLong && 'The checks are still being loaded. They run on the server, too, when you submit.'}
      </p>
    </div>
  );
}
