import { z } from 'zod';

const DATABASE = 'taskloom-unsaved';
const STORE = 'drafts';

/** Values under names, kept through the end of a tab. */
export interface UnsavedDatabase {
  /** All values whose names begin with `prefix`. */
  read(prefix: string): Promise<Map<string, unknown>>;
  /** Writes and deletes at once: all of it or nothing. */
  write(put: Iterable<readonly [string, unknown]>, gone: Iterable<string>): Promise<void>;
  /** Marks a name as in use until the tab is gone, or gives it back by what this gives. */
  hold(name: string): () => void;
  /** The names in use, in whatever tab. */
  held(): Promise<ReadonlySet<string>>;
}

/** The browser's own (IndexedDB). A private window or a full disk may refuse; then its promises are rejected. */
export const browserDatabase: UnsavedDatabase = {
  async read(prefix) {
    const opened = await openDatabase();
    const transaction = opened.transaction(STORE, 'readonly');
    const range = IDBKeyRange.bound(prefix, `${prefix}\uffff`);
    const keys = transaction.objectStore(STORE).getAllKeys(range);
    const values = transaction.objectStore(STORE).getAll(range);
    await ended(transaction);
    return new Map(
      z
        .array(z.string())
        .parse(keys.result)
        .map((key, index) => [key, values.result[index]]),
    );
  },
  async write(put, gone) {
    const opened = await openDatabase();
    const transaction = opened.transaction(STORE, 'readwrite');
    const store = transaction.objectStore(STORE);
    for (const [key, value] of put) store.put(value, key);
    for (const key of gone) store.delete(key);
    await ended(transaction);
  },
  hold(name) {
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    void navigator.locks?.request(name, () => held).catch(() => {});
    return () => release();
  },
  async held() {
    const state = await navigator.locks?.query();
    return new Set(state?.held?.flatMap((lock) => lock.name ?? []) ?? []);
  },
};

let database: Promise<IDBDatabase> | null = null;

function openDatabase(): Promise<IDBDatabase> {
  database ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  }).then(watch);
  // Another attempt may find room, or a user who has allowed it.
  database.catch(() => {
    database = null;
  });
  return database;
}

/** Browsers close a database when its data are cleared: then the next use opens it again. */
function watch(opened: IDBDatabase): IDBDatabase {
  opened.onclose = () => {
    database = null;
  };
  return opened;
}

function ended(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}
