'use client';

import { FileUp } from 'lucide-react';
import { useCallback, useState } from 'react';
import { z } from 'zod';
import { draftUrl } from '@/components/drafts/draft-transport';
import { useDraft, useEditor } from '@/components/drafts/editor-context';
import { useUndoToast } from '@/components/drafts/use-undo-toast';
import { RecordsDialog } from '@/components/records/records-dialog';
import { type TakeMode, takeRecords } from '@/components/records/take-records';
import { createRestorePoint } from '@/components/restore/restore-client';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toaster';
import type { MappedInstance } from '@/lib/records/map-records';
import { type RecordMapping, recordMapping } from '@/lib/records/mapping';
import { newInstanceId } from '@/lib/task/name';

/** The button and the dialog that take instances from a dataset into the draft. */
export function GetDataIn() {
  const { store } = useEditor();
  const { view, rows } = useDraft(store);
  const [open, setOpen] = useState(false);
  const tell = useUndoToast();
  const toast = useToast();
  const { taskId } = view;

  const loadKept = useCallback(() => readMapping(taskId), [taskId]);

  async function take(instances: readonly MappedInstance[], mode: TakeMode, mapping: RecordMapping) {
    const count = `${instances.length.toLocaleString('en')} ${instances.length === 1 ? 'instance' : 'instances'}`;
    const lost = rows.length === 0 ? null : await keepState(`Before: Take ${count} from a dataset`);
    if (lost !== null && mode === 'replace') return `No restore point could be made. ${lost}`;
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

  return (
    <>
      <Button onClick={() => setOpen(true)}>
        <FileUp aria-hidden />
        Get data in
      </Button>
      <RecordsDialog
        open={open}
        onClose={() => setOpen(false)}
        present={rows.length}
        loadKept={loadKept}
        onTake={take}
      />
    </>
  );
}

const mappingBody = z.object({ mapping: recordMapping.nullable() });

/** The mapping of the last time. None is no loss: there is a guess for every source. */
async function readMapping(taskId: string): Promise<RecordMapping | null> {
  try {
    const response = await fetch(`${draftUrl(taskId)}/mapping`, { cache: 'no-store' });
    return mappingBody.parse(await response.json()).mapping;
  } catch {
    return null;
  }
}

async function keepMapping(taskId: string, mapping: RecordMapping): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  // It is a convenience: the instances are there without it.
  await fetch(`${draftUrl(taskId)}/mapping`, { method: 'PUT', headers, body: JSON.stringify(mapping) }).catch(() => {});
}
