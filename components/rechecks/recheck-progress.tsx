'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { Progress } from '@/components/ui/progress';
import { useToast } from '@/components/ui/toaster';

interface RecheckProgressProps {
  running: boolean;
  /** Whether the last one was cancelled. */
  cancelled: boolean;
  label: string;
  done: number;
  total: number | null;
}

const REFRESH_MS = 1_500;

/** How far the re-check is. It keeps the page up to date while it is looked at, and says when the re-check has ended. */
export function RecheckProgress({ running, cancelled, label, done, total }: RecheckProgressProps) {
  const router = useRouter();
  const toast = useToast();
  const wasRunning = useRef(running);

  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh();
    }, REFRESH_MS);
    return () => clearInterval(timer);
  }, [running, router]);

  useEffect(() => {
    if (wasRunning.current && !running) {
      toast(cancelled ? { kind: 'info', text: 'The re-check was cancelled.' } : { text: 'The re-check has finished.' });
    }
    wasRunning.current = running;
  }, [running, cancelled, toast]);

  if (!running) return null;
  return <Progress label={label} done={Math.min(done, total ?? done)} total={total} />;
}
