'use client';

import { Plus, Search, Trash2 } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useDraft, useEditor } from '@/components/drafts/editor-context';
import { FindingList } from '@/components/drafts/field-findings';
import type { LiveFinding } from '@/components/drafts/finding-place';
import { InstanceGrid } from '@/components/drafts/instance-grid';
import { rowCommands } from '@/components/drafts/row-commands';
import type { Cursor } from '@/components/drafts/use-grid-cursor';
import { NEW_ROW } from '@/components/drafts/use-grid-cursor';
import { useRowFilter } from '@/components/drafts/use-row-filter';
import { useRowSelection } from '@/components/drafts/use-row-selection';
import { useUndoToast } from '@/components/drafts/use-undo-toast';
import { GetDataIn } from '@/components/records/get-data-in';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Kbd } from '@/components/ui/kbd';
import { useToast } from '@/components/ui/toaster';

/** The instances, with what can be done to them. `target` is a cell to go to, a new object for every request. */
export function InstancesSection({ target }: { target: Cursor | null }) {
  const { store, mayWrite, findings } = useEditor();
  const { rows } = useDraft(store);
  const [query, setQuery] = useState('');
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const shown = useRowFilter(rows, useDeferredValue(query));
  const selection = useRowSelection(shown);
  const commands = useMemo(() => rowCommands(store), [store]);
  const [request, setRequest] = useState<Cursor | null>(null);
  const toast = useToast();
  const tell = useUndoToast();
  const byRow = useMemo(() => findingsByRow(findings), [findings]);
  const filtered = query !== '';
  const lastTarget = useRef<Cursor | null>(null);

  useEffect(() => {
    if (!target || target === lastTarget.current) return;
    lastTarget.current = target;
    setQuery('');
    setRequest(target);
  }, [target]);

  function remove(ids: ReadonlySet<string>) {
    if (ids.size === 0) return;
    const first = shown.findIndex((row) => ids.has(row.id));
    const next = shown.find((row, index) => index >= first && !ids.has(row.id)) ?? shown[first - 1];
    commands.remove(ids);
    tell(`Deleted ${countOf(ids.size)}.`);
    selection.clear();
    setRequest({ id: next?.id ?? NEW_ROW, column: 'number' });
  }

  function clear(at: Cursor) {
    if (selection.ids.size > 0) remove(selection.ids);
    else if (at.id === NEW_ROW) return;
    else if (at.column === 'number') remove(new Set([at.id]));
    else if (at.column !== 'id') {
      commands.change(at.id, at.column === 'input' ? { input: '' } : { outputs: [] });
      tell('Emptied the cell.');
    }
  }

  function paste(text: string, at: Cursor) {
    if (filtered && text.trimEnd().includes('\n')) {
      toast({ kind: 'warning', text: 'Clear the filter before pasting several rows.' });
      return;
    }
    const { changed, added } = commands.paste(text, at);
    const parts = [changed > 0 && `changed ${countOf(changed)}`, added > 0 && `added ${countOf(added)}`];
    const done = parts.filter(Boolean).join(', ');
    tell(`${done.charAt(0).toUpperCase()}${done.slice(1)}.`);
  }

  function add() {
    const added = commands.append();
    setQuery('');
    if (added) setRequest({ id: added.id, column: 'input' });
  }

  return (
    <div className="grid min-w-0 gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <div className="relative w-full sm:w-64">
          <Search aria-hidden className="pointer-events-none absolute start-2 top-2 size-4 text-muted" />
          <Input
            type="search"
            aria-label="Filter the instances"
            placeholder="Filter"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
            className="ps-7"
          />
        </div>
        <p role="status" className="tabular text-muted">
          {filtered ? `${shown.length.toLocaleString('en')} of ${countOf(rows.length)}` : countOf(rows.length)}
          {selection.ids.size > 0 && ` · ${selection.ids.size.toLocaleString('en')} selected`}
        </p>
        <div className="ms-auto flex flex-wrap gap-2">
          {shown.length > 0 && (
            <Button variant="quiet" onClick={selection.toggleAll}>
              {selection.ids.size === shown.length ? 'Select none' : 'Select all'}
            </Button>
          )}
          {mayWrite && (
            <>
              <Button disabled={selection.ids.size === 0} onClick={() => remove(selection.ids)}>
                <Trash2 aria-hidden />
                Delete
              </Button>
              <GetDataIn />
              <Button onClick={add}>
                <Plus aria-hidden />
                Add row
              </Button>
            </>
          )}
        </div>
      </div>
      <FindingList findings={findings.filter(({ place }) => place.kind === 'instances')} />
      <InstanceGrid
        rows={shown}
        total={rows.length}
        filtered={filtered}
        findings={byRow}
        selection={selection}
        commands={commands}
        onClear={clear}
        onPaste={paste}
        cursor={cursor}
        setCursor={setCursor}
        target={request}
      />
      {mayWrite && (
        <p className="hidden flex-wrap gap-x-4 gap-y-1 text-muted text-sm md:flex">
          <span>
            <Kbd>Enter</Kbd> edit
          </span>
          <span>
            <Kbd>Tab</Kbd> next cell while editing
          </span>
          <span>
            <Kbd>Shift</Kbd> <Kbd>Enter</Kbd> line break
          </span>
          <span>
            <Kbd>Esc</Kbd> take back
          </span>
          <span>
            <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> new row below
          </span>
          <span>
            <Kbd>Del</Kbd> empty, or delete rows
          </span>
        </p>
      )}
    </div>
  );
}

function countOf(count: number): string {
  return `${count.toLocaleString('en')} ${count === 1 ? 'row' : 'rows'}`;
}

function findingsByRow(findings: readonly LiveFinding[]): Map<string, LiveFinding[]> {
  const byRow = new Map<string, LiveFinding[]>();
  for (const finding of findings) {
    if (finding.place.kind !== 'row') continue;
    const list = byRow.get(finding.place.id);
    if (list) list.push(finding);
    else byRow.set(finding.place.id, [finding]);
  }
  return byRow;
}
