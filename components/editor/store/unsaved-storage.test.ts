import { expect, it } from 'vitest';
import type { UnsavedRecord } from '@/components/editor/store/draft-snapshot';
import type { Unsaved } from '@/components/editor/store/merge-place';
import type { UnsavedDatabase } from '@/components/editor/store/unsaved-database';
import { openUnsavedStorage } from '@/components/editor/store/unsaved-storage';

const place = (id: string, input: string): Unsaved => ({
  kind: 'row',
  id,
  base: null,
  ours: { id, position: 1, input, outputs: [], extra: null },
});
const record = (...unsaved: Unsaved[]): UnsavedRecord => ({ unsaved, setAside: [] });

/** A browser's storage that outlives its tabs, and refuses when it is full. */
class DatabaseModel implements UnsavedDatabase {
  readonly values = new Map<string, unknown>();
  isFull = false;
  /** How many values were written. */
  puts = 0;
  readonly #held = new Set<string>();

  async read(prefix: string) {
    return new Map([...this.values].filter(([key]) => key.startsWith(prefix)));
  }

  async write(put: Iterable<readonly [string, unknown]>, gone: Iterable<string>) {
    if (this.isFull) throw new DOMException('Full.', 'QuotaExceededError');
    for (const [key, value] of put) {
      this.puts++;
      this.values.set(key, structuredClone(value));
    }
    for (const key of gone) this.values.delete(key);
  }

  hold(name: string) {
    this.#held.add(name);
    return () => this.#held.delete(name);
  }

  async held() {
    return this.#held;
  }
}

it('writes a place that changed, not the thousands beside it', async () => {
  const database = new DatabaseModel();
  const storage = openUnsavedStorage('task', 'user', database);
  const many = Array.from({ length: 6_500 }, (_, index) => place(`r${index}`, 'text'));
  storage.keep(record(...many));
  await storage.written();
  expect(database.puts).toBe(6_500);
  storage.keep(record(...many.with(7, place('r7', 'other'))));
  await storage.written();
  expect(database.puts).toBe(6_501);
  storage.keep(null);
  await storage.written();
  expect(database.values.size).toBe(0);
});

it('gives the next tab what one that is gone has left, and only to the same user', async () => {
  const database = new DatabaseModel();
  const storage = openUnsavedStorage('task', 'user', database);
  storage.keep({ unsaved: [place('a', 'one')], setAside: [place('b', 'two')] });
  await storage.written();
  expect(await openUnsavedStorage('task', 'user', database).restore()).toBeUndefined();
  storage.release();
  expect(await openUnsavedStorage('task', 'another user', database).restore()).toBeUndefined();
  const next = openUnsavedStorage('task', 'user', database);
  expect(await next.restore()).toEqual({ unsaved: [place('a', 'one')], setAside: [place('b', 'two')] });
  next.keep(null);
  await next.written();
  expect(database.values.size).toBe(0);
});

it('says when the browser refuses to keep anything, and keeps all of it as soon as it can', async () => {
  const database = new DatabaseModel();
  const storage = openUnsavedStorage('task', 'user', database);
  const told: boolean[] = [];
  storage.onRefusal((refuses) => told.push(refuses));
  storage.keep(record(place('a', 'one')));
  await storage.written();
  database.isFull = true;
  storage.keep(record(place('a', 'one'), place('b', 'two')));
  await storage.written();
  expect(told).toEqual([true]);
  database.isFull = false;
  storage.keep(record(place('b', 'two')));
  await storage.written();
  expect(told).toEqual([true, false]);
  storage.release();
  const next = openUnsavedStorage('task', 'user', database);
  expect(await next.restore()).toEqual(record(place('b', 'two')));
});

it('does not forget what it has taken over from a tab that is gone before its own record is kept', async () => {
  const database = new DatabaseModel();
  const before = openUnsavedStorage('task', 'user', database);
  before.keep(record(place('a', 'one')));
  await before.written();
  before.release();
  const next = openUnsavedStorage('task', 'user', database);
  await next.restore();
  database.isFull = true;
  next.keep(record(place('a', 'one')));
  await next.written();
  expect(database.values.size).toBe(1);
  database.isFull = false;
  next.keep(null);
  await next.written();
  expect(database.values.size).toBe(0);
});
