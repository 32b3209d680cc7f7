'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { Actor } from '@/lib/auth/policy';
import { requireActor } from '@/lib/auth/session';
import { type FormResult, runAction } from '@/lib/http/form-result';
import { readArguments } from '@/lib/http/read-arguments';
import { type AccountTurn, takeTurn } from '@/lib/members/account-turns';
import * as hiding from '@/lib/reviews/hide-thread';
import * as threads from '@/lib/reviews/threads';

const ofThread = z.tuple([z.string()]);
const answer = z.tuple([z.string(), z.string()]);
const moderation = z.tuple([z.string(), z.boolean()]);
const opening = z.tuple([z.string(), z.string(), z.string()]);

export async function openThread(submissionId: string, anchor: string, body: string): Promise<FormResult> {
  return discuss('comment', (actor) => {
    const [id, place, text] = readArguments([submissionId, anchor, body], opening);
    return threads.openThread(actor, id, { anchor: place, body: text });
  });
}

export async function comment(threadId: string, body: string): Promise<FormResult> {
  return discuss('comment', (actor) => threads.comment(actor, ...readArguments([threadId, body], answer)));
}

export async function resolveThread(threadId: string): Promise<FormResult> {
  return discuss('discussion', (actor) => threads.resolveThread(actor, ...readArguments([threadId], ofThread)));
}

export async function reopenThread(threadId: string): Promise<FormResult> {
  return discuss('discussion', (actor) => threads.reopenThread(actor, ...readArguments([threadId], ofThread)));
}

export async function hideThread(threadId: string, hidden: boolean): Promise<FormResult> {
  return discuss('discussion', (actor) => hiding.hideThread(actor, ...readArguments([threadId, hidden], moderation)));
}

export async function hideComment(commentId: string, hidden: boolean): Promise<FormResult> {
  return discuss('discussion', (actor) => hiding.hideComment(actor, ...readArguments([commentId, hidden], moderation)));
}

/** Both pages that show discussions show them as they are afterwards. */
async function discuss(kind: AccountTurn, work: (actor: Actor) => Promise<unknown>): Promise<FormResult> {
  const result = await runAction(async () => {
    const actor = await requireActor();
    await takeTurn(actor, kind);
    await work(actor);
    return undefined;
  });
  revalidatePath('/reviews/[id]', 'page');
  revalidatePath('/submissions/[id]', 'page');
  return result;
}
