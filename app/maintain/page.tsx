import type { Metadata } from 'next';
import Link from 'next/link';
import { MaintainersOnly } from '@/components/members/maintainers-only';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/lib/auth/policy';
import { requirePageActor } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Maintain' };

const PLACES = [
  { href: '/maintain/members', name: 'Members', text: 'Who may do what; invitations; closed accounts.' },
  { href: '/maintain/releases', name: 'Releases', text: 'Cut a release from everything that has been accepted.' },
  { href: '/maintain/rechecks', name: 'Re-checks', text: 'Which accepted tasks fail the checks as they are now.' },
  {
    href: '/maintain/settings',
    name: 'Settings',
    text: 'Who may sign up, how many approvals a task needs, how long a claim lasts.',
  },
  { href: '/maintain/audit', name: 'Audit log', text: 'Who did what, and when. Nothing in it can be changed.' },
] as const;

export default async function MaintainPage() {
  const actor = await requirePageActor();
  if (!can(actor, 'member:list')) return <MaintainersOnly />;
  return (
    <>
      <PageHeader title="Maintain" />
      <ul className="border-t">
        {PLACES.map(({ href, name, text }) => (
          <li key={href} className="relative flex min-h-12 flex-wrap items-center gap-x-6 border-b py-2 hover:bg-hover">
            <Link href={href} className="w-28 font-medium after:absolute after:inset-0">
              {name}
            </Link>
            <span className="text-muted">{text}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
