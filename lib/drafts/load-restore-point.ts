import { z } from 'zod';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { type StoredState, unpackState } from '@/lib/drafts/draft-state';
import { readDraft } from '@/lib/drafts/lock-draft';
import { AppError } from '@/lib/errors';

export interface RestorePoint {
  id: string;
  version: number;
  reason: string;
  /** The JSON of the state (`parseState` reads it), its hash verified. */
  state: Uint8Array<ArrayBuffer>;
}

/**
 * A restore point with the state that it keeps, for those who may see the draft.
 * @throws AppError `not-found`, `forbidden`, `not-signed-in`.
 */
export async function loadRestorePoint(actor: Actor | null, taskId: string, pointId: string): Promise<RestorePoint> {
  assertCan(actor, 'draft:read', await readDraft(db(), taskId));
  const { stored, ...point } = await readRestorePoint(taskId, pointId);
  return { ...point, state: await unpackState(stored) };
}

/** A restore point with its state as it is stored. */
export interface StoredPoint extends Omit<RestorePoint, 'state'> {
  stored: StoredState;
}

/** A restore point of a draft; whoever calls it has asked who may read the draft. */
export async function readRestorePoint(taskId: string, pointId: string): Promise<StoredPoint> {
  const [found] = z.uuid().safeParse(pointId).success
    ? await db().$queryRaw<({ version: number; reason: string } & StoredState)[]>`
        SELECT point.version, point.reason, state.sha256, state.size, state.deflated
        FROM "RestorePoint" point
        JOIN "RestoreState" state ON state."taskId" = point."taskId" AND state.sha256 = point.sha256
        WHERE point."taskId" = ${taskId}::uuid AND point.id = ${pointId}::uuid`
    : [];
  if (!found) throw new AppError('not-found', 'There is no such restore point. The oldest ones are dropped in time.');
  const { version, reason, ...stored } = found;
  return { id: pointId, version, reason, stored };
}
