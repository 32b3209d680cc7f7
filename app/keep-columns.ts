'use server';

import { cookies } from 'next/headers';
import { currentColumns } from '@/app/current-columns';
import { columnsCookie, tableChoice, withChoice } from '@/components/ui/hidden-columns';
import { currentActor } from '@/lib/auth/session';

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Keeps which columns of a table this person has hidden, in a cookie of this browser. What is no such choice is left out. */
export async function keepColumns(choice: unknown): Promise<void> {
  const { data } = tableChoice.safeParse(choice);
  if (!data) return;
  const userId = (await currentActor())?.id;
  const kept = withChoice(await currentColumns(userId), data);
  const options = { maxAge: ONE_YEAR, sameSite: 'lax', path: '/', httpOnly: true } as const;
  (await cookies()).set(columnsCookie(userId), JSON.stringify(kept), options);
}
