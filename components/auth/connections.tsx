'use client';

import { AccountForm } from '@/components/auth/account-form';
import type { FormAction } from '@/components/auth/form-state';
import { type PreparationResult, ProviderButton } from '@/components/auth/provider-button';

interface ConnectionsProps {
  providers: readonly { id: string; name: string; connected: boolean }[];
  prepare: (provider: string) => Promise<PreparationResult>;
  disconnect: FormAction;
}

/** The outside identities that sign in to this account. */
export function Connections({ providers, prepare, disconnect }: ConnectionsProps) {
  return (
    <ul className="grid gap-4">
      {providers.map((provider) => (
        <li key={provider.id}>
          {provider.connected ? (
            <Disconnect provider={provider} action={disconnect} />
          ) : (
            <ProviderButton provider={provider} back="/settings" label={`Connect ${provider.name}`} before={prepare} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Disconnect({ provider, action }: { provider: { id: string; name: string }; action: FormAction }) {
  return (
    <AccountForm action={action} submit={`Disconnect ${provider.name}`}>
      {() => (
        <>
          <input type="hidden" name="provider" value={provider.id} />
          <p>{provider.name} signs in to this account.</p>
        </>
      )}
    </AccountForm>
  );
}
