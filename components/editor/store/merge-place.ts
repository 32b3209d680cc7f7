import { z } from 'zod';
import type { DraftHead, DraftRow, HeadField } from '@/lib/task/draft/draft';
import { type DraftEdit, draftEdit } from '@/lib/task/draft/draft-edits';
import { EXAMPLE_FIELDS, LIST_FIELDS } from '@/lib/task/schema';

/** The fields of the head that are saved one by one. */
export const HEAD_FIELDS = [...LIST_FIELDS, ...EXAMPLE_FIELDS, 'slug', 'summary'] as const;

export type FieldValue = DraftHead[HeadField];

/**
 * A place of the draft that differs from what the server holds: what was there before, and what we made of it. `sent` is
 * what else the server may hold by now: requests that nobody has answered.
 */
export type Unsaved =
  | { kind: 'field'; field: HeadField; base: FieldValue; ours: FieldValue; sent?: readonly FieldValue[] }
  | { kind: 'row'; id: string; base: DraftRow | null; ours: DraftRow | null; sent?: readonly (DraftRow | null)[] };

/** A place that others changed to something else than we did. `ours` stands in the draft, unsent, until it is settled. */
export type Conflict =
  | { kind: 'field'; key: string; field: HeadField; base: FieldValue; theirs: FieldValue; ours: FieldValue }
  | { kind: 'row'; key: string; id: string; base: DraftRow | null; theirs: DraftRow | null; ours: DraftRow | null };

export interface Merged<T> {
  value: T;
  conflict: boolean;
}

/** Merges a field that others may have changed: ours only where both sides made something different of it. */
export function mergeField(base: FieldValue, theirs: FieldValue, ours: FieldValue): Merged<FieldValue> {
  return mergeValue(base, theirs, ours, sameField);
}

/**
 * Merges a row cell by cell. A row that one side deleted and the other changed is a conflict; a position is nobody's
 * words, so there theirs counts.
 */
export function mergeRow(
  base: DraftRow | null,
  theirs: DraftRow | null,
  ours: DraftRow | null,
): Merged<DraftRow | null> {
  if (!base || !theirs || !ours) return mergeValue(base, theirs, ours, sameContent);
  const input = mergeValue(base.input, theirs.input, ours.input, Object.is);
  const outputs = mergeValue(base.outputs, theirs.outputs, ours.outputs, sameTexts);
  const position = theirs.position === base.position ? ours.position : theirs.position;
  const value = { ...theirs, input: input.value, outputs: outputs.value, position };
  return { value, conflict: input.conflict || outputs.conflict };
}

function mergeValue<T>(base: T, theirs: T, ours: T, same: (a: T, b: T) => boolean): Merged<T> {
  if (same(ours, theirs) || same(base, ours)) return { value: theirs, conflict: false };
  return { value: ours, conflict: !same(base, theirs) };
}

export function sameRow(a: DraftRow | null, b: DraftRow | null): boolean {
  return a === b || (sameContent(a, b) && a?.position === b?.position);
}

function sameContent(a: DraftRow | null, b: DraftRow | null): boolean {
  if (!a || !b) return a === b;
  return a.input === b.input && sameTexts(a.outputs, b.outputs);
}

export function sameField(a: FieldValue, b: FieldValue): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

export function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

/** The edit that gives a field this value; a value that is not the field's kind throws. */
export function fieldEdit(field: HeadField, value: FieldValue): DraftEdit {
  return draftEdit.parse({ type: 'set-field', field, value });
}

const storedRow = z
  .object({
    id: z.string(),
    position: z.number(),
    input: z.string(),
    outputs: z.array(z.string()),
    extra: z.string().nullable(),
  })
  .nullable();

const storedValue = z.union([
  z.string(),
  z.array(z.string()),
  z.array(
    z.object({ input: z.string(), output: z.string(), explanation: z.string(), extra: z.string().exactOptional() }),
  ),
]);

/** An unsaved place as a browser's storage holds it. */
export const storedPlace: z.ZodType<Unsaved> = z.union([
  z.object({
    kind: z.literal('field'),
    field: z.enum(HEAD_FIELDS),
    base: storedValue,
    ours: storedValue,
    sent: z.array(storedValue).exactOptional(),
  }),
  z.object({
    kind: z.literal('row'),
    id: z.string(),
    base: storedRow,
    ours: storedRow,
    sent: z.array(storedRow).exactOptional(),
  }),
]);
