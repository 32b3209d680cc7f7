import { expect, it } from 'vitest';
import type { Unsaved } from '@/components/editor/store/merge-place';
import { joinRecords, readRecord } from '@/components/editor/store/unsaved-record';

const source = (ours: string): Unsaved => ({ kind: 'field', field: 'Source', base: [], ours: [ours] });
const url = (ours: string): Unsaved => ({ kind: 'field', field: 'URL', base: [], ours: [ours] });

it('puts back what one tab has left, and offers what another one wrote at the same place', () => {
  const first = { unsaved: [source('a')], setAside: [] };
  const second = { unsaved: [source('b'), url('c')], setAside: [url('d')] };
  expect(joinRecords([first, second])).toEqual({
    unsaved: [source('a'), url('c')],
    setAside: [url('d'), source('b')],
  });
});

it('reads places one by one, so that one of another version of the page takes no other with it', () => {
  const values: [string, unknown][] = [
    ['tab/field:Source', source('a')],
    ['tab/aside', [url('d')]],
    ['tab/field:Colour', { kind: 'field', field: 'Colour', base: '', ours: 'blue' }],
  ];
  expect(readRecord(values)).toEqual({
    record: { unsaved: [source('a')], setAside: [url('d')] },
    read: ['tab/field:Source', 'tab/aside'],
  });
});

it('reads the record of all places that this page used to write', () => {
  const record = { unsaved: [source('a')], setAside: [url('d')] };
  expect(readRecord([['tab', record]])).toEqual({ record, read: ['tab'] });
});
