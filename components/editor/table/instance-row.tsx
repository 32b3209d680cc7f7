// biome-ignore-all lint/a11y/useSemanticElements: rows of a real table cannot be placed by script
'use client';

import { memo, type ReactNode } from 'react';
import type { LiveFinding } from '@/components/editor/store/finding-place';
import { type EditEnd, InputEditor, OutputsEditor } from '@/components/editor/table/cell-editor';
import { GridCell } from '@/components/editor/table/grid-cell';
import { RowHandle } from '@/components/editor/table/row-handle';
import { ROW_HEIGHT } from '@/components/editor/table/row-height';
import type { Column } from '@/components/editor/table/table-layout';
import { beginningOf } from '@/components/ui/beginning-of';
import { cn } from '@/components/ui/cn';
import { UserText } from '@/components/ui/user-text';
import type { DraftRow } from '@/lib/task/draft/draft';

/** More of a text than its two lines can show on the widest screen: laying out megabytes would stop the browser. */
const MOST_UNITS = 2_000;

/** The cells of a row that can be written. */
export type Cells = Partial<Pick<DraftRow, 'input' | 'outputs'>>;

/** What a row can do; the same object as long as the table stands, so that rows need not render again. */
export interface RowActions {
  change: (id: string, cells: Cells) => void;
  cancel: () => void;
  /** Goes on editing in the larger editor. */
  enlarge: () => void;
  end: (end: EditEnd) => void;
}

interface InstanceRowProps {
  row: DraftRow;
  /** Counted from 1 among all instances. */
  number: number;
  ariaRowIndex: number;
  offset: number;
  /** The columns that are shown, and their widths as CSS `grid-template-columns`. */
  columns: readonly Column[];
  /** All columns, also the hidden ones, in their order. */
  order: readonly Column[];
  template: string;
  selected: boolean;
  /** The column that the keyboard is in. */
  active: Column | null;
  /** Whether its active cell is edited. */
  editing: boolean;
  /** Whether it is being moved by its handle. */
  held: boolean;
  readOnly: boolean;
  findings: readonly LiveFinding[] | undefined;
  actions: RowActions;
}

/** One instance. Renders again only when something of its own changes. */
export const InstanceRow = memo(function InstanceRow(props: InstanceRowProps) {
  const {
    row,
    number,
    ariaRowIndex,
    offset,
    columns,
    order,
    template,
    selected,
    active,
    editing,
    held,
    readOnly,
    findings,
    actions,
  } = props;
  const editor = { readOnly, onCancel: actions.cancel, onEnlarge: actions.enlarge, onEnd: actions.end };
  const at = (column: Column) => findings?.filter(({ place }) => place.kind === 'row' && place.column === column);
  const cell = (column: Column) => ({
    id: row.id,
    column,
    place: order.indexOf(column) + 1,
    active: active === column,
    findings: at(column),
  });
  const takesText = !readOnly && !editing;
  const cells: Record<Column, ReactNode> = {
    number: (
      <GridCell key="number" {...cell('number')} className="tabular justify-end pe-3 text-muted text-sm">
        {!readOnly && <RowHandle />}
        {number.toLocaleString('en')}
      </GridCell>
    ),
    input: (
      <GridCell key="input" {...cell('input')} takesText={takesText}>
        <Clamped>{row.input}</Clamped>
        {editing && active === 'input' && (
          <InputEditor
            {...editor}
            label={`Input of row ${number}`}
            value={row.input}
            onChange={(input) => actions.change(row.id, { input })}
          />
        )}
      </GridCell>
    ),
    outputs: (
      <GridCell key="outputs" {...cell('outputs')} takesText={takesText}>
        <Outputs outputs={row.outputs} />
        {editing && active === 'outputs' && (
          <OutputsEditor
            {...editor}
            label={`Output of row ${number}`}
            value={row.outputs}
            onChange={(outputs) => actions.change(row.id, { outputs })}
          />
        )}
      </GridCell>
    ),
    id: (
      <GridCell key="id" {...cell('id')}>
        <span dir="ltr" title={row.id} className="min-w-0 truncate font-mono text-muted text-xs">
          {row.id}
        </span>
      </GridCell>
    ),
  };
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus (ARIA grid)
    <div
      role="row"
      aria-rowindex={ariaRowIndex}
      aria-selected={selected}
      className={cn(
        'group absolute inset-x-0 top-0 grid border-b',
        selected ? 'bg-accent-soft' : 'hover:bg-hover',
        editing && 'z-10',
        held && 'opacity-50',
      )}
      style={{ height: ROW_HEIGHT, transform: `translateY(${offset}px)`, gridTemplateColumns: template }}
    >
      {columns.map((column) => cells[column])}
    </div>
  );
});

function Outputs({ outputs }: { outputs: readonly string[] }) {
  if (outputs.length === 0) return null;
  if (outputs.length === 1) return <Clamped>{outputs[0] ?? ''}</Clamped>;
  return (
    <div className="min-w-0 flex-1">
      {outputs.slice(0, 2).map((output, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outputs have no name but their place
        <UserText key={index} as="p" mono className="truncate leading-4">
          {beginningOf(output, MOST_UNITS)}
        </UserText>
      ))}
      {outputs.length > 2 && <p className="text-muted text-xs leading-none">and {outputs.length - 2} more</p>}
    </div>
  );
}

/** Each line has a direction of its own, as it has in the editor. */
function Clamped({ children }: { children: string }) {
  return (
    <UserText as="p" mono preserve className="line-clamp-2 min-w-0 flex-1 leading-5 [unicode-bidi:plaintext]">
      {beginningOf(children, MOST_UNITS)}
    </UserText>
  );
}
