'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { noteConnectIntent } from '@/app/api/auth/connect-intent';
import { providerButtons } from '@/app/api/auth/identity-providers';
import type { FormState } from '@/components/auth/form-state';
import { closeSession, currentSessionId, openSession, requireActor } from '@/lib/auth/session';
import { AppError } from '@/lib/errors';
import { type FormResult, runAction } from '@/lib/http/form-result';
import { readForm } from '@/lib/http/read-form';
import { takeTurn } from '@/lib/members/account-turns';
import { disconnectIdentity } from '@/lib/members/identities';
import { endOtherSessions, endOwnSession } from '@/lib/members/own-sessions';
import * as profile from '@/lib/members/profile';

export async function changeName(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(async () => {
    const actor = await requireActor();
    const { name } = readForm(form, z.object({ name: z.string().max(1000) }));
    await takeTurn(actor, 'profile');
    await profile.changeName(actor, name);
    revalidatePath('/', 'layout');
  });
}

/** Changes the password, which ends all sessions, and signs this browser in anew. */
export async function changePassword(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(async () => {
    const actor = await requireActor();
    await openSession(await profile.changePassword(actor, readForm(form, profile.passwordChange)));
    revalidatePath('/settings');
  });
}

export async function signOutEverywhere(_state: FormState, _form: FormData): Promise<FormState> {
  return runAction(async () => {
    await profile.signOutEverywhere(await requireActor());
    await closeSession();
    redirect('/sign-in');
  });
}

/** Ends one session; for the one of this browser there is "Sign out". */
export async function endSession(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(async () => {
    const { session } = readForm(form, z.object({ session: z.string().max(100) }));
    await endOwnSession(await requireActor(), session);
    revalidatePath('/settings');
  });
}

export async function signOutOthers(_state: FormState, _form: FormData): Promise<FormState> {
  return runAction(async () => {
    const actor = await requireActor();
    const current = await currentSessionId();
    if (current) await endOtherSessions(actor, current);
    revalidatePath('/settings');
  });
}

/** Notes that the identity which the provider is about to vouch for is to be connected to this account. */
export async function prepareToConnect(provider: string): Promise<FormResult> {
  return runAction(async () => {
    const actor = await requireActor();
    const wanted = providerButtons().find(({ id }) => id === provider);
    if (!wanted) throw new AppError('not-found', 'There is no such provider.');
    await noteConnectIntent(actor, wanted.id);
    return undefined;
  });
}

export async function disconnect(_state: FormState, form: FormData): Promise<FormState> {
  return runAction(async () => {
    const actor = await requireActor();
    const { provider } = readForm(form, z.object({ provider: z.string().max(100) }));
    await disconnectIdentity(actor, provider);
    revalidatePath('/settings');
  });
}
