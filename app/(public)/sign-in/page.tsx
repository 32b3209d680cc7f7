import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { signIn, signInWithOneClick } from '@/app/(public)/sign-in/actions';
import { signInProblem } from '@/app/(public)/sign-in/problems';
import { signedUpAs } from '@/app/(public)/signed-up';
import { providerButtons } from '@/app/api/auth/identity-providers';
import { DemoAccounts } from '@/components/auth/demo-accounts';
import { ProviderButton } from '@/components/auth/provider-button';
import { SignInForm } from '@/components/auth/sign-in-form';
import { Notice } from '@/components/ui/notice';
import { returnPath } from '@/lib/auth/return-path';
import { ROLE_NAMES } from '@/lib/auth/role-names';
import { currentActor } from '@/lib/auth/session';
import { demoAccounts } from '@/lib/auth/sign-in';
import { siteOrigin } from '@/lib/http/site-origin';
import { readSettings } from '@/lib/members/settings';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { callbackUrl, error } = await searchParams;
  const back = returnPath(typeof callbackUrl === 'string' ? callbackUrl : null, siteOrigin());
  if (await currentActor()) redirect(back);
  const [accounts, settings, newcomer] = await Promise.all([demoAccounts(), readSettings(), signedUpAs()]);
  const providers = providerButtons();
  return (
    <div className="mx-auto grid w-full max-w-sm gap-6 py-10">
      <h1 className="font-semibold text-2xl">Sign in</h1>
      {error !== undefined && <Notice kind="error">{signInProblem(error)}</Notice>}
      {newcomer !== null && (
        <Notice kind="success" title="Now sign in" silent>
          If this address had no account, it has one now, with the password you chose. If it had one before, nothing has
          changed: its own password signs in.
        </Notice>
      )}
      {accounts.length > 0 && (
        <DemoAccounts
          accounts={accounts.map(({ role, ...account }) => ({ ...account, role: ROLE_NAMES[role] }))}
          action={signInWithOneClick}
          back={back}
        />
      )}
      <SignInForm action={signIn} back={back} email={newcomer ?? undefined} />
      {providers.length > 0 && (
        <div className="grid gap-2 border-t pt-6">
          {providers.map((provider) => (
            <ProviderButton
              key={provider.id}
              provider={provider}
              back={back}
              label={`Continue with ${provider.name}`}
            />
          ))}
        </div>
      )}
      <p className="text-muted">
        {settings.signUp === 'open' ? (
          <>
            New here?{' '}
            <Link
              className="text-accent underline"
              href={back === '/' ? '/sign-up' : `/sign-up?callbackUrl=${encodeURIComponent(back)}`}
            >
              Create an account
            </Link>
          </>
        ) : (
          'New accounts are by invitation here.'
        )}
      </p>
    </div>
  );
}
