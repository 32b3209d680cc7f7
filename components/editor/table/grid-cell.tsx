// biome-ignore-all lint/a11y/useSemanticElements: cells of a real table cannot be placed by script
import type { ReactNode } from 'react';
import { SeverityIcon, severest } from '@/components/editor/findings/field-findings';
import type { LiveFinding } from '@/components/editor/store/finding-place';
import type { Column } from '@/components/editor/table/table-layout';
import { cn } from '@/components/ui/cn';

interface GridCellProps {
  id: string;
  column: Column;
  /** The column's place among all, counted from 1. */
  place: number;
  /** Whether the keyboard is in it. */
  active: boolean;
  /** Whether text that is written here opens its editor. */
  takesText?: boolean;
  findings?: readonly LiveFinding[] | undefined;
  className?: string;
  children: ReactNode;
}

/** A cell of the table; exactly one of all can be reached by Tab. */
export function GridCell(props: GridCellProps) {
  const { id, column, place, active, takesText = false, findings = [], className, children } = props;
  const severity = severest(findings);
  return (
    <div
      role="gridcell"
      aria-colindex={place}
      data-row={id}
      data-column={column}
      tabIndex={active ? 0 : -1}
      aria-invalid={severity === 'error' || undefined}
      {...(active && takesText && TEXT_TARGET)}
      className={cn(
        'relative flex min-w-0 items-center gap-1 px-2 focus:outline-2 focus:outline-accent focus:-outline-offset-2',
        severity === 'error' && 'bg-error-soft',
        severity === 'warning' && 'bg-warning-soft',
        className,
      )}
    >
      {children}
      {severity && (
        <span title={findings.map(({ text }) => text).join('\n')} className="mt-2 self-start">
          <SeverityIcon severity={severity} />
          <span className="sr-only">{findings.map(({ text }) => text).join(' ')}</span>
        </span>
      )}
    </div>
  );
}

/** What makes input methods work in a cell (`useTextInput`); a finger's tap must not bring a keyboard yet. */
const TEXT_TARGET = {
  contentEditable: true,
  suppressContentEditableWarning: true,
  inputMode: 'none',
  spellCheck: false,
  style: { caretColor: 'transparent' },
} as const;
