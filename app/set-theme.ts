'use server';

import { cookies } from 'next/headers';
import { THEME_COOKIE, theme } from '@/components/ui/theme';

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Keeps the chosen theme (form field `theme`) in a cookie of this browser. */
export async function setTheme(form: FormData): Promise<void> {
  const chosen = theme.catch('system').parse(form instanceof FormData ? form.get('theme') : null);
  const jar = await cookies();
  if (chosen === 'system') jar.delete(THEME_COOKIE);
  else jar.set(THEME_COOKIE, chosen, { maxAge: ONE_YEAR, sameSite: 'lax', path: '/', httpOnly: true });
}
