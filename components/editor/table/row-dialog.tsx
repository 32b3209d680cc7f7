'use client';

import { Plus, X } from 'lucide-react';
import { type RefObject, useId } from 'react';
import { FindingList } from '@/components/editor/findings/field-findings';
import type { LiveFinding } from '@/components/editor/store/finding-place';
import type { Cells } from '@/components/editor/table/instance-row';
import { textLength } from '@/components/editor/table/text-length';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Textarea } from '@/components/ui/textarea';
import type { DraftRow } from '@/lib/task/draft/draft';

interface RowDialogProps {
  /** The row to write in; null while the dialog is closed. */
  row: DraftRow | null;
  /** Counted from 1 among all instances. */
  number: number;
  readOnly: boolean;
  findings: readonly LiveFinding[];
  onChange: (id: string, cells: Cells) => void;
  /** Goes to the row above or below; undefined at the ends. */
  onPrevious: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onClose: () => void;
  returnFocus: RefObject<HTMLElement | null>;
}

/** The larger editor of an instance, for long texts. Every key changes the draft, as in the table. */
export function RowDialog(props: RowDialogProps) {
  const { row, number, readOnly, findings, onChange, onPrevious, onNext, onClose, returnFocus } = props;

  /** Outputs that were begun and left empty go when the row is left. */
  function leave(then: () => void) {
    if (row?.outputs.includes('')) onChange(row.id, { outputs: row.outputs.filter((output) => output !== '') });
    then();
  }

  return (
    <Dialog
      wide
      title={`Row ${number.toLocaleString('en')}`}
      open={row !== null}
      onOpenChange={(open) => !open && leave(onClose)}
      returnFocus={returnFocus}
      footer={
        <>
          <span className="me-auto flex gap-2">
            <Button variant="quiet" disabled={!onPrevious} onClick={() => onPrevious && leave(onPrevious)}>
              Previous
            </Button>
            <Button variant="quiet" disabled={!onNext} onClick={() => onNext && leave(onNext)}>
              Next
            </Button>
          </span>
          <Button variant="primary" onClick={() => leave(onClose)}>
            Done
          </Button>
        </>
      }
    >
      {row && (
        <div className="grid gap-3">
          <LongText
            label="Input"
            value={row.input}
            readOnly={readOnly}
            tall
            onChange={(input) => onChange(row.id, { input })}
          />
          <Outputs row={row} readOnly={readOnly} onChange={(outputs) => onChange(row.id, { outputs })} />
          <FindingList findings={findings} />
        </div>
      )}
    </Dialog>
  );
}

interface OutputsProps {
  row: DraftRow;
  readOnly: boolean;
  onChange: (outputs: string[]) => void;
}

function Outputs({ row, readOnly, onChange }: OutputsProps) {
  const outputs = row.outputs.length === 0 ? [''] : row.outputs;
  return (
    <>
      {outputs.map((output, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: outputs have no name but their place
        <div key={index} className="flex items-end gap-1">
          <LongText
            label={outputs.length === 1 ? 'Output' : `Output ${index + 1} of ${outputs.length}`}
            value={output}
            readOnly={readOnly}
            onChange={(text) => onChange(outputs.map((old, at) => (at === index ? text : old)))}
          />
          {outputs.length > 1 && !readOnly && (
            <Button
              variant="quiet"
              size="icon"
              aria-label={`Remove output ${index + 1}`}
              onClick={() => onChange(outputs.filter((_, at) => at !== index))}
            >
              <X aria-hidden />
            </Button>
          )}
        </div>
      ))}
      {!readOnly && (
        <Button variant="quiet" size="sm" className="justify-self-start" onClick={() => onChange([...outputs, ''])}>
          <Plus aria-hidden />
          Add output
        </Button>
      )}
    </>
  );
}

interface LongTextProps {
  label: string;
  value: string;
  readOnly: boolean;
  tall?: boolean;
  onChange: (value: string) => void;
}

function LongText({ label, value, readOnly, tall = false, onChange }: LongTextProps) {
  const id = useId();
  const length = textLength(value);
  return (
    <div className="grid min-w-0 flex-1 gap-1">
      <span className="flex items-baseline justify-between gap-4">
        <label htmlFor={id} className="font-medium">
          {label}
        </label>
        <span aria-hidden="true" className="tabular text-muted text-sm">
          {length.toLocaleString('en')} {length === 1 ? 'character' : 'characters'}
        </span>
      </span>
      <Textarea
        id={id}
        // A dialog begins where one writes, not at its Close button.
        autoFocus={tall}
        mono
        value={value}
        readOnly={readOnly}
        onChange={(event) => onChange(event.target.value)}
        className={tall ? 'min-h-40' : ''}
      />
    </div>
  );
}
