'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { Actor } from '@/lib/auth/policy';
import { requireActor } from '@/lib/auth/session';
import { type FormResult, runAction } from '@/lib/http/form-result';
import { readArguments } from '@/lib/http/read-arguments';
import { takeTurn } from '@/lib/members/account-turns';
import { rejectSubmission } from '@/lib/reviews/reject-submission';
import { reopenTask } from '@/lib/reviews/reopen-task';
import { retireTask } from '@/lib/reviews/retire-task';
import { withdrawSubmission } from '@/lib/submissions/withdraw-submission';

const one = z.tuple([z.string()]);
const decision = z.tuple([z.string(), z.string()]);

export async function withdraw(submissionId: string): Promise<FormResult> {
  return decide((actor) => withdrawSubmission(actor, ...readArguments([submissionId], one)));
}

export async function reject(submissionId: string, reason: string): Promise<FormResult> {
  return decide((actor) => rejectSubmission(actor, ...readArguments([submissionId, reason], decision)));
}

export async function retire(taskId: string, reason: string): Promise<FormResult> {
  return decide((actor) => retireTask(actor, ...readArguments([taskId, reason], decision)));
}

export async function reopen(taskId: string, reason: string): Promise<FormResult> {
  return decide((actor) => reopenTask(actor, ...readArguments([taskId, reason], decision)));
}

/** Runs a decision and shows the page as it is then, whether or not the decision was made. */
async function decide(work: (actor: Actor) => Promise<void>): Promise<FormResult> {
  const result = await runAction(async () => {
    const actor = await requireActor();
    await takeTurn(actor, 'submission');
    await work(actor);
    return undefined;
  });
  revalidatePath('/submissions/[id]', 'page');
  return result;
}
