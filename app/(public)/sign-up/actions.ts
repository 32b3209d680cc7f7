'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import type { FormState } from '@/components/auth/form-state';
import { returnPath } from '@/lib/auth/return-path';
import { openSession } from '@/lib/auth/session';
import { clientAddress } from '@/lib/http/client-address';
import { runAction } from '@/lib/http/form-result';
import { readForm } from '@/lib/http/read-form';
import { newAccount } from '@/lib/members/new-member';
import { signUp as makeAccount } from '@/lib/members/sign-up';

const way = z.object({ token: z.string().max(200).optional(), back: z.string().max(4000).optional().catch(undefined) });

/** Makes an account, signs in to it and goes where the visitor wanted to. */
export async function signUp(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(async () => {
    const account = readForm(form, newAccount);
    const { token, back } = readForm(form, way);
    await openSession(await makeAccount(account, token ?? null, clientAddress(await headers())));
    redirect(returnPath(back));
  });
}
