import type { Actor } from '@/lib/auth/policy';
import type { Tx } from '@/lib/db/client';
import type { PackedState } from '@/lib/drafts/draft-state';

/** Of a task's points that are no submissions, the latest ones are kept. */
export const KEPT_POINTS = 50;
/** Characters of a reason. */
export const MAX_REASON = 200;

export type RestorePointKind = 'BULK_CHANGE' | 'REPLACEMENT' | 'RESTORE' | 'SUBMISSION';

export interface NewRestorePoint {
  taskId: string;
  /** The version that had the state. */
  version: number;
  kind: RestorePointKind;
  /** Cut after 200 characters. */
  reason: string;
  state: PackedState;
}

/**
 * Keeps a state of a draft, whose row the caller has locked, and drops the points that are too old. The latest point is
 * given back when it says the same about the same state (a request that was sent twice).
 */
export async function insertRestorePoint(
  tx: Tx,
  author: Actor,
  { taskId, version, kind, reason, state }: NewRestorePoint,
): Promise<{ id: string; created: boolean }> {
  const { sha256, size, deflated } = state;
  const text = [...reason].slice(0, MAX_REASON).join('');
  const last = await tx.restorePoint.findFirst({ where: { taskId }, orderBy: [{ createdAt: 'desc' }, { id: 'desc' }] });
  if (last && last.sha256 === sha256 && last.kind === kind && last.reason === text) {
    return { id: last.id, created: false };
  }
  await tx.$executeRaw`
    INSERT INTO "RestoreState" ("taskId", sha256, size, deflated)
    VALUES (${taskId}::uuid, ${sha256}, ${size}, ${deflated}) ON CONFLICT ("taskId", sha256) DO NOTHING`;
  const { id } = await tx.restorePoint.create({
    data: { taskId, version, kind, reason: text, sha256, createdById: author.id },
    select: { id: true },
  });
  await dropOldPoints(tx, taskId);
  return { id, created: true };
}

async function dropOldPoints(tx: Tx, taskId: string): Promise<void> {
  const dropped = await tx.$executeRaw`
    DELETE FROM "RestorePoint" WHERE "taskId" = ${taskId}::uuid AND kind <> 'SUBMISSION' AND id IN (
      SELECT id FROM "RestorePoint" WHERE "taskId" = ${taskId}::uuid AND kind <> 'SUBMISSION'
      ORDER BY "createdAt" DESC, id DESC OFFSET ${KEPT_POINTS})`;
  if (dropped === 0) return;
  await tx.$executeRaw`
    DELETE FROM "RestoreState" state WHERE "taskId" = ${taskId}::uuid AND NOT EXISTS (
      SELECT 1 FROM "RestorePoint" point WHERE point."taskId" = state."taskId" AND point.sha256 = state.sha256)`;
}
