import { describe, expect, it } from 'vitest';
import { DraftDocument } from '@/components/editor/store/draft-document';
import {
  instanceFromPositive,
  moveExample,
  negativeFromPositive,
  positiveFromInstance,
  removeExample,
} from '@/components/editor/store/example-edits';
import type { DraftExample, DraftRow } from '@/lib/task/draft/draft';
import { emptyDraft } from '@/lib/task/draft/draft-from-task';

const example = (name: string): DraftExample => ({ input: `${name}?`, output: `${name}!`, explanation: `why ${name}` });
const row = (id: string, position: number, outputs: string[]): DraftRow => ({
  id,
  position,
  input: `input of ${id}`,
  outputs,
  extra: '{"score":1}',
});

function aDraft() {
  const head = { ...emptyDraft(), 'Positive Examples': ['a', 'b', 'c', 'd'].map(example) };
  return new DraftDocument(head, [row('one', 1, ['yes', 'yeah']), row('two', 2, ['no']), row('three', 3, [])]);
}

const order = (draft: DraftDocument) => draft.head['Positive Examples'].map(({ input }) => input.charAt(0)).join('');

describe('moving an example', () => {
  it.each([
    [0, 3, 'bcda'],
    [3, 0, 'dabc'],
    [1, 2, 'acbd'],
    [2, 1, 'acbd'],
  ])('brings the one at %i to %i', (from, to, expected) => {
    const draft = aDraft();
    draft.apply(moveExample(draft.head, 'Positive Examples', from, to));
    expect(order(draft)).toBe(expected);
  });

  it.each([
    [0, -1],
    [3, 4],
    [2, 2],
    [9, 0],
  ])('changes nothing from %i to %i', (from, to) => {
    expect(moveExample(aDraft().head, 'Positive Examples', from, to)).toEqual([]);
  });
});

it('takes one example out and leaves the others', () => {
  const draft = aDraft();
  draft.apply(removeExample(draft.head, 'Positive Examples', 1));
  expect(order(draft)).toBe('acd');
});

describe('an example from an instance', () => {
  it('takes its input and first output, and the instance leaves the others', () => {
    const draft = aDraft();
    draft.apply(positiveFromInstance(draft.head, row('one', 1, ['yes', 'yeah'])));
    expect(draft.head['Positive Examples'].at(-1)).toEqual({ input: 'input of one', output: 'yes', explanation: '' });
    expect(draft.rows.map(({ id }) => id)).toEqual(['two', 'three']);
  });

  it('gives everything back when it is undone, unknown keys and place included', () => {
    const draft = aDraft();
    const before = draft.rows;
    const [first] = before;
    if (!first) throw new Error('The draft has rows.');
    draft.apply(draft.apply(positiveFromInstance(draft.head, first)));
    expect(draft.rows).toEqual(before);
    expect(order(draft)).toBe('abcd');
  });

  it('has an empty output where the instance has none', () => {
    const [edit] = positiveFromInstance(emptyDraft(), row('three', 3, []));
    expect(edit).toMatchObject({ value: [{ input: 'input of three', output: '', explanation: '' }] });
  });
});

describe('an instance from a positive example', () => {
  it('is the last one, has its input and output, and the example leaves the others', () => {
    const draft = aDraft();
    draft.apply(instanceFromPositive(draft, 1, 'four'));
    expect(order(draft)).toBe('acd');
    expect(draft.rows.at(-1)).toEqual({ id: 'four', position: 4, input: 'b?', outputs: ['b!'], extra: null });
  });

  it('gives everything back when it is undone', () => {
    const draft = aDraft();
    const before = [draft.head['Positive Examples'], draft.rows];
    draft.apply(draft.apply(instanceFromPositive(draft, 1, 'four')));
    expect([draft.head['Positive Examples'], draft.rows]).toEqual(before);
  });

  it('needs the positive one', () => {
    expect(instanceFromPositive(aDraft(), 9, 'four')).toEqual([]);
  });
});

describe('a negative example from a positive one', () => {
  it('has its input, and nothing else of it', () => {
    const draft = aDraft();
    draft.apply(negativeFromPositive(draft.head, 1));
    expect(draft.head['Negative Examples']).toEqual([{ input: 'b?', output: '', explanation: '' }]);
    expect(order(draft)).toBe('abcd');
  });

  it('needs the positive one', () => {
    expect(negativeFromPositive(aDraft().head, 9)).toEqual([]);
  });
});
