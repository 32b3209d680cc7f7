import { describe, expect, it } from 'vitest';
import { leakingTracks } from '@/lib/pool/leaking-tracks';
import type { SplitTask } from '@/lib/task/splits';

function aTask(name: string, fields: Partial<SplitTask> = {}): SplitTask {
  const english = { inputLanguages: ['English'], outputLanguages: ['English'] };
  return { name, sources: [name], categories: ['Mathematics'], ...english, ...fields };
}
const test = { categories: ['Textual Entailment'] };
const german = { inputLanguages: ['German'], outputLanguages: ['German'] };

describe('two tasks with the same inputs', () => {
  it.each([
    ['a training task and a test task', aTask('own'), aTask('other', test), ['default']],
    ['a test task and a training task', aTask('own', test), aTask('other'), ['default']],
    ['a German test task and a training task', aTask('own', { ...test, ...german }), aTask('other'), ['xlingual']],
    ['two training tasks', aTask('own'), aTask('other'), []],
    ['two test tasks', aTask('own', test), aTask('other', test), []],
    ['test tasks of different tracks', aTask('own', test), aTask('other', { ...test, ...german }), []],
    ['a test task and one of its own source', aTask('own', test), aTask('other', { sources: ['own'] }), []],
    ['an English test task and a German training task', aTask('own', test), aTask('other', german), []],
  ])('leak as the splits have them: %s', (_case, own, other, tracks) => {
    expect(leakingTracks(own, [other])('other')).toEqual(tracks);
  });

  it('leak nothing when a third task, a test task, has the source of the training task', () => {
    const third = aTask('third', { ...test, sources: ['shared'] });
    const leaks = leakingTracks(aTask('own', test), [aTask('other', { sources: ['shared'] }), third, aTask('train')]);
    expect([leaks('other'), leaks('train')]).toEqual([[], ['default']]);
  });
});
