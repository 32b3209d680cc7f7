'use client';

import { ChartColumn, Plus, Replace, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEditor } from '@/components/editor/context/editor-context';
import { GetDataIn } from '@/components/editor/records/get-data-in';
import { sortName } from '@/components/editor/table/sort-names';
import type { Sort } from '@/components/editor/table/sort-rows';
import type { RowSelection } from '@/components/editor/table/use-row-selection';
import { Button } from '@/components/ui/button';
import { countOf } from '@/components/ui/count-of';

interface TableToolbarProps {
  total: number;
  /** How many rows are shown. */
  shown: number;
  filtered: boolean;
  sort: Sort | null;
  selection: RowSelection;
  hasHistogram: boolean;
  onHistogram: (hasHistogram: boolean) => void;
  onReplace: () => void;
  onDelete: () => void;
  onAdd: () => void;
  /** The menu at its end. */
  children: ReactNode;
}

/** How many rows there are, and what can be done with them. */
export function TableToolbar(props: TableToolbarProps) {
  const { total, shown, filtered, sort, selection, hasHistogram, onHistogram, onReplace, onDelete, onAdd } = props;
  const { mayWrite } = useEditor();
  const selected = selection.ids.size;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <p role="status" className="tabular text-muted">
        {filtered ? `${shown.toLocaleString('en')} of ${countOf(total)}` : countOf(total)}
        {sort && <span className="sr-only"> · sorted: {sortName(sort)}</span>}
        {selected > 0 && ` · ${selected.toLocaleString('en')} selected`}
      </p>
      <div className="ms-auto flex flex-wrap gap-2">
        {shown > 0 && (
          <Button variant="quiet" onClick={selection.toggleAll}>
            {selected === shown ? 'Select none' : 'Select all'}
          </Button>
        )}
        <Button variant="quiet" aria-expanded={hasHistogram} onClick={() => onHistogram(!hasHistogram)}>
          <ChartColumn aria-hidden />
          Histogram
        </Button>
        {mayWrite && (
          <>
            <Button variant="quiet" onClick={onReplace}>
              <Replace aria-hidden />
              Replace
            </Button>
            <Button disabled={selected === 0} onClick={onDelete}>
              <Trash2 aria-hidden />
              Delete
            </Button>
            <GetDataIn />
            <Button onClick={onAdd}>
              <Plus aria-hidden />
              Add row
            </Button>
          </>
        )}
        {props.children}
      </div>
    </div>
  );
}
