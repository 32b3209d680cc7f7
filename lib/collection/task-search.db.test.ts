import { expect, it } from 'vitest';
import { hasUnspacedScript } from '@/lib/collection/task-search';
import { db } from '@/lib/db/client';

const BATCH = 10_000;

function charactersOfUnspacedScripts(): string[] {
  const found: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = code >= 0xd800 && code <= 0xdfff ? '' : String.fromCodePoint(code);
    if (/^[\p{L}\p{M}\p{N}]$/u.test(character) && hasUnspacedScript(character)) found.push(character);
  }
  return found;
}

it('every character of a script without spaces can be searched for', async () => {
  const characters = charactersOfUnspacedScripts();
  expect(characters.length).toBeGreaterThan(90_000);
  for (let start = 0; start < characters.length; start += BATCH) {
    const batch = characters.slice(start, start + BATCH);
    const missing = await db().$queryRaw`
      SELECT unnest(${batch}::text[]) EXCEPT SELECT unnest(tsvector_to_array(
        task_search_vector('', jsonb_build_object('definition', ${batch.join('')}::text))))`;
    expect(missing).toEqual([]);
  }
});
