'use client';

import { Redo2, Undo2 } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { tellSkipped } from '@/components/editor/context/use-undo-toast';
import { useHistoryKeys } from '@/components/editor/frame/use-history-keys';
import type { Reverted } from '@/components/editor/store/draft-snapshot';
import type { PlaceChange } from '@/components/editor/store/edit-step';
import type { FindingPlace } from '@/components/editor/store/finding-place';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toaster';
import { sameContent } from '@/lib/task/draft/draft-difference';

/** Undo and redo over the whole draft, by button and by key, each with what it would do. */
export function HistoryButtons() {
  const { store, goTo, show } = useEditor();
  const { undoable, redoable } = useDraft(store);
  const [said, setSaid] = useState('');
  const toast = useToast();

  const tell = useCallback(
    (reverted: Reverted | null, deed: string, byKey: boolean) => {
      if (!reverted) return;
      setSaid(`${deed}: ${reverted.name}`);
      tellSkipped(reverted, toast);
      const place = placeOf(reverted.changes);
      // Who clicks a button may want to click it again; who presses keys wants to see what they did.
      if (place && byKey) goTo(place);
      else if (place) show(place);
    },
    [toast, goTo, show],
  );
  const undo = useCallback((byKey: boolean) => tell(store.undo(), 'Undone', byKey), [store, tell]);
  const redo = useCallback((byKey: boolean) => tell(store.redo(), 'Redone', byKey), [store, tell]);
  const undoByKey = useCallback(() => undo(true), [undo]);
  const redoByKey = useCallback(() => redo(true), [redo]);
  useHistoryKeys({ undo: undoByKey, redo: redoByKey });

  return (
    <div className="flex">
      <HistoryButton name="Undo" step={undoable} onClick={() => undo(false)}>
        <Undo2 aria-hidden />
      </HistoryButton>
      <HistoryButton name="Redo" step={redoable} onClick={() => redo(false)}>
        <Redo2 aria-hidden />
      </HistoryButton>
      <span role="status" className="sr-only">
        {said}
      </span>
    </div>
  );
}

interface HistoryButtonProps {
  name: string;
  step: { name: string } | null;
  onClick: () => void;
  children: React.ReactNode;
}

function HistoryButton({ name, step, onClick, children }: HistoryButtonProps) {
  const label = step ? `${name}: ${step.name}` : `Nothing to ${name.toLowerCase()}`;
  return (
    // Not disabled: with the last step the focus would be lost.
    <Button
      variant="quiet"
      size="icon"
      aria-label={label}
      title={label}
      onClick={onClick}
      className={step ? undefined : 'opacity-60'}
    >
      {children}
    </Button>
  );
}

/** The first place of some changes that is still there. */
function placeOf(changes: readonly PlaceChange[]): FindingPlace | null {
  const change = changes.find((one) => one.kind === 'field' || one.ours !== null);
  if (!change) return changes.length > 0 ? { kind: 'instances' } : null;
  if (change.kind === 'field') return { kind: 'field', field: change.field };
  const { id, base, ours } = change;
  const isOutput = base !== null && ours !== null && base.input === ours.input && !sameContent(base, ours);
  return { kind: 'row', id, column: isOutput ? 'outputs' : 'input' };
}
