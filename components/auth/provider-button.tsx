'use client';

import { signIn } from 'next-auth/react';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toaster';

interface ProviderButtonProps {
  provider: { id: string; name: string };
  back: string;
  label: string;
  /** Runs before leaving for the provider. */
  before?: (provider: string) => Promise<PreparationResult>;
}

export type PreparationResult = { ok: true } | { ok: false; message: string };

/** Leaves for an outside provider, which sends the browser back signed in (or connected). */
export function ProviderButton({ provider, back, label, before }: ProviderButtonProps) {
  const toast = useToast();

  async function leave() {
    try {
      const prepared = await before?.(provider.id);
      if (prepared?.ok === false) return toast({ kind: 'error', text: prepared.message });
      await signIn(provider.id, { callbackUrl: back });
    } catch {
      toast({ kind: 'error', text: `${provider.name} could not be reached. Please try again.` });
    }
  }

  return (
    <Button size="lg" onClick={leave}>
      {label}
    </Button>
  );
}
