import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';
import { cutPage, parseKeyset } from '@/lib/db/keyset';
import type { RestorePointKind } from '@/lib/drafts/insert-restore-point';
import { readDraft } from '@/lib/drafts/lock-draft';

export interface RestorePointItem {
  id: string;
  /** The draft's version that had this state. */
  version: number;
  kind: RestorePointKind;
  reason: string;
  createdAt: Date;
  /** Who made it; null when the account is gone. */
  createdBy: string | null;
  /** Bytes of the state, before deflating. */
  size: number;
}

export interface RestorePointPage {
  items: RestorePointItem[];
  next: string | null;
}

const PAGE_SIZE = 50;

/**
 * The restore points of a draft, the latest first, in keyset pages of 50; `after` is the `next` of the page before.
 * @throws AppError `not-found`, `forbidden`, `not-signed-in`.
 */
export async function listRestorePoints(
  actor: Actor | null,
  taskId: string,
  after: string | null = null,
): Promise<RestorePointPage> {
  assertCan(actor, 'draft:read', await readDraft(db(), taskId));
  const from = parseKeyset(after);
  const older = from && {
    OR: [{ createdAt: { lt: from.at } }, { createdAt: from.at, id: { lt: from.id } }],
  };
  const points = await db().restorePoint.findMany({
    where: { taskId, ...older },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      version: true,
      kind: true,
      reason: true,
      createdAt: true,
      createdBy: { select: { name: true } },
      content: { select: { size: true } },
    },
  });
  const { items, next } = cutPage(points, PAGE_SIZE, ({ id, createdAt }) => ({ at: createdAt, id }));
  return {
    items: items.map(({ createdBy, content, ...point }) => ({
      ...point,
      createdBy: createdBy?.name ?? null,
      size: content.size,
    })),
    next,
  };
}
