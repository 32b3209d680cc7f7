import type { DeflatedBlob } from '@/lib/blobs/pack-blob';
import { unpackBlob } from '@/lib/blobs/unpack-blob';
import { type JsonLayout, readTask } from '@/lib/task/file/read-task';
import type { JsonObject } from '@/lib/task/schema';

/** A stored task file, read. Shared by the thread's jobs: nobody may change it. */
export interface StoredTask {
  value: JsonObject;
  layout: JsonLayout;
}

/** Bytes of the files whose parsed form a thread keeps; parsed, they take about three times as much. */
const CAPACITY = 16 * 1024 * 1024;

/** In the order of their last use, the oldest first. */
const kept = new Map<string, { task: StoredTask; size: number }>();
let keptSize = 0;

/**
 * The parsed content of a stored task file; the lately used ones are kept in the thread by their hash. `load` gives
 * those that are not. Throws when what is stored is damaged or no task.
 */
export async function storedTask(sha256: string, load: () => Promise<DeflatedBlob>): Promise<StoredTask> {
  const hit = kept.get(sha256);
  if (hit) {
    kept.delete(sha256);
    kept.set(sha256, hit);
    return hit.task;
  }
  const bytes = await unpackBlob(await load());
  const { value, layout } = readTask(bytes);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`The stored blob ${sha256} is no task file.`);
  }
  const task = { value, layout };
  keep(sha256, task, bytes.byteLength);
  return task;
}

function keep(sha256: string, task: StoredTask, size: number): void {
  if (size > CAPACITY / 2) return;
  kept.set(sha256, { task, size });
  keptSize += size;
  for (const [oldest, entry] of kept) {
    if (keptSize <= CAPACITY) break;
    kept.delete(oldest);
    keptSize -= entry.size;
  }
}
