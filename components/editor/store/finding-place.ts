import { HEAD_FIELDS } from '@/components/editor/store/merge-place';
import type { Finding, Severity } from '@/lib/checks/finding';
import { fromPointer } from '@/lib/checks/json-pointer';
import type { DraftRow, HeadField } from '@/lib/task/draft/draft';

export type RowColumn = 'input' | 'outputs' | 'id';
export type ExamplePart = 'input' | 'output' | 'explanation';

/** Where in the editor a finding belongs. */
export type FindingPlace =
  | { kind: 'field'; field: HeadField; index?: number; part?: ExamplePart }
  | { kind: 'row'; id: string; column: RowColumn }
  | { kind: 'instances' }
  | { kind: 'task' };

/** A finding as the editor shows it: in words, and at a place that stays right when rows move. */
export interface LiveFinding {
  rule: string;
  title: string;
  message: string;
  severity: Severity;
  /** JSON Pointer into the task that was checked. */
  path: string;
  text: string;
  place: FindingPlace;
}

/** The parts of the editor, in their order. */
export const SECTIONS = ['definition', 'examples', 'instances', 'about'] as const;
export type Section = (typeof SECTIONS)[number];

/** Finds the place of a finding's path among the fields and rows that were checked. */
export function placeOf(finding: Pick<Finding, 'rule' | 'path'>, rows: readonly DraftRow[]): FindingPlace {
  const [first, second, third] = fromPointer(finding.path);
  if (first === 'Instances') return rowPlace(rows[Number(second ?? -1)], third);
  const field = HEAD_FIELDS.find((name) => name === first);
  if (field) return fieldPlace(field, second, third);
  if (finding.rule === 'name-format') return { kind: 'field', field: 'slug' };
  return { kind: 'task' };
}

/** The place of an instance's key; without a row the instances as a whole. */
export function rowPlace(row: DraftRow | undefined, key: string | undefined): FindingPlace {
  if (!row) return { kind: 'instances' };
  return { kind: 'row', id: row.id, column: key === 'output' ? 'outputs' : key === 'id' ? 'id' : 'input' };
}

function fieldPlace(field: HeadField, second: string | undefined, third: string | undefined): FindingPlace {
  const index = second === undefined ? Number.NaN : Number(second);
  if (Number.isNaN(index)) return { kind: 'field', field };
  if (third === 'input' || third === 'output' || third === 'explanation') {
    return { kind: 'field', field, index, part: third };
  }
  return { kind: 'field', field, index };
}

/** The section that shows a place; null for findings about the task as a whole. */
export function sectionOf(place: FindingPlace): Section | null {
  if (place.kind === 'task') return null;
  if (place.kind !== 'field') return 'instances';
  if (place.field === 'Definition') return 'definition';
  return place.field === 'Positive Examples' || place.field === 'Negative Examples' ? 'examples' : 'about';
}

/** The id of the element that shows a field's place, for jumps and for descriptions. */
export function elementId(field: HeadField, index?: number, part?: ExamplePart): string {
  return ['at', field.toLowerCase().replaceAll(/[^a-z]/g, '-'), index, part]
    .filter((one) => one !== undefined)
    .join('-');
}
