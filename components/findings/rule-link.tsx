import Link from 'next/link';
import type { ReactNode } from 'react';
import { READING } from '@/lib/checks/engine/reading-finding';

/** A rule's name, leading to its page: why it is there, and how to mend what it finds. Reading errors have no page. */
export function RuleLink({ rule, children }: { rule: string; children: ReactNode }) {
  if (rule === READING) return <>{children}</>;
  return (
    <Link href={`/checks/${encodeURIComponent(rule)}`} prefetch={false} className="hover:text-accent hover:underline">
      {children}
    </Link>
  );
}
