import { describe, expect, it } from 'vitest';
import { findInstance } from '@/components/editor/prompts/find-instance';

const hex = (digit: string) => digit.repeat(32);
const rows = [{ id: hex('a') }, { id: hex('b') }, { id: 'own-id' }];

describe('finding an instance', () => {
  it.each([
    ['its number', '2', 1],
    ['a number that is too large', ' 99 ', 2],
    ['a number that is too small', '0', 0],
    ['its id', hex('b'), 1],
    ['its id in the file', `task033-${hex('b')}`, 1],
    ['an id of another form', 'own-id', 2],
  ])('goes by %s', (_, words, index) => expect(findInstance(rows, words)).toEqual({ type: 'found', index }));

  it.each(['', 't', 'task03', 'task033-b', 'bbb', 'own'])('waits for the rest of “%s”', (words) =>
    expect(findInstance(rows, words)).toEqual({ type: 'unfinished' }),
  );

  it.each(['-1', '1.5', 'c', `task033-${hex('c')}`, 'own-ids'])('says that there is none for “%s”', (words) =>
    expect(findInstance(rows, words)).toEqual({ type: 'none' }),
  );
});
