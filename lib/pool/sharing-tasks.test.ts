import { describe, expect, it } from 'vitest';
import type { PoolMember } from '@/lib/pool/pool-member';
import { sharingTasks } from '@/lib/pool/sharing-tasks';
import { taskFacts } from '@/lib/task/facts';

const own = taskFacts({
  Source: ['own'],
  Categories: ['Mathematics'],
  Input_language: ['English'],
  Output_language: ['English'],
});

function aTask(number: number, categories = ['Mathematics']): PoolMember {
  const english = { inputLanguages: ['English'], outputLanguages: ['English'] };
  return { number, name: `task${number}`, sources: [`source ${number}`], categories, ...english, definitions: [] };
}

describe('of many tasks that share inputs', () => {
  it('the first twenty are named, and a later one where it leaks', () => {
    const numbers = Array.from({ length: 40 }, (_, index) => index + 1);
    const tasks = numbers.map((number) => aTask(number, number === 35 ? ['Textual Entailment'] : undefined));
    const named = sharingTasks(own, tasks, numbers);
    expect(named.map(({ number }) => number)).toEqual([...numbers.slice(0, 20), 35]);
    expect(named.at(-1)).toEqual({ number: 35, task: 'task35', leaks: ['default'] });
  });

  it('those that leak are named up to a number', () => {
    const numbers = Array.from({ length: 500 }, (_, index) => index + 1);
    const tasks = numbers.map((number) => aTask(number, ['Textual Entailment']));
    expect(sharingTasks(own, tasks, numbers)).toHaveLength(20);
  });

  it('one that is not known yet is left out', () => {
    expect(sharingTasks(own, [aTask(1)], [2])).toEqual([]);
  });
});
