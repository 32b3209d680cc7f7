import type { DocumentEdit } from '@/components/editor/store/draft-document';
import { fieldEdit } from '@/components/editor/store/merge-place';
import { placeRows } from '@/components/editor/store/row-position';
import type { DraftExample, DraftHead, DraftRow } from '@/lib/task/draft/draft';
import type { ExampleField } from '@/lib/task/schema';

type Examples = Pick<DraftHead, ExampleField>;

const BLANK: DraftExample = { input: '', output: '', explanation: '' };

/** The edits that add an empty example at the end of a list. */
export function addBlank(head: Examples, field: ExampleField): DocumentEdit[] {
  return [fieldEdit(field, [...head[field], BLANK])];
}

/** The edits that take an example out of its list. */
export function removeExample(head: Examples, field: ExampleField, index: number): DocumentEdit[] {
  return [fieldEdit(field, head[field].toSpliced(index, 1))];
}

/** The edits that bring an example to another place of its list; none where that is no other place. */
export function moveExample(head: Examples, field: ExampleField, from: number, to: number): DocumentEdit[] {
  const example = head[field][from];
  if (!example || from === to || to < 0 || to >= head[field].length) return [];
  return [fieldEdit(field, head[field].toSpliced(from, 1).toSpliced(to, 0, example))];
}

/**
 * The edits that make a positive example of an instance. The instance leaves the others, for no positive example may be
 * among them (SuperNI v2.6 test script). An example has one output: the instance's first.
 */
export function positiveFromInstance(head: Examples, row: DraftRow): DocumentEdit[] {
  const example: DraftExample = { input: row.input, output: row.outputs[0] ?? '', explanation: '' };
  const field = 'Positive Examples';
  return [fieldEdit(field, [...head[field], example]), { type: 'delete-row', id: row.id }];
}

/** The edits that make a positive example the last instance, with the id `rowId`. An instance has no explanation. */
export function instanceFromPositive(
  { head, rows }: { head: Examples; rows: readonly DraftRow[] },
  index: number,
  rowId: string,
): DocumentEdit[] {
  const field = 'Positive Examples';
  const example = head[field][index];
  if (!example) return [];
  const [position = 1] = placeRows(rows, rows.length, 1).positions;
  const { input, output } = example;
  return [
    fieldEdit(field, head[field].toSpliced(index, 1)),
    { type: 'put-row', id: rowId, position, input, outputs: [output] },
  ];
}

/** The edits that begin a negative example with the input of a positive one: what is wrong about it is left to write. */
export function negativeFromPositive(head: Examples, index: number): DocumentEdit[] {
  const positive = head['Positive Examples'][index];
  if (!positive) return [];
  const field = 'Negative Examples';
  return [fieldEdit(field, [...head[field], { ...BLANK, input: positive.input }])];
}
