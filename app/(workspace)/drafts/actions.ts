'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireActor } from '@/lib/auth/session';
import { addAuthor, removeAuthor } from '@/lib/drafts/authors';
import { createDraft } from '@/lib/drafts/create-draft';
import { createDraftFromTask } from '@/lib/drafts/create-draft-from-task';
import { findAcceptedTask } from '@/lib/drafts/find-accepted-task';
import { type FormResult, runAction } from '@/lib/http/form-result';
import { type Limit, takePoint } from '@/lib/http/rate-limit';
import { readArguments } from '@/lib/http/read-arguments';
import { readForm } from '@/lib/http/read-form';
import { takeTurn } from '@/lib/members/account-turns';
import { isStorable } from '@/lib/task/storable-text';

/** Begins a blank draft and opens it. */
export async function startBlank(): Promise<FormResult> {
  return runAction(async () => {
    const actor = await requireActor();
    await takeTurn(actor, 'draft');
    const { taskId } = await createDraft(actor);
    redirect(`/drafts/${taskId}#about`);
  });
}

const revision = z.object({ task: z.string().trim().min(1, 'Say which task: its number or name.').max(300) });

/** Begins the next revision of an accepted task, or opens the one that is in the works. */
export async function startRevision(form: FormData): Promise<FormResult> {
  return runAction(async () => {
    const actor = await requireActor();
    await takeTurn(actor, 'draft');
    const { task } = readForm(form, revision);
    const { taskId } = await createDraftFromTask(actor, await findAcceptedTask(actor, task));
    redirect(`/drafts/${taskId}`);
  });
}

const ADD_AUTHOR_LIMIT: Limit = { name: 'add-author', points: 30, seconds: 60 * 60 };
const texts = z.tuple([z.string(), z.string()]);
const newAuthor = z.object({
  taskId: z.uuid(),
  email: z.string().trim().min(1).max(320).refine(isStorable, 'This is no e-mail address.'),
});

/** Makes an account a co-author of a draft. */
export async function inviteAuthor(taskId: string, email: string): Promise<FormResult> {
  return runAction(async () => {
    const actor = await requireActor();
    readArguments([taskId, email], texts);
    const input = newAuthor.parse({ taskId, email });
    // An answer tells whether an address has an account.
    await takeTurn(actor, 'invitation');
    await takePoint(ADD_AUTHOR_LIMIT, actor.id);
    await addAuthor(actor, input.taskId, input.email);
    return undefined;
  });
}

const authorship = z.tuple([z.uuid(), z.uuid()]);

/** Takes a co-author off a draft. Who takes themselves off sees it no more. */
export async function takeOffAuthor(taskId: string, userId: string): Promise<FormResult> {
  return runAction(async () => {
    const actor = await requireActor();
    const [draft, author] = readArguments([taskId, userId], authorship);
    await removeAuthor(actor, draft, author);
    if (author === actor.id) redirect('/drafts');
    return undefined;
  });
}
