'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { FormState } from '@/components/auth/form-state';
import { assertCan } from '@/lib/auth/assert-can';
import { requireActor } from '@/lib/auth/session';
import { type FormResult, runAction } from '@/lib/http/form-result';
import { readForm } from '@/lib/http/read-form';
import { removeDemoContent } from '@/lib/members/demo-content';
import { changeSettings, settingsChanges } from '@/lib/members/settings';

/** A number as a form sends it; anything else is left for the setting's own rule to refuse. */
const typedNumber = z.string().transform((text) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : text));
const form = z.object({
  approvalsNeeded: typedNumber,
  leaseMinutes: typedNumber,
  signUp: z.string(),
  draftsPerAccount: typedNumber,
  megabytesPerAccount: typedNumber,
  uploadsPerMinute: typedNumber,
  commentsPerMinute: typedNumber,
  invitationsPerMinute: typedNumber,
  firstTaskNumber: typedNumber,
});

export async function saveSettings(_state: FormState, data: FormData): Promise<FormState> {
  return runAction(async () => {
    const actor = await requireActor();
    assertCan(actor, 'settings:change');
    await changeSettings(actor, settingsChanges.parse(readForm(data, form)));
    revalidatePath('/maintain/settings');
  });
}

/** Removes what the demo began with. Lists and the front page show the collection as it is then. */
export async function removeDemo(): Promise<FormResult> {
  return runAction(async () => {
    await removeDemoContent(await requireActor());
    revalidatePath('/', 'layout');
    return undefined;
  });
}
