import { z } from 'zod';
import { draftUrl, readProblem } from '@/components/editor/store/draft-transport';
import { HEAD_FIELDS } from '@/components/editor/store/merge-place';

const author = z.object({ id: z.string(), name: z.string() });
const invitation = z.object({
  id: z.string(),
  invitedBy: z.string(),
  createdAt: z.string(),
  expiresAt: z.string(),
  joined: z.number(),
});
const change = z.object({
  version: z.number(),
  kind: z.enum(['EDIT', 'REPLACEMENT', 'RESTORE']),
  userId: z.string().nullable(),
  userName: z.string().nullable(),
  at: z.string(),
  fields: z.array(z.enum(HEAD_FIELDS)),
  rowsAdded: z.number(),
  rowsChanged: z.number(),
  rowsDeleted: z.number(),
});
const overview = z.object({
  /** Whose overview it is. */
  readerId: z.string(),
  authors: z.array(author),
  /** Null for maintainers who only look. */
  invitations: z.array(invitation).nullable(),
  mayInvite: z.boolean(),
  mayTakeOff: z.boolean(),
  changes: z.array(change),
});
const newLink = z.object({ id: z.string(), link: z.string(), expiresAt: z.string() });

export type AuthorInvitation = z.infer<typeof invitation>;
export type DraftChange = z.infer<typeof change>;
export type AuthorsOverview = z.infer<typeof overview>;
export type NewLink = z.infer<typeof newLink>;

/** What a request came to. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; message: string };

/** Who writes a draft, the links that invite to it, and who changed what. */
export function loadAuthors(taskId: string): Promise<Outcome<AuthorsOverview>> {
  return attempt(`${draftUrl(taskId)}/authors`, { cache: 'no-store' }, overview);
}

/** Makes a link by which others become authors; it is not shown again. */
export function makeLink(taskId: string): Promise<Outcome<NewLink>> {
  return attempt(linksUrl(taskId), { method: 'POST' }, newLink);
}

/** Ends a link. */
export function revokeLink(taskId: string, invitationId: string): Promise<Outcome<unknown>> {
  return attempt(`${linksUrl(taskId)}/${encodeURIComponent(invitationId)}`, { method: 'DELETE' }, z.unknown());
}

const linksUrl = (taskId: string) => `${draftUrl(taskId)}/author-invitations`;

async function attempt<T>(url: string, init: RequestInit, schema: z.ZodType<T>): Promise<Outcome<T>> {
  try {
    const response = await fetch(url, init);
    if (!response.ok) return { ok: false, message: (await readProblem(response)).message };
    return { ok: true, value: schema.parse(response.status === 204 ? null : await response.json()) };
  } catch {
    return { ok: false, message: 'The server cannot be reached. Nothing was changed.' };
  }
}
