import { z } from 'zod';

/** Characters (UTF-16 units) of a note. */
export const MAX_NOTE_LENGTH = 2_000;

/** What the authors answer to a warning: one note for all findings of a message. */
export interface WarningNote {
  /** The rule's id. */
  rule: string;
  /** The message's id within the rule. */
  message: string;
  text: string;
}

const id = z.string().min(1).max(100);
const text = z.string().max(MAX_NOTE_LENGTH, 'A note can have at most 2,000 characters. Please shorten it.');

const noteSchema = z.object({ rule: id, message: id, text });

/** Notes as they are stored with a submission. */
export const warningNotesSchema: z.ZodType<WarningNote[]> = z.array(noteSchema);

/**
 * The body of `PUT /api/v1/drafts/[taskId]/notes`: the note of a warning, and the text that its author saw there before
 * ('' for none). An empty text takes the note away.
 */
export const noteRequest = z.strictObject({ ...noteSchema.shape, before: text });
export type NoteRequest = z.infer<typeof noteRequest>;
