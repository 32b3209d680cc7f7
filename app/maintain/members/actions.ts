'use server';

import { revalidatePath } from 'next/cache';
import { headers } from 'next/headers';
import { z } from 'zod';
import { assertCan } from '@/lib/auth/assert-can';
import type { Role } from '@/lib/auth/policy';
import { requireActor } from '@/lib/auth/session';
import { type FormResult, runAction } from '@/lib/http/form-result';
import { readArguments } from '@/lib/http/read-arguments';
import { readForm } from '@/lib/http/read-form';
import { siteOrigin } from '@/lib/http/site-origin';
import { takeTurn } from '@/lib/members/account-turns';
import * as members from '@/lib/members/change-member';
import { inviteMember, memberRole, newInvitation, revokeInvitation } from '@/lib/members/invitations';

const one = z.tuple([z.string()]);
const promotion = z.tuple([z.string(), memberRole]);

export async function changeRole(memberId: string, role: Role): Promise<FormResult> {
  return change(async () => members.changeRole(await requireActor(), ...readArguments([memberId, role], promotion)));
}

export async function disable(memberId: string): Promise<FormResult> {
  return change(async () => members.disableMember(await requireActor(), ...readArguments([memberId], one)));
}

export async function enable(memberId: string): Promise<FormResult> {
  return change(async () => members.enableMember(await requireActor(), ...readArguments([memberId], one)));
}

export async function revoke(invitationId: string): Promise<FormResult> {
  return change(async () => revokeInvitation(await requireActor(), ...readArguments([invitationId], one)));
}

/** Makes an invitation and gives the link to pass on. */
export async function invite(form: FormData): Promise<FormResult<{ email: string; link: string }>> {
  return runAction(async () => {
    const actor = await requireActor();
    assertCan(actor, 'member:change');
    const invitation = readForm(form, newInvitation);
    await takeTurn(actor, 'invitation');
    const { token } = await inviteMember(actor, invitation);
    revalidatePath('/maintain/members');
    const origin = siteOrigin() ?? `http://${(await headers()).get('host')}`;
    return { email: invitation.email, link: `${origin}/sign-up?invitation=${token}` };
  });
}

/** Runs a change and shows the list as it is then, whether or not the change was made. */
async function change(work: () => Promise<void>): Promise<FormResult> {
  const result = await runAction(async () => {
    await work();
    return undefined;
  });
  revalidatePath('/maintain/members');
  return result;
}
