import { rowList } from '@/lib/drafts/draft-rows';
import { type DraftState, parseState, type StoredState, unpackState } from '@/lib/drafts/draft-state';
import { type Restoration, restorationOf } from '@/lib/drafts/restoration';
import type { DraftHead, Notice } from '@/lib/task/draft/draft';
import type { Done } from '@/lib/threads/serve';

interface Present {
  head: DraftHead;
  notices: Notice[];
  /** JSON of a `rowList`. */
  rowsText: string;
  /** The state to be restored, as it is stored. */
  stored: StoredState;
}

/** What must be written to bring a draft to a stored state; null when it is there already. */
export type FoundRestoration = { restoration: Restoration; target: Pick<DraftState, 'head' | 'notices'> } | null;

/** Compares a draft with a stored state. */
export async function findRestoration({ head, notices, rowsText, stored }: Present): Promise<Done<FoundRestoration>> {
  const target = parseState(await unpackState(stored));
  const restoration = restorationOf({ head, notices }, rowList.parse(JSON.parse(rowsText)), target);
  return { value: restoration && { restoration, target: { head: target.head, notices: target.notices } } };
}
