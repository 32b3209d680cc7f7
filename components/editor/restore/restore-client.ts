import { z } from 'zod';
import { draftUrl, readProblem } from '@/components/editor/store/draft-transport';
import type { DraftContent } from '@/lib/task/draft/draft-difference';
import type { DraftChanges } from '@/lib/task/draft/draft-edits';

const restorePoint = z.object({
  id: z.string(),
  version: z.number(),
  kind: z.enum(['BULK_CHANGE', 'REPLACEMENT', 'RESTORE', 'SUBMISSION']),
  /** What was about to happen, in words. */
  reason: z.string(),
  createdAt: z.string(),
  /** Null when the account is gone. */
  createdBy: z.string().nullable(),
});
const pointPage = z.object({ items: z.array(restorePoint), next: z.string().nullable() });

// Thousands of rows from our own server, whose type they have, are not worth checking one by one.
const changes = z.custom<DraftChanges>(
  (value) =>
    z.object({ version: z.number(), rows: z.array(z.unknown()), replaced: z.boolean() }).safeParse(value).success,
);
const restoredBody = z.object({ changes });

export type RestorePoint = z.infer<typeof restorePoint>;
export type RestorePointPage = z.infer<typeof pointPage>;

/** What a request came to; `stale` says that others have changed the draft meanwhile. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; message: string; stale: boolean };

/**
 * Keeps the draft, as the server holds it, before many places change at once; save what is unsaved first
 * (`DraftStore.flush`). `reason` is shown in the list: "Before: Remove white space (231)". The same request twice makes
 * one point. Gives what went wrong in words, or null.
 */
export async function createRestorePoint(taskId: string, reason: string): Promise<string | null> {
  const outcome = await attempt(() => post(pointsUrl(taskId), { reason }), z.object({ id: z.string() }));
  return outcome.ok ? null : outcome.message;
}

/** The restore points of a draft, the latest first; `after` is the `next` of the page before. */
export function listRestorePoints(taskId: string, after: string | null = null): Promise<Outcome<RestorePointPage>> {
  const query = after === null ? '' : `?${new URLSearchParams({ after })}`;
  return attempt(() => fetch(`${pointsUrl(taskId)}${query}`, { cache: 'no-store' }), pointPage);
}

/** The state that a restore point keeps. */
export function loadRestorePoint(taskId: string, pointId: string): Promise<Outcome<DraftContent>> {
  return attempt(() => fetch(pointUrl(taskId, pointId)), content);
}

/** Brings the draft, which has `baseVersion`, back to a restore point; gives what that changed. */
export function restoreDraft(
  taskId: string,
  pointId: string,
  baseVersion: number,
): Promise<Outcome<{ changes: DraftChanges }>> {
  return attempt(() => post(`${pointUrl(taskId, pointId)}/restore`, { baseVersion }), restoredBody);
}

const content = z.custom<DraftContent>(
  (value) => z.object({ head: z.object(), rows: z.array(z.unknown()) }).safeParse(value).success,
);

const pointsUrl = (taskId: string) => `${draftUrl(taskId)}/restore-points`;
const pointUrl = (taskId: string, pointId: string) => `${pointsUrl(taskId)}/${encodeURIComponent(pointId)}`;

function post(url: string, body: object): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function attempt<T>(request: () => Promise<Response>, schema: z.ZodType<T>): Promise<Outcome<T>> {
  try {
    const response = await request();
    if (response.ok) return { ok: true, value: schema.parse(await response.json()) };
    const { status, message, details } = await readProblem(response);
    return { ok: false, message, stale: status === 409 && typeof details.version === 'number' };
  } catch {
    return { ok: false, message: 'The server cannot be reached.', stale: false };
  }
}
