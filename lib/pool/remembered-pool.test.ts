import { describe, expect, it } from 'vitest';
import { type ChangedTask, RememberedPool } from '@/lib/pool/remembered-pool';

function aChange(number: number, version: number, change: Partial<ChangedTask> = {}): ChangedTask {
  const lists = { sources: [], categories: [], inputLanguages: [], outputLanguages: [] };
  return { number, version, name: `task${number}, ${version}`, removed: false, definition: null, ...lists, ...change };
}
const names = (pool: RememberedPool) => [...pool.members.values()].map(({ name }) => name);

describe('what a process remembers of the pool', () => {
  it('is each task with its definitions, as it last changed', () => {
    const pool = new RememberedPool();
    const definition = (index: number) => ({ index, tokenizer: 'english', tokens: [index] }) as const;
    pool.learn(2, [
      aChange(1, 1, { definition: definition(0) }),
      aChange(1, 1, { definition: definition(1) }),
      aChange(2, 2),
    ]);
    pool.learn(3, [aChange(2, 3)]);
    expect([names(pool), pool.version]).toEqual([['task1, 1', 'task2, 3'], 3]);
    expect(pool.members.get(1)?.definitions.map(({ index }) => index)).toEqual([0, 1]);
  });

  it('stays the newest when an older answer comes late', () => {
    const pool = new RememberedPool();
    pool.learn(5, [aChange(1, 5, { removed: true }), aChange(2, 4)]);
    pool.learn(3, [aChange(1, 2), aChange(2, 3), aChange(3, 1)]);
    expect([names(pool), pool.version]).toEqual([['task2, 4', 'task3, 1'], 5]);
  });

  it('begins anew when it is forgotten', () => {
    const pool = new RememberedPool();
    pool.learn(5, [aChange(1, 5)]);
    pool.forget();
    pool.learn(1, [aChange(1, 1)]);
    expect([names(pool), pool.version]).toEqual([['task1, 1'], 1]);
  });
});
