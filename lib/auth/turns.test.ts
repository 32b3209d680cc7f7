import { describe, expect, it } from 'vitest';
import { Turns } from '@/lib/auth/turns';

/** Work that ends when it is told to. */
function aWork(log: string[], name: string) {
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  const work = async () => {
    log.push(name);
    await ended;
    return name;
  };
  return { work, end: () => end() };
}

describe('turns', () => {
  it('run so much at once, then the next in line, those that go first before the others', async () => {
    const turns = new Turns({ atOnce: 2, waiting: 5 });
    const log: string[] = [];
    const works = ['a', 'b', 'c', 'd', 'known'].map((name) => ({ name, ...aWork(log, name) }));
    const runs = works.map(({ name, work }) => turns.run(work, { first: name === 'known' }));
    expect(log).toEqual(['a', 'b']);
    for (const { end } of works) end();
    expect(await Promise.all(runs)).toEqual(['a', 'b', 'c', 'd', 'known']);
    expect(log).toEqual(['a', 'b', 'known', 'c', 'd']);
  });

  it('refuse what finds no place in line, at once; who goes first has places of their own', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 });
    const log: string[] = [];
    const [running, waiting, late, known] = ['a', 'b', 'c', 'd'].map((name) => aWork(log, name));
    if (!running || !waiting || !late || !known) throw new Error('four works');
    const runs = [turns.run(running.work), turns.run(waiting.work)];
    await expect(turns.run(late.work)).rejects.toMatchObject({
      code: 'unavailable',
      details: { retryAfterSeconds: 5 },
    });
    runs.push(turns.run(known.work, { first: true }));
    for (const { end } of [running, waiting, known]) end();
    expect(await Promise.all(runs)).toEqual(['a', 'b', 'd']);
  });

  it('go on after work that failed', async () => {
    const turns = new Turns({ atOnce: 1, waiting: 1 });
    await expect(turns.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await turns.run(async () => 'fine')).toBe('fine');
  });
});
