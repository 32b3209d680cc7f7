import type { UnsavedRecord } from '@/components/editor/store/draft-snapshot';
import type { Unsaved } from '@/components/editor/store/merge-place';
import { keyOf } from '@/components/editor/store/sent-values';
import { browserDatabase, type UnsavedDatabase } from '@/components/editor/store/unsaved-database';
import { joinRecords, readRecord } from '@/components/editor/store/unsaved-record';

/** Keeps what is not saved in this browser, so that a closed tab or a crash loses nothing. */
export interface UnsavedStorage {
  /** What earlier tabs that are gone have left of this draft. */
  restore(): Promise<UnsavedRecord | undefined>;
  /** Keeps a record in place of the last one; null when all is saved. Only places that changed are written. */
  keep(record: UnsavedRecord | null): void;
  /** Tells whenever the browser begins or ceases to refuse; at once where it refuses already. */
  onRefusal(listener: (refuses: boolean) => void): void;
  /** Waits until the last record is written. */
  written(): Promise<void>;
  /** Says that this tab no longer uses the draft. */
  release(): void;
}

/** What was set aside is one value, since it changes seldom. */
const ASIDE = 'aside';

/**
 * The storage of one user's draft in this tab. Every tab has names of its own and holds a lock of their beginning, so
 * that what has no lock belongs to a tab that is gone and can be taken over.
 */
export function openUnsavedStorage(
  taskId: string,
  userId: string,
  database: UnsavedDatabase = browserDatabase,
): UnsavedStorage {
  const prefix = `${userId}/${taskId}/`;
  const own = `${prefix}${crypto.getRandomValues(new Uint32Array(2)).join('')}`;
  const release = database.hold(own);
  /** What the database holds, by the objects that were written. */
  const held = new Map<string, unknown>();
  let adopted: string[] = [];
  let next: UnsavedRecord | null | undefined;
  let writing: Promise<void> | null = null;
  let refuses = false;
  let tell: (refuses: boolean) => void = () => {};

  function setRefuses(now: boolean): void {
    if (now !== refuses) tell(now);
    refuses = now;
  }

  async function writeAll(): Promise<void> {
    while (next !== undefined) {
      const values = valuesOf(own, next);
      next = undefined;
      const put = [...values].filter(([key, value]) => held.get(key) !== value);
      const gone = [...held.keys()].filter((key) => !values.has(key));
      if (put.length + gone.length + adopted.length === 0) continue;
      await database.write(put, [...gone, ...adopted]);
      for (const [key, value] of put) held.set(key, value);
      for (const key of gone) held.delete(key);
      adopted = [];
    }
  }

  return {
    async restore() {
      const values = await database.read(prefix);
      const inUse = await database.held();
      const tabs = new Set(Array.from(values.keys(), (key) => `${prefix}${key.slice(prefix.length).split('/')[0]}`));
      const records: UnsavedRecord[] = [];
      for (const tab of tabs) {
        if (tab === own || inUse.has(tab)) continue;
        const { record, read } = readRecord([...values].filter(([key]) => key === tab || key.startsWith(`${tab}/`)));
        records.push(record);
        // What cannot be read stays: another version of this page may know it.
        adopted.push(...read);
      }
      return adopted.length === 0 ? undefined : joinRecords(records);
    },
    keep(record) {
      if (record === null && next === undefined && writing === null && held.size + adopted.length === 0) return;
      next = record;
      writing ??= writeAll()
        .then(
          () => setRefuses(false),
          () => setRefuses(true),
        )
        .finally(() => {
          writing = null;
        });
    },
    onRefusal(listener) {
      tell = listener;
      if (refuses) listener(true);
    },
    async written() {
      while (writing) await writing;
    },
    release,
  };
}

function valuesOf(tab: string, record: UnsavedRecord | null): Map<string, Unsaved | readonly Unsaved[]> {
  const values = new Map<string, Unsaved | readonly Unsaved[]>();
  for (const place of record?.unsaved ?? []) values.set(`${tab}/${keyOf(place)}`, place);
  if (record && record.setAside.length > 0) values.set(`${tab}/${ASIDE}`, record.setAside);
  return values;
}
