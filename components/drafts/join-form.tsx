'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

interface JoinFormProps {
  /** Joins and opens the draft; gives back only what went wrong. */
  action: () => Promise<{ ok: true } | { ok: false; message: string }>;
}

/** The button that makes one an author. */
export function JoinForm({ action }: JoinFormProps) {
  const [result, send] = useActionState(action, null);
  return (
    <form action={send} className="grid justify-items-start gap-3">
      {result && !result.ok && <Notice kind="error">{result.message}</Notice>}
      <Button type="submit" variant="primary">
        Join as an author
      </Button>
    </form>
  );
}
