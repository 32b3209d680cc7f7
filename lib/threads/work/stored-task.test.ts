import { describe, expect, it } from 'vitest';
import { packBlob } from '@/lib/blobs/pack-blob';
import { storedTask } from '@/lib/threads/work/stored-task';

const MEGABYTE = 1024 * 1024;
const neverAsked = async () => {
  throw new Error('It was kept.');
};

describe('the parsed task files of a thread', () => {
  it('are loaded once while they are in use', async () => {
    const blob = await packBlob(Buffer.from('{"Definition": ["Count."]}'));
    const first = await storedTask(blob.sha256, async () => blob);
    expect(first.value).toEqual({ Definition: ['Count.'] });
    expect(await storedTask(blob.sha256, neverAsked)).toBe(first);
  });

  it('are forgotten when 16 MB are full, those that were not used for longest first', async () => {
    const blobs = await Promise.all(
      Array.from({ length: 4 }, (_, index) =>
        packBlob(Buffer.from(JSON.stringify({ Source: [`${index}${'x'.repeat(5 * MEGABYTE)}`] }))),
      ),
    );
    const [oldest, kept, ...others] = blobs;
    if (!oldest || !kept) throw new Error('There are four.');
    await storedTask(oldest.sha256, async () => oldest);
    const second = await storedTask(kept.sha256, async () => kept);
    for (const blob of others) {
      await storedTask(blob.sha256, async () => blob);
      expect(await storedTask(kept.sha256, neverAsked)).toBe(second);
    }
    await expect(storedTask(oldest.sha256, neverAsked)).rejects.toThrow('It was kept.');
  });

  it('are objects, and what was stored', async () => {
    const list = await packBlob(Buffer.from('[1, 2]'));
    await expect(storedTask(list.sha256, async () => list)).rejects.toThrow('no task file');
    await expect(storedTask('0', async () => ({ ...list, sha256: '0' }))).rejects.toThrow('damaged');
  });
});
