import { listRestorePoints, loadRestorePoint, type Outcome } from '@/components/editor/restore/restore-client';
import type { DraftRow } from '@/lib/task/draft/draft';

/** The rows of the last submission by their ids; null when the draft was never submitted. */
export async function lastSubmittedRows(taskId: string): Promise<Outcome<ReadonlyMap<string, DraftRow> | null>> {
  let after: string | null = null;
  do {
    const page = await listRestorePoints(taskId, after);
    if (!page.ok) return page;
    const point = page.value.items.find(({ kind }) => kind === 'SUBMISSION');
    if (point) return rowsOf(taskId, point.id);
    after = page.value.next;
  } while (after !== null);
  return { ok: true, value: null };
}

async function rowsOf(taskId: string, pointId: string): Promise<Outcome<ReadonlyMap<string, DraftRow>>> {
  const content = await loadRestorePoint(taskId, pointId);
  return content.ok ? { ok: true, value: new Map(content.value.rows.map((row) => [row.id, row])) } : content;
}
