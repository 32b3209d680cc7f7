import type { Tx } from '@/lib/db/client';
import type { InboxKind } from '@/lib/inbox/kinds';

export interface Notice {
  kind: InboxKind;
  taskId: string;
  taskName: string;
  /** Who did it. */
  who: string;
  /** What they wrote; cut to its beginning here. */
  text?: string;
  /** Where a click leads, a path of this app. */
  href: string;
}

/** Puts a notice into the inbox of each user, in the transaction of what it tells of. */
export async function notify(tx: Tx, userIds: readonly string[], notice: Notice): Promise<void> {
  const { kind, taskId, taskName, who, text, href } = notice;
  const data = { taskName, who, excerpt: excerptOf(text ?? '') };
  const rows = [...new Set(userIds)].map((userId) => ({ userId, kind, taskId, data, href }));
  if (rows.length > 0) await tx.inboxItem.createMany({ data: rows });
}

const EXCERPT_LENGTH = 200;

/** The beginning of a text as a notice has it. Cut between code points, so that no half of a surrogate pair is stored. */
export function excerptOf(text: string): string {
  const points = Array.from(text.slice(0, 2 * EXCERPT_LENGTH + 2));
  return points.length > EXCERPT_LENGTH ? `${points.slice(0, EXCERPT_LENGTH).join('')}…` : text;
}
