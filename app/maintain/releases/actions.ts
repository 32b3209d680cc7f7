'use server';

import { revalidatePath } from 'next/cache';
import { z } from 'zod';
import { requireActor } from '@/lib/auth/session';
import { type FormResult, runAction } from '@/lib/http/form-result';
import { readArguments } from '@/lib/http/read-arguments';
import { cutRelease } from '@/lib/releases/cut-release';

const newRelease = z.tuple([z.object({ version: z.string().max(100), notes: z.string().max(100_000) })]);

export async function cut(release: { version: string; notes: string }): Promise<FormResult<{ version: string }>> {
  const result = await runAction(async () => {
    const actor = await requireActor();
    const { version } = await cutRelease(actor, ...readArguments([release], newRelease));
    return { version };
  });
  if (result.ok) revalidatePath('/', 'layout');
  return result;
}
