import { AppError } from '@/lib/errors';
import { draftFromTask, type TaskDraft } from '@/lib/task/draft/draft-from-task';
import { recoverTask } from '@/lib/task/file/read-task';
import { readingFaultText } from '@/lib/task/file/reading-fault';
import { MAX_FILE_BYTES } from '@/lib/task/limits';

/**
 * Reads a task file into a draft, faulty as it may be: what can be read is there, what cannot stands in the notices.
 * Instance ids lose any task's prefix: they get that of the draft's own number.
 * @throws AppError `too-large` over 50 MB, `invalid` when nothing at all can be read.
 */
export function readDraftFile(fileName: string, bytes: Uint8Array): TaskDraft {
  if (bytes.byteLength > MAX_FILE_BYTES) {
    throw new AppError('too-large', 'This file is larger than 50 MB, the most that a task file may have.');
  }
  const read = recoverTask(bytes);
  if (typeof read.value !== 'object' || read.value === null) {
    // A file that is too much was given up there; smaller faults before it are not the reason.
    const fault = read.faults.find(({ code }) => code === 'too-large') ?? read.faults[0];
    const where = fault ? ` Line ${fault.line}, column ${fault.column}: ${readingFaultText(fault)}` : '';
    throw new AppError('invalid', `Nothing in this file could be read as a task.${where}`);
  }
  return draftFromTask(read, fileName);
}
