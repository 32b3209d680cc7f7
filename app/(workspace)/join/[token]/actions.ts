'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireActor } from '@/lib/auth/session';
import { joinDraft } from '@/lib/drafts/join-draft';
import { type FormResult, runAction } from '@/lib/http/form-result';
import { type Limit, takePoint } from '@/lib/http/rate-limit';
import { readArguments } from '@/lib/http/read-arguments';
import { takeTurn } from '@/lib/members/account-turns';

const JOIN_LIMIT: Limit = { name: 'author-join', points: 30, seconds: 60 * 60 };
const secret = z.tuple([z.string().max(200)]);

/** Makes the account an author of the draft that the link leads to, and opens it. */
export async function join(token: string): Promise<FormResult> {
  return runAction(async () => {
    const actor = await requireActor();
    await takeTurn(actor, 'join');
    await takePoint(JOIN_LIMIT, actor.id);
    const { taskId } = await joinDraft(actor, ...readArguments([token], secret));
    redirect(`/drafts/${taskId}`);
  });
}
