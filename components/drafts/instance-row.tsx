// biome-ignore-all lint/a11y/useSemanticElements: rows of a real table cannot be placed by script
'use client';

import { memo, type ReactNode } from 'react';
import { type EditEnd, InputEditor, OutputsEditor } from '@/components/drafts/cell-editor';
import { SeverityIcon, severest } from '@/components/drafts/field-findings';
import type { LiveFinding, RowColumn } from '@/components/drafts/finding-place';
import { COLUMNS, type Column } from '@/components/rows/table-layout';
import { cn } from '@/components/ui/cn';
import { UserText } from '@/components/ui/user-text';
import type { DraftRow } from '@/lib/task/draft';

export const ROW_HEIGHT = 52;
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
  template: string;
  selected: boolean;
  /** The column that the keyboard is in. */
  active: Column | null;
  editing: boolean;
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
    template,
    selected,
    active,
    editing,
    readOnly,
    findings,
    actions,
  } = props;
  const editor = { readOnly, onCancel: actions.cancel, onEnlarge: actions.enlarge, onEnd: actions.end };
  const at = (column: RowColumn) => findings?.filter(({ place }) => place.kind === 'row' && place.column === column);
  const cell = (column: Column) => ({ id: row.id, column, active: active === column });
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the cells take the focus (ARIA grid)
    <div
      role="row"
      aria-rowindex={ariaRowIndex}
      aria-selected={selected}
      className={cn(
        'absolute inset-x-0 top-0 grid border-b',
        selected ? 'bg-accent-soft' : 'hover:bg-hover',
        editing && 'z-10',
      )}
      style={{ height: ROW_HEIGHT, transform: `translateY(${offset}px)`, gridTemplateColumns: template }}
    >
      <Cell {...cell('number')} className="tabular justify-end pe-3 text-muted text-sm">
        {number.toLocaleString('en')}
      </Cell>
      <Cell {...cell('input')} findings={at('input')}>
        <Clamped>{row.input}</Clamped>
        {editing && active === 'input' && (
          <InputEditor
            {...editor}
            label={`Input of row ${number}`}
            value={row.input}
            onChange={(input) => actions.change(row.id, { input })}
          />
        )}
      </Cell>
      {columns.includes('outputs') && (
        <Cell {...cell('outputs')} findings={at('outputs')}>
          <Outputs outputs={row.outputs} />
          {editing && active === 'outputs' && (
            <OutputsEditor
              {...editor}
              label={`Output of row ${number}`}
              value={row.outputs}
              onChange={(outputs) => actions.change(row.id, { outputs })}
            />
          )}
        </Cell>
      )}
      {columns.includes('id') && (
        <Cell {...cell('id')} findings={at('id')}>
          <span title={row.id} className="min-w-0 truncate font-mono text-muted text-xs">
            {row.id}
          </span>
        </Cell>
      )}
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
          {output}
        </UserText>
      ))}
      {outputs.length > 2 && <p className="text-muted text-xs leading-none">and {outputs.length - 2} more</p>}
    </div>
  );
}

function Clamped({ children }: { children: string }) {
  return (
    <UserText as="p" mono preserve className="line-clamp-2 min-w-0 flex-1 leading-5">
      {children}
    </UserText>
  );
}

interface CellProps {
  id: string;
  column: Column;
  active: boolean;
  findings?: readonly LiveFinding[] | undefined;
  className?: string;
  children: ReactNode;
}

/** A cell; exactly one of the table can be reached by Tab. */
function Cell({ id, column, active, findings = [], className, children }: CellProps) {
  const severity = severest(findings);
  return (
    <div
      role="gridcell"
      aria-colindex={COLUMNS.indexOf(column) + 1}
      data-row={id}
      data-column={column}
      tabIndex={active ? 0 : -1}
      aria-invalid={severity === 'error' || undefined}
      title={findings.length > 0 ? findings.map(({ text }) => text).join('\n') : undefined}
      className={cn(
        'relative flex min-w-0 items-center gap-1 px-2 focus:outline-2 focus:outline-accent focus:-outline-offset-2',
        severity === 'error' && 'bg-error-soft',
        severity === 'warning' && 'bg-warning-soft',
        className,
      )}
    >
      {children}
      {severity && <SeverityIcon severity={severity} className="self-start mt-2" />}
      {findings.length > 0 && <span className="sr-only">{findings.map(({ text }) => text).join(' ')}</span>}
    </div>
  );
}
