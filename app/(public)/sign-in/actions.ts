'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { forgetSignedUp } from '@/app/(public)/signed-up';
import type { FormState } from '@/components/auth/form-state';
import { returnPath } from '@/lib/auth/return-path';
import { currentBrowser, openSession } from '@/lib/auth/session';
import { credentials, signInToDemo, signInWithPassword } from '@/lib/auth/sign-in';
import { clientAddress } from '@/lib/http/client-address';
import { runAction } from '@/lib/http/form-result';
import { readForm } from '@/lib/http/read-form';

const back = z.string().max(4000).catch('/');
const signInForm = credentials.extend({ back });
const demoForm = z.object({ userId: z.string().max(100), back });

/** Signs in with e-mail and password and goes where the visitor wanted to. */
export async function signIn(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(async () => {
    const { back, ...given } = readForm(form, signInForm);
    const address = clientAddress(await headers());
    await openSession(await signInWithPassword(given, address, await currentBrowser()));
    await forgetSignedUp();
    redirect(returnPath(back));
  });
}

/** Signs in to a demo account with one click. */
export async function signInWithOneClick(form: FormData): Promise<void> {
  const result = await runAction(async () => {
    const { userId, back } = readForm(form, demoForm);
    await openSession(await signInToDemo(userId));
    redirect(returnPath(back));
  });
  if (!result.ok) redirect('/sign-in?error=demo');
}
