'use client';

import { ListPlus } from 'lucide-react';
import { useDeferredValue, useRef, useState } from 'react';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { useUndoToast } from '@/components/editor/context/use-undo-toast';
import { useRowFilter } from '@/components/editor/examples/use-row-filter';
import { positiveFromInstance } from '@/components/editor/store/example-edits';
import { exampleMade } from '@/components/editor/store/example-made';
import { elementId } from '@/components/editor/store/finding-place';
import { beginningOf } from '@/components/ui/beginning-of';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SearchField } from '@/components/ui/search-field';
import { UserText } from '@/components/ui/user-text';
import type { DraftRow } from '@/lib/task/draft/draft';

const SHOWN_AT_MOST = 50;
/** More of a text than its few lines here can show. */
const MOST_UNITS = 500;

/** A button that lets the author pick an instance, which then becomes the last positive example. */
export function ExampleFromInstance() {
  const { store } = useEditor();
  const { rows } = useDraft(store);
  const [open, setOpen] = useState(false);
  const tell = useUndoToast();
  const button = useRef<HTMLButtonElement>(null);
  const focusNext = useRef<HTMLElement>(null);

  function show(next: boolean) {
    focusNext.current = button.current;
    setOpen(next);
  }

  function pick(row: DraftRow) {
    const { head } = store.snapshot();
    const place = head['Positive Examples'].length;
    const number = store.rowIndex(row.id) + 1;
    store.apply(positiveFromInstance(head, row), `Make row ${number.toLocaleString('en')} a positive example`);
    tell(exampleMade(row, number, place + 1));
    setOpen(false);
    requestAnimationFrame(() => {
      focusNext.current = document.getElementById(elementId('Positive Examples', place, 'explanation'));
      focusNext.current?.focus();
    });
  }

  return (
    <>
      <Button ref={button} disabled={rows.length === 0} aria-haspopup="dialog" onClick={() => show(true)}>
        <ListPlus aria-hidden />
        From an instance…
      </Button>
      <Dialog
        title="A positive example from an instance"
        description="It moves: an example must not be among the instances. Its first output is taken."
        open={open}
        onOpenChange={show}
        returnFocus={focusNext}
        wide
      >
        <InstanceChoice rows={rows} numberOf={(id) => store.rowIndex(id) + 1} onPick={pick} />
      </Dialog>
    </>
  );
}

interface InstanceChoiceProps {
  rows: readonly DraftRow[];
  numberOf: (id: string) => number;
  onPick: (row: DraftRow) => void;
}

function InstanceChoice({ rows, numberOf, onPick }: InstanceChoiceProps) {
  const [query, setQuery] = useState('');
  const found = useRowFilter(rows, useDeferredValue(query));
  const shown = found.slice(0, SHOWN_AT_MOST);
  const more = found.length - shown.length;
  return (
    <div className="grid gap-2">
      <div className="sticky top-0 bg-raised py-1">
        <SearchField autoFocus label="Search the instances" placeholder="Search" query={query} onQuery={setQuery} />
      </div>
      <ul aria-label="Instances" className="grid grid-cols-[minmax(0,1fr)]">
        {shown.map((row) => (
          <li key={row.id} className="border-b last:border-b-0">
            <button
              type="button"
              onClick={() => onPick(row)}
              className="grid w-full grid-cols-[2.75rem_minmax(0,1fr)] gap-x-3 rounded-sm py-1.5 text-start hover:bg-hover"
            >
              <span className="tabular text-end text-muted">
                <span className="sr-only">Row </span>
                {numberOf(row.id).toLocaleString('en')}
              </span>
              <UserText mono className="line-clamp-3 whitespace-pre-wrap">
                {beginningOf(row.input, MOST_UNITS)}
              </UserText>
              <UserText mono className="col-start-2 line-clamp-2 text-muted">
                {beginningOf(row.outputs[0] ?? '', MOST_UNITS)}
              </UserText>
            </button>
          </li>
        ))}
      </ul>
      <p role="status" className="text-muted text-sm">
        {found.length === 0 && 'No instance has this text.'}
        {more > 0 && `${more.toLocaleString('en')} more: search to find them.`}
      </p>
    </div>
  );
}
