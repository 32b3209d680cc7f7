import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import type { PoolFacts } from '@/lib/checks/pool-facts';
import { db } from '@/lib/db/client';
import { readWholeDraft } from '@/lib/drafts/load-draft';
import { loadPoolFacts } from '@/lib/pool/load-pool-facts';
import { taskValue } from '@/lib/task/task-from-draft';

/**
 * What the rules on the collection need to know for a draft as it is saved (its authors, maintainers). It tells of
 * accepted tasks only, which anyone may see.
 * @throws AppError `forbidden`, `not-found`
 */
export async function draftPoolFacts(actor: Actor | null, taskId: string): Promise<PoolFacts> {
  const { draft, rows } = await readWholeDraft(taskId, (found) => assertCan(actor, 'draft:read', found));
  const { head, number } = draft;
  return await loadPoolFacts(db(), { value: taskValue(head, rows, number), taskId });
}
