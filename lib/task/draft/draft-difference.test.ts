import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DraftHead, DraftRow } from '@/lib/task/draft/draft';
import { type DraftContent, type DraftDifference, draftDifference, isSame } from '@/lib/task/draft/draft-difference';
import { emptyDraft } from '@/lib/task/draft/draft-from-task';

function row(id: string, input = `Input ${id}`, outputs = ['yes']): DraftRow {
  return { id, position: 1, input, outputs, extra: null };
}
const draft = (rows: DraftRow[], head: Partial<DraftHead> = {}): DraftContent => ({
  head: { ...emptyDraft(), ...head },
  rows,
});
const ids = (text: string) => [...text].map((id) => row(id));

describe('the difference of two drafts', () => {
  it('is nothing where only positions, key orders and the order of the file’s keys differ', () => {
    const example = { input: 'a', output: 'b', explanation: 'c' };
    const turned = { explanation: 'c', output: 'b', input: 'a' };
    const before = draft(ids('abc'), { 'Positive Examples': [example], unknown: { x: '1', y: '2' } });
    const rows = ids('abc').map((one, index) => ({ ...one, position: index + 7 }));
    const head = { 'Positive Examples': [turned], unknown: { y: '2', x: '1' }, order: ['URL'] };
    expect(isSame(draftDifference(before, draft(rows, head)))).toBe(true);
  });

  it('names the fields that differ with both values', () => {
    const before = draft([], { Definition: ['Say yes.'], slug: 'a', unknown: { note: '1' } });
    const after = draft([], { Definition: ['Say no.'], slug: 'a', unknown: {} });
    expect(draftDifference(before, after).fields).toEqual([
      { field: 'Definition', before: ['Say yes.'], after: ['Say no.'] },
      { field: 'unknown', before: { note: '1' }, after: {} },
    ]);
  });

  it('tells rows that are new, gone, changed and moved', () => {
    const before = draft(ids('abcde'));
    const after = draft([row('e'), row('a'), row('new'), row('c', 'Other'), row('d', 'Input d', ['yes', 'no'])]);
    const { added, removed, changed, moved } = draftDifference(before, after);
    expect(added).toMatchObject({ count: 1, first: [{ index: 2, row: { id: 'new' } }] });
    expect(removed).toMatchObject({ count: 1, first: [{ index: 1, row: { id: 'b' } }] });
    expect(changed.first.map(({ index, after: { id } }) => [index, id])).toEqual([
      [3, 'c'],
      [4, 'd'],
    ]);
    expect(moved).toMatchObject({ count: 1, first: [{ from: 4, to: 0, row: { id: 'e' } }] });
  });

  it('counts every row and lists the first of them', () => {
    const rows = Array.from({ length: 6_500 }, (_, index) => row(String(index)));
    const { changed } = draftDifference(draft(rows), draft(rows.map((one) => ({ ...one, input: 'x' }))));
    expect([changed.count, changed.first.length, changed.first.at(-1)?.index]).toEqual([6_500, 200, 199]);
  });

  it('makes the later draft out of the earlier one', () => {
    fc.assert(
      fc.property(someContent(), someContent(), (before, after) => {
        const difference = draftDifference(before, after, Number.POSITIVE_INFINITY);
        expect(applied(before, difference)).toEqual(plain(after));
        expect(isSame(difference)).toBe(JSON.stringify(plain(before)) === JSON.stringify(plain(after)));
      }),
    );
  });
});

/** What a difference speaks of. */
function plain({ head, rows }: DraftContent) {
  return { head, rows: rows.map(({ position: _, ...rest }) => rest) };
}

function applied({ head, rows }: DraftContent, { fields, added, removed, changed, moved }: DraftDifference) {
  const taken = new Set([...removed.first, ...moved.first].map((one) => one.row.id));
  const changes = new Map(changed.first.map((change) => [change.after.id, change.after]));
  const result = rows.filter(({ id }) => !taken.has(id)).map((one) => changes.get(one.id) ?? one);
  const put = [
    ...added.first.map((one) => ({ at: one.index, row: one.row })),
    ...moved.first.map((one) => ({ at: one.to, row: one.row })),
  ];
  for (const { at, row: one } of put.sort((a, b) => a.at - b.at)) result.splice(at, 0, one);
  const values = Object.fromEntries(fields.map(({ field, after }) => [field, after]));
  return plain({ head: { ...head, ...values }, rows: result });
}

function someContent(): fc.Arbitrary<DraftContent> {
  const text = fc.constantFrom('', 'yes', 'No.', 'สวัสดี', '你好', 'مرحبا', '😀 é');
  const rows = fc.uniqueArray(
    fc.record({
      id: fc.constantFrom(...'abcdefghijkl'),
      position: fc.double({ noNaN: true }),
      input: text,
      outputs: fc.array(text, { maxLength: 2 }),
      extra: fc.constantFrom(null, '{"note": 1}'),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );
  const head = fc.record({
    Definition: fc.array(text, { maxLength: 2 }),
    summary: text,
    'Negative Examples': fc.array(fc.record({ input: text, output: text, explanation: text }), { maxLength: 2 }),
  });
  return fc.tuple(head, rows).map(([some, list]) => draft(list, some));
}
