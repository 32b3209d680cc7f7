import type { PackedState } from '@/lib/drafts/draft-state';
import type { DraftText } from '@/lib/drafts/load-draft';
import { storedNotices } from '@/lib/drafts/stored-head';
import { inThread } from '@/lib/threads/in-thread';

/** A draft's state ready to be stored: made outside of a transaction, since deflating takes longer than storing. */
export async function packState({ draft, rowsText }: DraftText): Promise<PackedState> {
  const head = JSON.stringify(draft.head);
  const notices = JSON.stringify(storedNotices.parse(draft.notices));
  return await inThread('pack-state', { head, rows: rowsText, notices }, { weight: rowsText.length });
}
