'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { requireActor } from '@/lib/auth/session';
import { type FormResult, runAction } from '@/lib/http/form-result';
import { readArguments } from '@/lib/http/read-arguments';
import * as inbox from '@/lib/inbox/mark-read';

const item = z.tuple([z.string().nullable()]);

/** Marks one item as read, or all of them. */
export async function markRead(id: string | null): Promise<FormResult> {
  const result = await runAction(async () => {
    const actor = await requireActor();
    const [which] = readArguments([id], item);
    await inbox.markRead(actor, which === null ? 'all' : [which]);
    return undefined;
  });
  // The number in the bar stands on every page.
  revalidatePath('/', 'layout');
  return result;
}
