'use client';

import { createContext, type ReactNode, use, useCallback, useState } from 'react';
import { useDraft, useEditor } from '@/components/editor/context/editor-context';
import { useUndoToast } from '@/components/editor/context/use-undo-toast';
import { keepMapping, readKeptMapping } from '@/components/editor/records/kept-mapping';
import { RecordsDialog } from '@/components/editor/records/records-dialog';
import { type TakeMode, takeRecords } from '@/components/editor/records/take-records';
import { createRestorePoint } from '@/components/editor/restore/restore-client';
import { useToast } from '@/components/ui/toaster';
import type { MappedInstance } from '@/lib/records/map-records';
import type { RecordMapping } from '@/lib/records/mapping';
import { newInstanceId } from '@/lib/task/name';

const OpenRecords = createContext<() => void>(() => {});

/** Opens the dialog in which instances are taken from a dataset: as it was left, also from another part of the editor. */
export function useOpenRecords(): () => void {
  return use(OpenRecords);
}

/** Holds that dialog for all parts of the editor: what was mapped and not taken yet outlives the part it began in. */
export function RecordsProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  const [used, setUsed] = useState(false);
  const start = useCallback(() => {
    setUsed(true);
    setOpen(true);
  }, []);
  return (
    <OpenRecords value={start}>
      {children}
      {used && <TakeDialog open={open} onClose={() => setOpen(false)} />}
    </OpenRecords>
  );
}

const CHANGED = 'The draft was changed meanwhile, so nothing was taken. Look at it, then take them again.';

/** Takes instances into the draft. */
function TakeDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { store } = useEditor();
  const { view, rows } = useDraft(store);
  const tell = useUndoToast();
  const toast = useToast();
  const { taskId } = view;
  const loadKept = useCallback(() => readKeptMapping(taskId), [taskId]);

  async function take(instances: readonly MappedInstance[], mode: TakeMode, mapping: RecordMapping) {
    const count = `${instances.length.toLocaleString('en')} ${instances.length === 1 ? 'instance' : 'instances'}`;
    const { revision } = store;
    const lost = rows.length === 0 ? null : await keepState(`Before: Take ${count} from a dataset`);
    if (lost !== null && mode === 'replace') return `No restore point could be made. ${lost}`;
    // Saving may have brought what a co-author wrote: it must not go unseen.
    if (mode === 'replace' && store.revision !== revision) return CHANGED;
    store.apply(takeRecords(store.snapshot().rows, instances, mode, newInstanceId), `Take ${count}`);
    tell(`Took ${count}.`);
    if (lost !== null)
      toast({ kind: 'warning', text: 'No restore point could be made; Undo takes the instances back.' });
    void keepMapping(taskId, mapping);
    return null;
  }

  /** Makes a restore point of what is there now; gives what keeps it from that (offline, for example), or null. */
  async function keepState(reason: string): Promise<string | null> {
    if (!(await store.flush())) return 'There are changes that could not be saved yet.';
    return createRestorePoint(taskId, reason);
  }

  return <RecordsDialog open={open} onClose={onClose} present={rows.length} loadKept={loadKept} onTake={take} />;
}
