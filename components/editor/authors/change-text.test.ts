import { describe, expect, it } from 'vitest';
import { changeText } from '@/components/editor/authors/change-text';

const nothing = { kind: 'EDIT', fields: [], rowsAdded: 0, rowsChanged: 0, rowsDeleted: 0 } as const;

describe('a change in words', () => {
  it.each([
    [{ ...nothing, fields: ['Definition'], rowsChanged: 12, rowsDeleted: 3 }, 'Definition, 12 rows changed, 3 deleted'],
    [{ ...nothing, rowsAdded: 1 }, '1 row added'],
    [{ ...nothing, rowsAdded: 6_500, rowsChanged: 1 }, '6,500 rows added, 1 changed'],
    [{ ...nothing, fields: ['Instance License', 'slug'] }, 'Licence, File name'],
    [
      { ...nothing, fields: ['Categories', 'Definition', 'Domains', 'Source', 'URL'] },
      'Categories, Definition, Domains, 2 other fields',
    ],
    [{ ...nothing, kind: 'REPLACEMENT', rowsAdded: 26 }, 'Everything replaced by a file (26 rows)'],
    [{ ...nothing, kind: 'RESTORE', fields: ['summary'], rowsChanged: 2 }, 'Restored: Summary, 2 rows changed'],
    [{ ...nothing, kind: 'RESTORE' }, 'Restored'],
    [nothing, 'Nothing that differs'],
  ] as const)('%j is “%s”', (change, text) => {
    expect(changeText({ ...change, fields: [...change.fields] })).toBe(text);
  });
});
