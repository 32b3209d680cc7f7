'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { nearestRules } from '@/components/checks/nearest-rules';

/** Links to the rules whose ids are like the one in the address; nothing where none is. */
export function NearestRuleLinks({ ids }: { ids: readonly string[] }) {
  const wanted = usePathname().split('/').at(-1) ?? '';
  const nearest = nearestRules(wanted, ids);
  if (nearest.length === 0) return null;
  return (
    <nav aria-label="Similar checks" className="pt-4">
      <p>There is no such check. Did you mean one of these?</p>
      <ul className="flex flex-wrap justify-center gap-x-4 gap-y-1 pt-1">
        {nearest.map((id) => (
          <li key={id}>
            <Link href={`/checks/${id}`} className="link font-mono text-sm">
              {id}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
