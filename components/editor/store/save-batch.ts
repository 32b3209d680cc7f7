import type { DocumentEdit, DraftDocument } from '@/components/editor/store/draft-document';
import type { Unsaved } from '@/components/editor/store/merge-place';
import { editAt } from '@/components/editor/store/place-edits';
import type { DraftEdit } from '@/lib/task/draft/draft-edits';

/** A save takes at most 20,000 edits; smaller batches show progress and repeat less after an error. */
const BATCH_EDITS = 4_000;
/** A proxy in front of the server may refuse bodies of more than 1 MB (nginx does, unless told otherwise). */
const BATCH_CHARACTERS = 250_000;
/** What a text takes beside its characters: quotes and a comma. */
const TEXT_CHARACTERS = 3;

/**
 * The edits to send next, so that the server comes to hold what the document has at these places: as many as fit in one
 * request. Rows that go come first: what takes their place may not find room before.
 */
export function saveBatch(document: Pick<DraftDocument, 'head' | 'row'>, places: readonly Unsaved[]): DraftEdit[] {
  const batch: DraftEdit[] = [];
  let characters = 0;
  for (const place of [...places.filter(isDeletion), ...places.filter((one) => !isDeletion(one))]) {
    if (batch.length === BATCH_EDITS || characters > BATCH_CHARACTERS) break;
    const edit = sentEdit(editAt(document, place));
    batch.push(edit);
    characters += charactersOf(edit);
  }
  return batch;
}

function charactersOf(edit: DraftEdit): number {
  if (edit.type === 'delete-row') return 0;
  if (edit.type === 'put-row') return edit.input.length + sizeOf(edit.outputs);
  return typeof edit.value === 'string' ? edit.value.length : sizeOf(edit.value);
}

function sizeOf(items: readonly (string | { input: string; output: string; explanation: string })[]): number {
  let size = items.length * TEXT_CHARACTERS;
  for (const item of items) {
    size += typeof item === 'string' ? item.length : item.input.length + item.output.length + item.explanation.length;
  }
  return size;
}

function isDeletion(place: Unsaved): boolean {
  return place.kind === 'row' && place.ours === null;
}

/** An edit as the server takes it: what the format does not know of a row stays with it there. */
function sentEdit(edit: DocumentEdit): DraftEdit {
  if (edit.type !== 'put-row') return edit;
  const { type, id, position, input, outputs } = edit;
  return { type, id, position, input, outputs };
}
