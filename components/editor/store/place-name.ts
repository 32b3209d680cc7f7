import type { FindingPlace } from '@/components/editor/store/finding-place';
import type { HeadField } from '@/lib/task/draft/draft';

const NAMES: Record<HeadField, string> = {
  Contributors: 'Contributors',
  Source: 'Source',
  URL: 'URL',
  Categories: 'Categories',
  Reasoning: 'Reasoning',
  Definition: 'Definition',
  Input_language: 'Input language',
  Output_language: 'Output language',
  Instruction_language: 'Instruction language',
  Domains: 'Domains',
  'Instance License': 'Licence',
  'Positive Examples': 'Positive examples',
  'Negative Examples': 'Negative examples',
  slug: 'File name',
  summary: 'Summary',
};

/** What a field is called in the editor. */
export function fieldName(field: HeadField): string {
  return NAMES[field];
}

/** A place in words: "Row 12, input". `rowIndex` gives a row's place, or -1. */
export function placeName(place: FindingPlace, rowIndex: (id: string) => number): string {
  if (place.kind === 'task') return 'The task';
  if (place.kind === 'instances') return 'Instances';
  if (place.kind === 'row') return `Row ${(rowIndex(place.id) + 1).toLocaleString('en')}, ${place.column}`;
  if (place.field === 'Positive Examples' || place.field === 'Negative Examples') {
    if (place.index === undefined) return NAMES[place.field];
    const kind = place.field === 'Positive Examples' ? 'Positive' : 'Negative';
    return `${kind} example ${place.index + 1}${place.part ? `, ${place.part}` : ''}`;
  }
  return place.index ? `${NAMES[place.field]} ${place.index + 1}` : NAMES[place.field];
}
