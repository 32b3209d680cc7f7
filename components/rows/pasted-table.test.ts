import { describe, expect, it } from 'vitest';
import { withSpaces } from '@/components/rows/pasted-table';

// What needs a browser, reading the HTML, is tried in e2e/table.spec.ts.
describe('withSpaces', () => {
  it('keeps the spaces of the plain text', () => {
    expect(withSpaces([['a b', 'c d']], [['a  b', ' c\nd']])).toEqual([['a  b', ' c\nd']]);
  });

  it('keeps quotes that are the cell’s own', () => {
    expect(withSpaces([['"yes"'], ['no']], [['yes'], ['no']])).toEqual([['"yes"'], ['no']]);
  });

  it('believes the HTML where the text has other cells', () => {
    expect(withSpaces([['one\ntwo', 'x']], [['one'], ['two', 'x']])).toEqual([['one\ntwo', 'x']]);
  });
});
