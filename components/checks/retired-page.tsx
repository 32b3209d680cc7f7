import Link from 'next/link';
import { Code } from '@/components/ui/code';
import { PageHeader } from '@/components/ui/page-header';
import { ruleById } from '@/lib/checks/engine/registry';

/** Stands where a rule was: which ones look for it now. */
export function RetiredPage({ id, successors }: { id: string; successors: readonly string[] }) {
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: 'Checks', href: '/checks' }]}
        title="This check is retired"
        description={
          <>
            <Code>{id}</Code> still stands in older reports.{' '}
            {successors.length > 0 ? 'These took its place:' : 'Nothing took its place.'}
          </>
        }
      />
      <ul className="list-disc ps-5">
        {successors.map((successor) => (
          <li key={successor}>
            <Link href={`/checks/${successor}`} className="link">
              {ruleById(successor)?.title ?? successor}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
