import type { Tx } from '@/lib/db/client';

/**
 * Notes, before an author is taken off a locked draft, that they wrote in it, so that they never review it. Nothing is
 * noted of who changed nothing: else an author could keep a reviewer away by adding and taking them off.
 */
export async function recordFormerAuthor(tx: Tx, taskId: string, userId: string): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "FormerAuthor" ("taskId", "userId")
    SELECT ${taskId}::uuid, ${userId}::uuid
    WHERE EXISTS (SELECT 1 FROM "Task" WHERE id = ${taskId}::uuid AND "createdById" = ${userId}::uuid)
      OR EXISTS (SELECT 1 FROM "DraftChange" WHERE "taskId" = ${taskId}::uuid AND "userId" = ${userId}::uuid)
    ON CONFLICT DO NOTHING`;
}
