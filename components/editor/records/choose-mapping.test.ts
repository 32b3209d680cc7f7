import { describe, expect, it } from 'vitest';
import { chooseMapping } from '@/components/editor/records/choose-mapping';
import type { RecordMapping } from '@/lib/records/mapping';

const made: RecordMapping = {
  input: '{{ text }}!',
  outputs: ['{{ label }}'],
  separator: null,
  labels: [{ from: '0', to: 'negative' }],
};
const guess: RecordMapping = { ...made, input: '{{ guessed }}', labels: [] };
const kept: RecordMapping = { ...made, input: '{{ sentence }}' };

describe('the mapping of a new source', () => {
  it('is the first that was made and fits its columns', () => {
    expect(chooseMapping(['text', 'label', 'id'], [made, kept], guess)).toEqual({ mapping: made, guessed: false });
    expect(chooseMapping(['sentence', 'label'], [made, kept], guess)).toEqual({ mapping: kept, guessed: false });
  });

  it('is a guess where none fits', () => {
    const { mapping, guessed } = chooseMapping(['question', 'answer'], [null, made], guess);
    expect({ guessed, input: mapping.input }).toEqual({ guessed: true, input: '{{ guessed }}' });
  });

  it('is one that is written in part, and never one of nothing', () => {
    const part = { ...made, input: '{{ text }}', outputs: [''] };
    expect(chooseMapping(['text', 'label'], [part], guess).mapping).toEqual(part);
    expect(chooseMapping(['text', 'label'], [{ ...part, input: ' ' }], guess).guessed).toBe(true);
  });

  it('is a guess where a template of the last time can no longer be read', () => {
    expect(chooseMapping(['text', 'label'], [{ ...made, input: '{% if' }], guess).guessed).toBe(true);
  });
});
