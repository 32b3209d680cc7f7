'use server';

import { revalidatePath } from 'next/cache';
import { requireActor } from '@/lib/auth/session';
import { type FormResult, runAction } from '@/lib/http/form-result';
import { wakeWorker } from '@/lib/jobs/wake-worker';
import { cancelRecheck } from '@/lib/rechecks/cancel-recheck';
import { startRecheck } from '@/lib/rechecks/start-recheck';

export async function startDue(): Promise<FormResult> {
  return start(false);
}

export async function startAll(): Promise<FormResult> {
  return start(true);
}

export async function cancel(): Promise<FormResult> {
  return change(async () => cancelRecheck(await requireActor()));
}

function start(all: boolean): Promise<FormResult> {
  return change(async () => {
    await startRecheck(await requireActor(), { all });
    await wakeWorker('recheck');
  });
}

/** Runs a change and shows the page as it is then, whether or not the change was made. */
async function change(work: () => Promise<void>): Promise<FormResult> {
  const result = await runAction(async () => {
    await work();
    return undefined;
  });
  revalidatePath('/maintain/rechecks');
  return result;
}
