'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import type { FormState } from '@/components/auth/form-state';
import { assertCan } from '@/lib/auth/assert-can';
import { requireActor } from '@/lib/auth/session';
import { runAction } from '@/lib/http/form-result';
import { readForm } from '@/lib/http/read-form';
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
});

export async function saveSettings(_state: FormState, data: FormData): Promise<FormState> {
  return runAction(async () => {
    const actor = await requireActor();
    assertCan(actor, 'settings:change');
    await changeSettings(actor, settingsChanges.parse(readForm(data, form)));
    revalidatePath('/maintain/settings');
  });
}
