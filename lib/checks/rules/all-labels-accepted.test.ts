import { describe, expect, it } from 'vitest';
import { checkTask } from '@/lib/checks/engine/engine';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';

function found(outputOf: (index: number) => string[]): string[] {
  const Instances = soundInstances(100).map((instance, index) => ({ ...instance, output: outputOf(index) }));
  const { findings } = checkTask({ ...soundTask(), Instances }, { name: SOUND_NAME });
  return findings.filter(({ rule }) => rule === 'all-labels-accepted').map(({ message }) => message);
}

describe('all-labels-accepted', () => {
  it('finds a task in which any answer is right', () => {
    expect(found(() => ['yes', 'no'])).toEqual(['every']);
    expect(found((index) => (index % 2 ? ['a', 'b', 'c'] : ['c', 'b', 'a']))).toEqual(['every']);
  });

  it('finds one in which most are', () => {
    expect(found((index) => (index % 3 ? ['yes', 'no'] : ['no']))).toEqual(['most']);
    expect(found((index) => ['a', 'b', 'c', 'd'].filter((_, label) => label !== index % 5))).toEqual(['most']);
  });

  it('leaves alone what has several right answers', () => {
    expect(found((index) => (index % 2 ? ['yes', 'no'] : ['no']))).toEqual([]);
    expect(found((index) => ['a', 'b', 'c', 'd'].filter((_, label) => label % 2 === index % 2))).toEqual([]);
    expect(found((index) => [`${index}`, `0${index}`])).toEqual([]);
    expect(found((index) => ['yes', 'yes', index % 2 ? 'yes' : 'no'].slice(index % 2 ? 0 : 2))).toEqual([]);
  });
});
