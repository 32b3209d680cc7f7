import type { DraftRow } from '@/lib/task/draft/draft';
import { shortInstanceId } from '@/lib/task/name';

/** What a person's words for an instance come to: its place from 0, nothing yet, or no instance at all. */
export type FoundInstance = { type: 'found'; index: number } | { type: 'unfinished' } | { type: 'none' };

/** Finds the instance of a number (from 1; a larger one means the last) or of an id, with the task's prefix or without. */
export function findInstance(rows: readonly Pick<DraftRow, 'id'>[], words: string): FoundInstance {
  const text = words.trim();
  if (/^\d{1,9}$/.test(text)) return { type: 'found', index: Math.min(Math.max(Number(text), 1), rows.length) - 1 };
  const id = shortInstanceId(text, null);
  const index = rows.findIndex((row) => row.id === id || row.id === text);
  if (index >= 0) return { type: 'found', index };
  const beginning = text.replace(/^task\d*-?/, '');
  const begins = rows.some((row) => row.id.startsWith(text) || row.id.startsWith(beginning));
  return { type: begins || 'task'.startsWith(text) ? 'unfinished' : 'none' };
}
