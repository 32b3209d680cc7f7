import { fieldName } from '@/components/editor/store/place-name';
import { listDifference } from '@/lib/task/compare/list-difference';
import type { DraftExample } from '@/lib/task/draft/draft';
import type { FieldChange } from '@/lib/task/draft/draft-difference';

/** A text of a field that changed; null on a side where there is none. */
export interface PlaceChange {
  /** "Definition", "Positive example 2, output". */
  name: string;
  before: string | null;
  after: string | null;
}

const PARTS = ['input', 'output', 'explanation', 'extra'] as const;
const PART_NAMES = { input: 'input', output: 'output', explanation: 'explanation', extra: 'other keys' } as const;

/** The single texts of a field that differ, with their places in words. */
export function fieldPlaces({ field, before, after }: FieldChange): PlaceChange[] {
  if (field === 'unknown') return keyPlaces(before, after);
  if (typeof before === 'string' || typeof after === 'string') {
    return [{ name: fieldName(field), before: String(before), after: String(after) }];
  }
  const name = field === 'Positive Examples' ? 'Positive example' : 'Negative example';
  if (field === 'Positive Examples' || field === 'Negative Examples') {
    return listDifference(examplesOf(before), examplesOf(after)).flatMap((change) =>
      examplePlaces(`${name} ${1 + (change.after ?? change.before ?? { index: 0 }).index}`, change),
    );
  }
  const isLong = Math.max(textsOf(before).length, textsOf(after).length) > 1;
  return listDifference(textsOf(before), textsOf(after)).map((change) => ({
    name: isLong
      ? `${fieldName(field)} ${1 + (change.after ?? change.before ?? { index: 0 }).index}`
      : fieldName(field),
    before: change.before?.item ?? null,
    after: change.after?.item ?? null,
  }));
}

type ExampleSide = { item: DraftExample } | null;

function examplePlaces(name: string, change: { before: ExampleSide; after: ExampleSide }): PlaceChange[] {
  return PARTS.map((part) => ({
    name: `${name}, ${PART_NAMES[part]}`,
    before: change.before?.item[part] ?? null,
    after: change.after?.item[part] ?? null,
  })).filter(({ before, after }) => (before ?? '') !== (after ?? ''));
}

/** Keys that the format does not know, with their values as JSON. */
function keyPlaces(before: FieldChange['before'], after: FieldChange['after']): PlaceChange[] {
  const [was, is] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])]
    .map((name) => ({ name, before: was.get(name) ?? null, after: is.get(name) ?? null }))
    .filter((place) => place.before !== place.after);
}

function textsOf(value: FieldChange['before']): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function examplesOf(value: FieldChange['before']): DraftExample[] {
  return Array.isArray(value) ? value.filter((item) => typeof item !== 'string') : [];
}

function valuesOf(value: FieldChange['before']): Map<string, string> {
  return new Map(typeof value === 'string' || Array.isArray(value) ? [] : Object.entries(value));
}
