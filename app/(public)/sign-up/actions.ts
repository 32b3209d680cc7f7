'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { noteSignedUp } from '@/app/(public)/signed-up';
import type { FormState } from '@/components/auth/form-state';
import { returnPath, signInPath } from '@/lib/auth/return-path';
import { openSession } from '@/lib/auth/session';
import { clientAddress } from '@/lib/http/client-address';
import { runAction } from '@/lib/http/form-result';
import { readForm } from '@/lib/http/read-form';
import { newAccount } from '@/lib/members/new-member';
import { signUp as makeAccount, signUpInvited } from '@/lib/members/sign-up';

const way = z.object({ token: z.string().max(200).optional(), back: z.string().max(4000).optional().catch(undefined) });

/**
 * Makes an account. With an invitation it signs in to it; else the next step is to sign in, whether or not the address
 * had an account before.
 */
export async function signUp(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(async () => {
    const account = readForm(form, newAccount);
    const { token, back } = readForm(form, way);
    const address = clientAddress(await headers());
    const path = returnPath(back);
    if (token) {
      await openSession(await signUpInvited(account, token, address));
      redirect(path);
    }
    await makeAccount(account, address);
    await noteSignedUp(account.email);
    redirect(signInPath(path));
  });
}
