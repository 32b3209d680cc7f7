import type { Tx } from '@/lib/db/client';
import { excerptOf } from '@/lib/inbox/notify';

/** Takes what was written out of all notices that lead to `href`: one text, or everything. */
export async function forgetExcerpts(tx: Tx, href: string, text?: string): Promise<void> {
  const excerpt = text === undefined ? null : excerptOf(text);
  await tx.$executeRaw`
    UPDATE "InboxItem" SET data = jsonb_set(data, '{excerpt}', '""')
    WHERE href = ${href} AND (${excerpt}::text IS NULL OR data->>'excerpt' = ${excerpt})`;
}
