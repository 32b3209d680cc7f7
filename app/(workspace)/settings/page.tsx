import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { signInProblem } from '@/app/(public)/sign-in/problems';
import {
  changeName,
  changePassword,
  disconnect,
  endSession,
  prepareToConnect,
  signOutEverywhere,
  signOutOthers,
} from '@/app/(workspace)/settings/actions';
import { providerButtons } from '@/app/api/auth/identity-providers';
import { Connections } from '@/components/auth/connections';
import { NameForm, PasswordForm } from '@/components/auth/profile-forms';
import { SessionList } from '@/components/auth/session-list';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { PASSWORD_LENGTH } from '@/lib/auth/password-rules';
import { ROLE_NAMES } from '@/lib/auth/role-names';
import { currentSessionId, requirePageActor } from '@/lib/auth/session';
import { listOwnSessions } from '@/lib/members/own-sessions';
import { readProfile } from '@/lib/members/profile';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsPage({ searchParams }: PageProps<'/settings'>) {
  const actor = await requirePageActor();
  const [{ error }, profile, sessions, current] = await Promise.all([
    searchParams,
    readProfile(actor),
    listOwnSessions(actor),
    currentSessionId(),
  ]);
  const connected = new Set(profile.identities.map(({ provider }) => provider));
  const providers = providerButtons().map((provider) => ({ ...provider, connected: connected.has(provider.id) }));
  return (
    <>
      <PageHeader title="Settings" description={`Your role is ${ROLE_NAMES[actor.role].toLowerCase()}.`} />
      {error !== undefined && (
        <Notice kind="error" className="mb-4 max-w-reading">
          {signInProblem(error)}
        </Notice>
      )}
      <Section title="Profile">
        <NameForm action={changeName} name={profile.name} email={profile.email} />
      </Section>
      <Section title="Password">
        <PasswordForm
          action={changePassword}
          hasPassword={profile.hasPassword}
          email={profile.email}
          hint={`At least ${PASSWORD_LENGTH.min} characters. Changing it ends your sessions in other browsers.`}
        />
      </Section>
      {providers.length > 0 && (
        <Section title="Connected accounts">
          <Connections providers={providers} prepare={prepareToConnect} disconnect={disconnect} />
        </Section>
      )}
      <Section title="Sessions">
        <SessionList
          sessions={sessions}
          current={current}
          end={endSession}
          endOthers={signOutOthers}
          endAll={signOutEverywhere}
        />
      </Section>
    </>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="grid gap-x-8 gap-y-3 border-t py-6 md:grid-cols-[12rem_minmax(0,26rem)]">
      <h2 className="font-semibold text-lg">{title}</h2>
      <div>{children}</div>
    </section>
  );
}
