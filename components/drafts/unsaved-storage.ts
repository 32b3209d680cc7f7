import { z } from 'zod';
import type { UnsavedRecord } from '@/components/drafts/draft-snapshot';
import { storedUnsaved, type Unsaved } from '@/components/drafts/merge-place';

const DATABASE = 'taskloom-unsaved';
const STORE = 'drafts';

const storedRecord = z.object({ unsaved: storedUnsaved, setAside: storedUnsaved });

/** Keeps what is not saved in this browser, so that a closed tab or a crash loses nothing. */
export interface UnsavedStorage {
  /** What earlier tabs that are gone have left of this draft. */
  restore(): Promise<UnsavedRecord | undefined>;
  /** Keeps a record in place of the last one; null when all is saved. */
  keep(record: UnsavedRecord | null): void;
  /** Waits until the last record is written. */
  written(): Promise<void>;
  /** Says that this tab no longer uses the draft. */
  release(): void;
}

/**
 * The storage (IndexedDB) of one user's draft in this tab. Every tab has a record of its own and holds a lock of the
 * record's name, so that a record without a lock belongs to a tab that is gone and can be taken over.
 */
export function openUnsavedStorage(taskId: string, userId: string): UnsavedStorage {
  const prefix = `${userId}/${taskId}/`;
  const own = `${prefix}${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
  const release = holdLock(own);
  const adopted: string[] = [];
  let next: UnsavedRecord | null | undefined;
  let writing: Promise<void> | null = null;
  let empty = true;

  async function writeAll(): Promise<void> {
    while (next !== undefined) {
      const record = next;
      next = undefined;
      const gone = adopted.splice(0);
      await withStore('readwrite', (store) => {
        if (record === null) store.delete(own);
        else store.put(record, own);
        for (const key of gone) store.delete(key);
        return undefined;
      });
      empty = record === null;
    }
  }

  return {
    async restore() {
      const keys = (await allKeys()).filter((key) => key.startsWith(prefix));
      const held = await heldLocks();
      const orphans = keys.filter((key) => key !== own && !held.has(key));
      const records = await Promise.all(orphans.map((key) => read(key)));
      adopted.push(...orphans);
      const found = records.filter((record) => record !== null);
      return found.length === 0 ? undefined : joinRecords(found);
    },
    keep(record) {
      if (record === null && empty && next === undefined && writing === null && adopted.length === 0) return;
      next = record;
      // A private window or a full disk may refuse; then the edits are in memory only, as without any storage.
      writing ??= writeAll()
        .catch(() => {})
        .finally(() => {
          writing = null;
        });
    },
    async written() {
      while (writing) await writing;
    },
    release,
  };
}

/** Where several tabs have changed the same place, the first one's words are put back and the others' offered. */
export function joinRecords(records: readonly UnsavedRecord[]): UnsavedRecord {
  const places = new Map<string, Unsaved>();
  const setAside = records.flatMap((record) => record.setAside);
  for (const place of records.flatMap((record) => record.unsaved)) {
    const key = place.kind === 'field' ? `field:${place.field}` : `row:${place.id}`;
    if (places.has(key)) setAside.push(place);
    else places.set(key, place);
  }
  return { unsaved: [...places.values()], setAside };
}

async function read(key: string): Promise<UnsavedRecord | null> {
  const value = await withStore('readonly', (store) => store.get(key));
  return storedRecord.safeParse(value).data ?? null;
}

async function allKeys(): Promise<string[]> {
  try {
    return z.array(z.string()).parse(await withStore('readonly', (store) => store.getAllKeys()));
  } catch {
    return [];
  }
}

let database: Promise<IDBDatabase> | null = null;

function openDatabase(): Promise<IDBDatabase> {
  database ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return database;
}

/** Runs one transaction and gives the result of the request that `work` gives back. */
async function withStore(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest | undefined,
): Promise<unknown> {
  const opened = await openDatabase();
  return new Promise((resolve, reject) => {
    const transaction = opened.transaction(STORE, mode);
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request?.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

function holdLock(name: string): () => void {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  void navigator.locks?.request(name, () => held).catch(() => {});
  return () => release();
}

async function heldLocks(): Promise<Set<string>> {
  const state = await navigator.locks?.query();
  return new Set(state?.held?.flatMap((lock) => lock.name ?? []) ?? []);
}
