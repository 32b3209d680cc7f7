'use client';

import { useMemo, useState } from 'react';
import { useEditor } from '@/components/drafts/editor-context';
import { useUndoToast } from '@/components/drafts/use-undo-toast';
import { ReplacementPreview } from '@/components/replacing/replacement-preview';
import type { Search } from '@/components/replacing/search-pattern';
import { useReplacement } from '@/components/replacing/use-replacement';
import { useRestorePoint } from '@/components/restore/use-restore-point';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import type { DraftRow } from '@/lib/task/draft';

const NOTHING: Search = {
  find: '',
  replace: '',
  isPattern: false,
  matchCase: false,
  wholeCell: false,
  columns: 'both',
};
const COLUMN_NAMES = { both: 'Inputs and outputs', input: 'Inputs', outputs: 'Outputs' } as const;
const SCOPES = ['all', 'shown', 'selected'] as const;
type Scope = (typeof SCOPES)[number];

interface ReplaceDialogProps {
  open: boolean;
  onClose: () => void;
  rows: readonly DraftRow[];
  /** Those that the filter leaves; all of them without a filter. */
  shown: readonly DraftRow[];
  selected: ReadonlySet<string>;
}

/** Finds and replaces in many rows at once: what changes is shown first, and one step of Undo takes it back. */
export function ReplaceDialog({ open, onClose, rows, shown, selected }: ReplaceDialogProps) {
  const { store } = useEditor();
  const [search, setSearch] = useState(NOTHING);
  const [chosen, setScope] = useState<Scope | null>(null);
  const filtered = shown.length < rows.length;
  const counts: Record<Scope, number> = {
    all: rows.length,
    shown: filtered ? shown.length : 0,
    selected: selected.size,
  };
  // Who has selected rows means these, who has filtered those; a choice holds as long as there is something in it.
  const fitting: Scope = selected.size > 0 ? 'selected' : filtered ? 'shown' : 'all';
  const scope = chosen !== null && counts[chosen] > 0 ? chosen : fitting;
  const scoped = useMemo(
    () => (scope === 'all' ? rows : scope === 'shown' ? shown : rows.filter(({ id }) => selected.has(id))),
    [scope, rows, shown, selected],
  );
  const replacement = useReplacement(scoped, open ? search : null);
  const tell = useUndoToast();
  const keepRestorePoint = useRestorePoint();
  const change = (part: Partial<Search>) => setSearch({ ...search, ...part });
  const changes = replacement.state === 'planned' ? replacement.plan.rows.length : 0;

  async function replaceAll() {
    if (replacement.state !== 'planned' || changes === 0) return;
    const { plan } = replacement;
    const { revision } = store;
    const done = `Replace in ${changes.toLocaleString('en')} ${changes === 1 ? 'row' : 'rows'}`;
    await keepRestorePoint(`Before: ${done}`, changes);
    // What is shown is what is made: when others have changed the draft meanwhile, the preview is made anew.
    if (store.revision !== revision) return;
    const present = store.snapshot().rows;
    const edits = plan.rows.flatMap((texts) => {
      const row = present[store.rowIndex(texts.id)];
      return row ? [{ type: 'put-row' as const, ...row, ...texts }] : [];
    });
    store.apply(edits, done);
    onClose();
    tell(`Done: ${done}.`);
  }

  return (
    <Dialog
      wide
      title="Find and replace"
      open={open}
      onOpenChange={(next) => !next && onClose()}
      footer={
        <>
          <Button variant="quiet" onClick={onClose}>
            Close
          </Button>
          <Button variant="primary" disabled={changes === 0} onClick={replaceAll}>
            Replace all
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <div className="grid items-start gap-3 sm:grid-cols-2">
          <Field label="Find" error={replacement.state === 'failed' ? replacement.problem : undefined}>
            {(control) => (
              <Input
                {...control}
                // A dialog begins where one writes, not at its Close button.
                autoFocus
                value={search.find}
                onChange={(event) => change({ find: event.target.value })}
                className="font-mono"
                spellCheck={false}
                autoComplete="off"
              />
            )}
          </Field>
          <Field
            label="Replace with"
            hint={search.isPattern ? '$1, $2 … are the groups, $& is all that was found, \\n a line break.' : undefined}
          >
            {(control) => (
              <Input
                {...control}
                value={search.replace}
                onChange={(event) => change({ replace: event.target.value })}
                className="font-mono"
                spellCheck={false}
                autoComplete="off"
              />
            )}
          </Field>
        </div>
        <fieldset className="flex flex-wrap gap-x-6">
          <legend className="sr-only">How to search</legend>
          <Checkbox
            label="Regular expression"
            checked={search.isPattern}
            onChange={(event) => change({ isPattern: event.target.checked })}
          />
          <Checkbox
            label="Match case"
            checked={search.matchCase}
            onChange={(event) => change({ matchCase: event.target.checked })}
          />
          <Checkbox
            label="Whole cell"
            checked={search.wholeCell}
            onChange={(event) => change({ wholeCell: event.target.checked })}
          />
        </fieldset>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="In">
            {(control) => (
              <Select
                {...control}
                value={search.columns}
                onChange={(event) => change({ columns: columnsOf(event.target.value) })}
              >
                {Object.entries(COLUMN_NAMES).map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label="Of">
            {(control) => (
              <Select
                {...control}
                value={scope}
                onChange={(event) => setScope(SCOPES.find((name) => name === event.target.value) ?? null)}
              >
                {SCOPES.map((name) => (
                  <option key={name} value={name} disabled={counts[name] === 0}>
                    {scopeName(name, counts[name])}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        </div>
        <ReplacementPreview replacement={replacement} />
      </div>
    </Dialog>
  );
}

function columnsOf(value: string): Search['columns'] {
  return value === 'input' || value === 'outputs' ? value : 'both';
}

function scopeName(scope: Scope, count: number): string {
  if (scope === 'all') return `All rows (${count.toLocaleString('en')})`;
  const name = scope === 'shown' ? 'Rows of the filter' : 'Selected rows';
  return count === 0 ? `${name} (none)` : `${name} (${count.toLocaleString('en')})`;
}
