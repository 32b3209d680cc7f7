import { describe, expect, it } from 'vitest';
import { cutPage, formatKeyset, parseKeyset } from '@/lib/db/keyset';

const row = (n: number) => ({ at: new Date(n), id: `00000000-0000-4000-8000-00000000000${n}` });

describe('a keyset', () => {
  it('is read as it was written', () => {
    expect(parseKeyset(formatKeyset(row(5)))).toEqual(row(5));
  });

  it.each([
    undefined,
    null,
    '',
    'x',
    '1.2',
    '1.00000000-0000-0000-0000',
    "1.' OR true",
    `999999999999999.${row(5).id}`,
  ])('is none: %j', (text) => {
    expect(parseKeyset(text)).toBeNull();
  });

  it('cuts pages', () => {
    expect(cutPage([row(1), row(2), row(3)], 2, (one) => one)).toEqual({
      items: [row(1), row(2)],
      next: formatKeyset(row(2)),
    });
    expect(cutPage([row(1), row(2)], 2, (one) => one).next).toBeNull();
    expect(cutPage([], 2, row).next).toBeNull();
  });
});
