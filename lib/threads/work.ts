import { checkFile } from '@/lib/threads/work/check-file';
import { compareDraft } from '@/lib/threads/work/compare-draft';
import { comparedDraft } from '@/lib/threads/work/compared-draft';
import { findRestoration } from '@/lib/threads/work/find-restoration';
import { freeze } from '@/lib/threads/work/freeze-draft';
import { indexEntry } from '@/lib/threads/work/index-entry';
import { packState } from '@/lib/threads/work/pack-state';
import { prepareFile } from '@/lib/threads/work/prepare-import';
import { readDraft } from '@/lib/threads/work/read-draft';
import { startRevision } from '@/lib/threads/work/start-revision';
import { viewTask } from '@/lib/threads/work/view-task';

/** The kinds of work that a thread does, by name. */
export const WORK = {
  'read-draft': readDraft,
  'start-revision': startRevision,
  'pack-state': packState,
  'find-restoration': findRestoration,
  'compared-draft': comparedDraft,
  'compare-draft': compareDraft,
  'freeze-draft': freeze,
  'check-file': checkFile,
  'prepare-import': prepareFile,
  'index-entry': indexEntry,
  'view-task': viewTask,
};
