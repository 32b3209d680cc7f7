import { describe, expect, it } from 'vitest';
import type { PoolFacts } from '@/lib/checks/pool-facts';
import { poolFactsFrom, poolFactsJson } from '@/lib/checks/pool-facts-json';

const facts: PoolFacts = {
  nearDefinitions: [{ task: 'task002_a_b', definition: 'Count.', index: 0, score: 0.75 }],
  sources: new Map([['synthetic', 3]]),
  sharedInputs: [{ task: 'task003_a_b', instances: ['task001-1'], butForMarks: ['task001-2'], leaks: ['default'] }],
};

describe('facts about the collection as JSON', () => {
  it('are the same again when they are read', () => {
    expect(poolFactsFrom(JSON.parse(JSON.stringify(poolFactsJson(facts))))).toEqual(facts);
  });

  it.each([null, {}, { ...poolFactsJson(facts), sources: { synthetic: 3 } }])('are not %j', (json) => {
    expect(() => poolFactsFrom(json)).toThrow();
  });
});
