import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import type { PoolFacts } from '@/lib/checks/pool-facts';
import { db } from '@/lib/db/client';
import { readDraftText } from '@/lib/drafts/load-draft';
import { loadPoolFacts } from '@/lib/pool/load-pool-facts';
import { inThread } from '@/lib/threads/in-thread';

/**
 * What the rules on the collection need to know for a draft as it is saved (its authors, maintainers). It tells of
 * accepted tasks only, which anyone may see.
 * @throws AppError `forbidden`, `not-found`
 */
export async function draftPoolFacts(actor: Actor | null, taskId: string): Promise<PoolFacts> {
  const { draft, rowsText } = await readDraftText(taskId, (found) => assertCan(actor, 'draft:read', found));
  const { head, number } = draft;
  const compared = await inThread('compared-draft', { head, rowsText, number, taskId }, { weight: rowsText.length });
  return await loadPoolFacts(db(), compared);
}
