import { describe, expect, it } from 'vitest';
import { fieldPlaces } from '@/components/editor/restore/field-places';

const example = (input: string, output = 'yes') => ({ input, output, explanation: 'So it is.' });

describe('the places of a changed field', () => {
  it('is the field itself where it holds one text', () => {
    expect(fieldPlaces({ field: 'Definition', before: ['Say yes.'], after: ['Say no.'] })).toEqual([
      { name: 'Definition', before: 'Say yes.', after: 'Say no.' },
    ]);
    expect(fieldPlaces({ field: 'slug', before: '', after: 'synthetic_parity' })).toEqual([
      { name: 'File name', before: '', after: 'synthetic_parity' },
    ]);
  });

  it('are the texts of a list that were added, removed or changed', () => {
    expect(fieldPlaces({ field: 'Domains', before: ['News', 'Books'], after: ['Books', 'Law'] })).toEqual([
      { name: 'Domains 1', before: 'News', after: null },
      { name: 'Domains 2', before: null, after: 'Law' },
    ]);
  });

  it('are the parts of an example that differ', () => {
    const before = [example('a'), example('b')];
    const after = [example('a'), example('b', 'no'), example('c')];
    expect(fieldPlaces({ field: 'Positive Examples', before, after })).toEqual([
      { name: 'Positive example 2, output', before: 'yes', after: 'no' },
      { name: 'Positive example 3, input', before: null, after: 'c' },
      { name: 'Positive example 3, output', before: null, after: 'yes' },
      { name: 'Positive example 3, explanation', before: null, after: 'So it is.' },
    ]);
  });

  it('are the keys that the format does not know', () => {
    expect(fieldPlaces({ field: 'unknown', before: { a: '1', b: '2' }, after: { b: '3', c: '4' } })).toEqual([
      { name: 'a', before: '1', after: null },
      { name: 'b', before: '2', after: '3' },
      { name: 'c', before: null, after: '4' },
    ]);
  });
});
