'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { requireActor } from '@/lib/auth/session';
import { describeFinding } from '@/lib/checks/engine/describe-finding';
import { reportSchema } from '@/lib/checks/engine/report';
import { type FormResult, runAction } from '@/lib/http/form-result';
import { readArguments } from '@/lib/http/read-arguments';
import { takeTurn } from '@/lib/members/account-turns';
import { claimReview } from '@/lib/reviews/claim-review';
import { loadSample } from '@/lib/reviews/load-desk';
import { recordVerdict } from '@/lib/reviews/record-verdict';
import { renewLease } from '@/lib/reviews/renew-lease';
import { skipReview } from '@/lib/reviews/skip-review';
import type { PlacedInstance } from '@/lib/reviews/task-text';

const ofReview = z.tuple([z.string()]);
const decision = z.tuple([z.string(), z.string()]);
const place = z.tuple([z.string(), z.number()]);
const wanted = z.tuple([z.string().nullable()]);

/** Claims the oldest submission, or the named one; null when there is nothing (any more). */
export async function claim(submissionId: string | null): Promise<FormResult<{ reviewId: string } | null>> {
  return runAction(async () => {
    const actor = await requireActor();
    await takeTurn(actor, 'claim');
    const [id] = readArguments([submissionId], wanted);
    const review = await claimReview(actor, id === null ? {} : { submissionId: id });
    if (!review) revalidatePath('/reviews');
    return review ? { reviewId: review.id } : null;
  });
}

export async function approve(reviewId: string, comment: string): Promise<FormResult<{ accepted: boolean }>> {
  const result = await runAction(async () => {
    const actor = await requireActor();
    const [id, text] = readArguments([reviewId, comment], decision);
    const { state } = await recordVerdict(actor, id, { verdict: 'approve', comment: text });
    return { accepted: state === 'APPROVED' };
  });
  if (result.ok) revalidatePath('/reviews');
  return withProblems(result);
}

export async function requestChanges(reviewId: string, comment: string): Promise<FormResult> {
  return done(async () => {
    const actor = await requireActor();
    const [id, text] = readArguments([reviewId, comment], decision);
    await recordVerdict(actor, id, { verdict: 'request-changes', comment: text });
  });
}

export async function skip(reviewId: string, reason: string): Promise<FormResult> {
  return done(async () => skipReview(await requireActor(), ...readArguments([reviewId, reason], decision)));
}

export async function renew(reviewId: string): Promise<FormResult<{ leaseUntil: Date }>> {
  return runAction(async () => renewLease(await requireActor(), ...readArguments([reviewId], ofReview)));
}

export async function moreInstances(reviewId: string, from: number): Promise<FormResult<PlacedInstance[]>> {
  return runAction(async () => loadSample(await requireActor(), ...readArguments([reviewId, from], place)));
}

async function done(work: () => Promise<void>): Promise<FormResult> {
  const result = await runAction(async () => {
    await work();
    return undefined;
  });
  if (result.ok) revalidatePath('/reviews');
  return result;
}

const SHOWN_PROBLEMS = 5;

/** Puts a failed report's errors into words here, so that the browser need not load the rules. */
function withProblems<T>(result: FormResult<T>): FormResult<T> {
  const report = result.ok ? undefined : reportSchema.safeParse(result.details.report).data;
  if (result.ok || !report) return result;
  const errors = report.findings.filter(({ severity }) => severity === 'error').map(describeFinding);
  const { reason } = result.details;
  return { ...result, details: { reason, problems: [...new Set(errors)].slice(0, SHOWN_PROBLEMS) } };
}
