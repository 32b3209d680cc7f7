import type { DraftRow } from '@/lib/task/draft/draft';
import { MAX_POSITION } from '@/lib/task/limits';

/** Where new rows go, and which rows must make room for them. */
export interface RowPlacement {
  positions: number[];
  moved: { id: string; position: number }[];
}

/** Neighbours closer than this leave no room for a number between them that survives many more halvings. */
const SMALLEST_STEP = 2 ** -20;

/**
 * Positions for `count` new rows before `rows[index]` (at the end for `rows.length`). Between two rows they divide the
 * gap evenly; when the gap is used up, as few rows around it as needed are spread anew.
 */
export function placeRows(rows: readonly DraftRow[], index: number, count: number): RowPlacement {
  for (let reach = 0; ; reach = reach === 0 ? 4 : reach * 2) {
    const start = Math.max(0, index - reach);
    const end = Math.min(rows.length, index + reach);
    const between = divide(rows[start - 1]?.position, rows[end]?.position, count + end - start);
    if (between === null) continue;
    const window = rows.slice(start, end);
    const added = index - start;
    const spread = [...between.slice(0, added), ...between.slice(added + count)];
    const moved = window.map((row, offset) => ({ id: row.id, position: spread[offset] ?? row.position }));
    return { positions: between.slice(added, added + count), moved };
  }
}

/**
 * `count` numbers between two others, or null when they are too close, or too far from 0. Without a neighbour the step
 * is 1.
 */
function divide(low: number | undefined, high: number | undefined, count: number): number[] | null {
  const numbers = Array.from({ length: count }, (_, offset) => offset + 1);
  if (low === undefined && high === undefined) return numbers;
  if (Math.max(Math.abs(low ?? 0), Math.abs(high ?? 0)) + count > MAX_POSITION) return null;
  if (high === undefined) return numbers.map((number) => (low ?? 0) + number);
  if (low === undefined) return numbers.map((number) => high - count - 1 + number);
  const step = (high - low) / (count + 1);
  const smallest = SMALLEST_STEP * Math.max(1, Math.abs(low), Math.abs(high));
  return step < smallest ? null : numbers.map((number) => low + step * number);
}
