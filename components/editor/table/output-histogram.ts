import { textLength } from '@/components/editor/table/text-length';
import { ClosedLabels } from '@/lib/checks/labels/closed-labels';
import { labelOf } from '@/lib/checks/labels/label-entropy';
import type { DraftRow } from '@/lib/task/draft/draft';

/** Lengths from `from` to `to` characters, both included; the last bin of a histogram is open: `to` is null. */
export interface LengthRange {
  from: number;
  to: number | null;
}

export interface LabelBar {
  label: string;
  rows: number;
}

export interface LengthBar extends LengthRange {
  rows: number;
}

/** How many rows have each label, or an output of such a length. A row with several outputs may stand in several bars. */
export type Histogram = { kind: 'labels'; bars: LabelBar[] } | { kind: 'lengths'; bars: LengthBar[] };

const MOST_BINS = 20;
const WIDTHS = [1, 2, 5];
/** A single answer is a label when it is used so often: as a closed set's are on average. */
const FEWEST_USES = 4;

/** The histogram of the outputs: of the labels, where the checks take them for a closed set, else of their lengths. */
export function outputHistogram(rows: readonly DraftRow[]): Histogram {
  const labels = labelBars(rows);
  return labels ? { kind: 'labels', bars: labels } : { kind: 'lengths', bars: lengthBars(rows.map(outputLengths)) };
}

/** How many rows have each label, the most frequent first; null when the outputs are no closed set, nor all the same. */
export function labelBars(rows: readonly DraftRow[]): LabelBar[] | null {
  const labels = new ClosedLabels();
  rows.forEach(({ outputs }, index) => {
    labels.add(outputs, index);
  });
  const closed = labels.labels();
  if (!closed) return onlyLabel(rows);
  const counts = new Map(Array.from(closed.keys(), (label) => [label, 0]));
  for (const { outputs } of rows) {
    for (const label of new Set(outputs.map(labelOf))) {
      const count = counts.get(label);
      if (count !== undefined) counts.set(label, count + 1);
    }
  }
  return Array.from(counts, ([label, count]) => ({ label, rows: count })).sort((a, b) => b.rows - a.rows);
}

/** With one answer to everything there is nothing to choose, so the checks see no set; a length would say less, though. */
function onlyLabel(rows: readonly DraftRow[]): LabelBar[] | null {
  const answered = rows.filter(({ outputs }) => outputs.length > 0);
  const label = labelOf(answered[0]?.outputs[0] ?? '');
  const isOnly = answered.every(({ outputs }) => outputs.every((output) => labelOf(output) === label));
  return isOnly && answered.length >= FEWEST_USES ? [{ label, rows: answered.length }] : null;
}

/** Bars of equal width (1, 2, 5, 10, 20 … characters), at most 20; the few longest one in a hundred share the last. */
export function lengthBars(lengths: readonly (readonly number[])[]): LengthBar[] {
  const sorted = lengths.flat().sort((a, b) => a - b);
  const [shortest] = sorted;
  const common = sorted[Math.floor((sorted.length - 1) * 0.99)];
  if (shortest === undefined || common === undefined) return [];
  const width = widthFor(shortest, common);
  const start = Math.floor(shortest / width) * width;
  const bins = Math.floor((common - start) / width) + 1;
  const isOpen = (sorted.at(-1) ?? 0) >= start + bins * width;
  const bars = Array.from({ length: bins + (isOpen ? 1 : 0) }, (_, bin): LengthBar => {
    const from = start + bin * width;
    return { from, to: bin === bins ? null : from + width - 1, rows: 0 };
  });
  for (const row of lengths) {
    for (const bin of new Set(row.map((length) => Math.min(Math.floor((length - start) / width), bars.length - 1)))) {
      const bar = bars[bin];
      if (bar) bar.rows++;
    }
  }
  return bars;
}

function widthFor(shortest: number, longest: number): number {
  for (let power = 1; ; power *= 10) {
    for (const step of WIDTHS) {
      const width = step * power;
      if (Math.floor(longest / width) - Math.floor(shortest / width) < MOST_BINS) return width;
    }
  }
}

/** Rows never change but are replaced, so what was counted once holds as long as the row. */
const known = new WeakMap<DraftRow, readonly number[]>();

/** The lengths of a row's outputs in characters. */
export function outputLengths(row: DraftRow): readonly number[] {
  let lengths = known.get(row);
  if (!lengths) {
    lengths = row.outputs.map(textLength);
    known.set(row, lengths);
  }
  return lengths;
}

/** Whether an output of the row has such a length. */
export function hasLength(row: DraftRow, { from, to }: LengthRange): boolean {
  return outputLengths(row).some((length) => length >= from && (to === null || length <= to));
}
