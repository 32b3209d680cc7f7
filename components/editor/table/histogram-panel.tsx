'use client';

import { memo, useDeferredValue, useMemo, useState } from 'react';
import { type ColumnBar, ColumnChart } from '@/components/charts/column-chart';
import { lengthName } from '@/components/editor/table/length-name';
import { type Histogram, outputHistogram } from '@/components/editor/table/output-histogram';
import type { RowFilter } from '@/components/editor/table/row-filter';
import { Button } from '@/components/ui/button';
import type { DraftRow } from '@/lib/task/draft/draft';

interface HistogramPanelProps {
  rows: readonly DraftRow[];
  filter: RowFilter;
  onFilter: (part: Partial<RowFilter>) => void;
}

/** The outputs of all rows as a histogram, counted again while they are written; a click filters the table. */
export const HistogramPanel = memo(function HistogramPanel({ rows, filter, onFilter }: HistogramPanelProps) {
  // A key that is pressed meanwhile goes first.
  const counted = useDeferredValue(rows);
  const histogram = useMemo(() => outputHistogram(counted), [counted]);
  const [asTable, setAsTable] = useState(false);
  const isLabels = histogram.kind === 'labels';
  const bars = barsOf(histogram, filter, onFilter);
  return (
    <section aria-label="Histogram of the outputs" className="grid min-w-0 gap-2 rounded-md border p-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <h3 className="font-semibold">{isLabels ? 'Rows by output' : 'Rows by length of the output, in characters'}</h3>
        <Button
          variant="quiet"
          size="sm"
          className="ms-auto"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          As a table
        </Button>
      </div>
      {bars.length === 0 ? (
        <p className="text-muted">There are no outputs yet.</p>
      ) : (
        <ColumnChart
          heading={isLabels ? 'Output' : 'Characters'}
          caption={isLabels ? 'How many rows have each output' : 'How many rows have outputs of each length'}
          bars={bars}
          total={counted.length}
          asTable={asTable}
        />
      )}
    </section>
  );
});

function barsOf(histogram: Histogram, filter: RowFilter, onFilter: HistogramPanelProps['onFilter']): ColumnBar[] {
  if (histogram.kind === 'labels') {
    return histogram.bars.map(({ label, rows }) => {
      const isOn = filter.label === label;
      return { label, count: rows, toggle: { isOn, onToggle: () => onFilter({ label: isOn ? null : label }) } };
    });
  }
  return histogram.bars.map(({ from, to, rows }) => {
    const isOn = filter.length?.from === from && filter.length.to === to;
    const onToggle = () => onFilter({ length: isOn ? null : { from, to } });
    const tick = `${from.toLocaleString('en')}${to === null ? '+' : ''}`;
    return { label: lengthName({ from, to }), tick, count: rows, toggle: { isOn, onToggle } };
  });
}
