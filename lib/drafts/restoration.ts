import type { DraftState } from '@/lib/drafts/draft-state';
import type { CurrentDraft } from '@/lib/drafts/lock-draft';
import { storedNotices } from '@/lib/drafts/stored-head';
import type { DraftHead, DraftRow, HeadField } from '@/lib/task/draft/draft';
import { sameContent } from '@/lib/task/draft/draft-difference';
import { plainKey } from '@/lib/task/file/plain-key';
import { EXAMPLE_FIELDS, LIST_FIELDS } from '@/lib/task/schema';

/** What must be written to bring a draft to another state. */
export interface Restoration {
  put: DraftRow[];
  /** Ids. */
  deleted: string[];
  fields: HeadField[];
  /** Something changes of which `DraftChanges` cannot tell: other tabs must load the whole draft. */
  reload: boolean;
}

const HEAD_FIELDS: readonly HeadField[] = [...LIST_FIELDS, ...EXAMPLE_FIELDS, 'slug', 'summary'];

/** The least that brings a draft to `target`; null when it is there already. */
export function restorationOf(
  draft: Pick<CurrentDraft, 'head' | 'notices'>,
  rows: readonly DraftRow[],
  target: DraftState,
): Restoration | null {
  const present = new Map(rows.map((row) => [row.id, row]));
  const put: DraftRow[] = [];
  let reload = !sameRest(draft.head, target.head);
  reload ||= plainKey(storedNotices.parse(draft.notices)) !== plainKey(target.notices);
  for (const row of target.rows) {
    const now = present.get(row.id);
    present.delete(row.id);
    if (now && now.position === row.position && sameContent(now, row)) continue;
    put.push(row);
    // Saves send no unknown keys, so tabs do not look for changes of them.
    if (now && now.extra !== row.extra) reload = true;
  }
  const fields = HEAD_FIELDS.filter((field) => plainKey(draft.head[field]) !== plainKey(target.head[field]));
  const deleted = [...present.keys()];
  const isSame = put.length + deleted.length + fields.length === 0 && !reload;
  return isSame ? null : { put, deleted, fields, reload };
}

function sameRest(a: DraftHead, b: DraftHead): boolean {
  return plainKey([a.order, a.unknown]) === plainKey([b.order, b.unknown]);
}
