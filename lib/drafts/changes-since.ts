import type { Tx } from '@/lib/db/client';
import { changedRows } from '@/lib/drafts/draft-rows';
import type { CurrentDraft } from '@/lib/drafts/lock-draft';
import type { DraftHead, HeadField } from '@/lib/task/draft/draft';
import type { DraftChanges } from '@/lib/task/draft/draft-edits';

/**
 * What happened to a draft after `baseVersion`. A base before the last replacement, or one that never was (after a
 * restored backup), gives `replaced: true` and nothing else: load the whole draft.
 */
export async function changesSince(tx: Tx, draft: CurrentDraft, baseVersion: number): Promise<DraftChanges> {
  if (baseVersion < draft.replacedAt || baseVersion > draft.version) {
    return { version: draft.version, fields: {}, rows: [], deleted: [], replaced: true };
  }
  const { rows, deleted } = await changedRows(tx, draft.taskId, baseVersion);
  return { version: draft.version, fields: changedFields(draft, baseVersion), rows, deleted, replaced: false };
}

function changedFields(draft: CurrentDraft, baseVersion: number): Partial<Pick<DraftHead, HeadField>> {
  const changed = Object.entries(draft.fieldVersions).filter(([, version]) => version > baseVersion);
  const names = new Set(changed.map(([field]) => field));
  return Object.fromEntries(Object.entries(draft.head).filter(([field]) => names.has(field)));
}
