import type { ReactNode } from 'react';
import { currentColumns } from '@/app/current-columns';
import { currentTheme } from '@/app/current-theme';
import { keepColumns } from '@/app/keep-columns';
import { setTheme } from '@/app/set-theme';
import { signOut } from '@/app/sign-out';
import { ColumnChoices } from '@/components/ui/column-choice';
import type { NavLink } from '@/components/ui/nav-links';
import { SiteFooter } from '@/components/ui/site-footer';
import { SiteHeader } from '@/components/ui/site-header';
import { type Actor, can, type Role } from '@/lib/auth/policy';
import { currentActor } from '@/lib/auth/session';
import { countUnread } from '@/lib/inbox/queries';

const ROLE_NAMES: Record<Role, string> = {
  CONTRIBUTOR: 'Contributor',
  REVIEWER: 'Reviewer',
  MAINTAINER: 'Maintainer',
};

/** What stands around every page: the skip link, the bar with the places that this account may go to, the foot. */
export async function SiteFrame({ children }: { children: ReactNode }) {
  const [actor, theme] = await Promise.all([currentActor(), currentTheme()]);
  const columns = await currentColumns(actor?.id);
  const account = actor && {
    name: actor.name,
    role: ROLE_NAMES[actor.role],
    theme,
    setTheme,
    signOut,
    unread: await countUnread(actor),
  };
  return (
    <>
      <a
        href="#content"
        className="sr-only z-50 rounded-md bg-accent px-3 py-2 text-on-accent focus:not-sr-only focus:fixed focus:start-2 focus:top-2"
      >
        Skip to the content
      </a>
      <SiteHeader links={placesFor(actor)} account={account} />
      <main id="content" tabIndex={-1} className="page flex flex-1 flex-col pb-12 outline-none">
        <ColumnChoices key={actor?.id} kept={columns} keep={keepColumns}>
          {children}
        </ColumnChoices>
      </main>
      <SiteFooter links={PUBLIC_PLACES} theme={theme} setTheme={setTheme} />
    </>
  );
}

const PUBLIC_PLACES: readonly NavLink[] = [
  { href: '/tasks', label: 'Tasks' },
  { href: '/releases', label: 'Releases' },
  { href: '/checks', label: 'Checks' },
];

function placesFor(actor: Actor | null): NavLink[] {
  const places = [...PUBLIC_PLACES];
  if (can(actor, 'draft:create')) places.push({ href: '/drafts', label: 'Drafts' });
  if (can(actor, 'review:list')) places.push({ href: '/reviews', label: 'Reviews' });
  if (can(actor, 'member:list')) places.push({ href: '/maintain', label: 'Maintain' });
  return places;
}
