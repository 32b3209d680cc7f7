import { AppError } from '@/lib/errors';
import type { DraftHead, Notice } from '@/lib/task/draft/draft';
import type { Done } from '@/lib/threads/serve';
import { bytesOf, type FileSource } from '@/lib/threads/work/file-source';
import { readDraftFile } from '@/lib/threads/work/read-draft-file';
import { rowTexts } from '@/lib/threads/work/row-texts';

/** A task file as a draft, ready to be stored. */
export interface ReadDraft {
  head: DraftHead;
  notices: Notice[];
  rowCount: number;
  /** See `rowTexts`. */
  rowTexts: Uint8Array<ArrayBuffer>[];
}

/**
 * Bytes of one instance, and of all the rest: each goes to the database in one piece, which is copied on the server's own
 * thread. A task has a few kilobytes of each.
 */
const MOST_IN_ONE = 8 * 1024 * 1024;

/**
 * Reads a task file into a draft.
 * @throws AppError as `readDraftFile`; `too-large` when an instance, or all the rest, has more than 8 MB
 */
export function readDraft({ fileName, file }: { fileName: string; file: FileSource }): Done<ReadDraft> {
  const { head, notices, rows } = readDraftFile(fileName, bytesOf(file));
  if (JSON.stringify(head).length > MOST_IN_ONE) throw tooMuch('Beside its instances, this file');
  const texts = rowTexts(rows);
  const tooLong = texts.some(({ byteLength }) => byteLength > MOST_IN_ONE);
  if (tooLong) throw tooMuch('An instance of this file');
  return {
    value: { head, notices, rowCount: rows.length, rowTexts: texts },
    transfer: texts.map(({ buffer }) => buffer),
  };
}

function tooMuch(what: string): AppError {
  return new AppError(
    'too-large',
    `${what} holds more than 8 MB, the most that a draft keeps there. Please shorten its texts.`,
  );
}
