import { describe, expect, it } from 'vitest';
import { restorationOf } from '@/lib/drafts/restoration';
import type { DraftHead, DraftRow } from '@/lib/task/draft/draft';
import { emptyDraft } from '@/lib/task/draft/draft-from-task';

const row = (id: string, changes: Partial<DraftRow> = {}): DraftRow => ({
  id,
  position: 1,
  input: 'in',
  outputs: ['out'],
  extra: null,
  ...changes,
});
const restoration = (now: DraftRow[], then: DraftRow[], head: Partial<DraftHead> = {}) =>
  restorationOf({ head: emptyDraft(), notices: [] }, now, {
    head: { ...emptyDraft(), ...head },
    rows: then,
    notices: [],
  });

describe('what must be written to restore a draft', () => {
  it('is nothing where nothing differs', () => {
    expect(restoration([row('a')], [row('a')])).toBeNull();
  });

  it('is a row whose position alone differs', () => {
    const put = [row('a', { position: 2 })];
    expect(restoration([row('a'), row('b')], [...put, row('b')])).toEqual({
      put,
      deleted: [],
      fields: [],
      reload: false,
    });
  });

  it('sends other tabs to load again where unknown keys of a row or of the file differ', () => {
    expect(restoration([row('a')], [row('a', { extra: '{"note": 1}' })])).toMatchObject({ reload: true });
    expect(restoration([], [], { unknown: { Note: '1' } })).toMatchObject({ put: [], fields: [], reload: true });
  });

  it('is the fields that differ, and the rows that came since', () => {
    expect(restoration([row('a')], [], { slug: 'x' })).toMatchObject({
      deleted: ['a'],
      fields: ['slug'],
      reload: false,
    });
  });
});
