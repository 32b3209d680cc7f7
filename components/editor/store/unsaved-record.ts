import { z } from 'zod';
import type { UnsavedRecord } from '@/components/editor/store/draft-snapshot';
import { storedPlace, type Unsaved } from '@/components/editor/store/merge-place';
import { keyOf } from '@/components/editor/store/sent-values';

/** A value of the storage: one unsaved place, what was set aside, or both in one record as this page used to write them. */
const storedValue = z.union([
  storedPlace.transform((place): UnsavedRecord => ({ unsaved: [place], setAside: [] })),
  z.array(storedPlace).transform((setAside): UnsavedRecord => ({ unsaved: [], setAside })),
  z.object({ unsaved: z.array(storedPlace), setAside: z.array(storedPlace) }),
]);

/** What a tab has left: the places that can be read, and the names of their values. */
export function readRecord(values: Iterable<readonly [string, unknown]>): { record: UnsavedRecord; read: string[] } {
  const known = Array.from(values, ([key, value]) => ({ key, value: storedValue.safeParse(value).data })).filter(
    (entry): entry is { key: string; value: UnsavedRecord } => entry.value !== undefined,
  );
  return {
    record: {
      unsaved: known.flatMap(({ value }) => value.unsaved),
      setAside: known.flatMap(({ value }) => value.setAside),
    },
    read: known.map(({ key }) => key),
  };
}

/** Where several tabs have changed the same place, the first one's words are put back and the others' offered. */
export function joinRecords(records: readonly UnsavedRecord[]): UnsavedRecord {
  const places = new Map<string, Unsaved>();
  const setAside = records.flatMap((record) => record.setAside);
  for (const place of records.flatMap((record) => record.unsaved)) {
    const key = keyOf(place);
    if (places.has(key)) setAside.push(place);
    else places.set(key, place);
  }
  return { unsaved: [...places.values()], setAside };
}
