import { z } from 'zod';
import { draftUrl } from '@/components/editor/store/draft-transport';
import { type RecordMapping, recordMapping } from '@/lib/records/mapping';

const mappingBody = z.object({ mapping: recordMapping.nullable() });

/** The mapping that was kept with a draft the last time. None is no loss: there is a guess for every source. */
export async function readKeptMapping(taskId: string): Promise<RecordMapping | null> {
  try {
    const response = await fetch(`${draftUrl(taskId)}/mapping`, { cache: 'no-store' });
    return mappingBody.parse(await response.json()).mapping;
  } catch {
    return null;
  }
}

/** Keeps a mapping with a draft. It is a convenience: the instances are there without it. */
export async function keepMapping(taskId: string, mapping: RecordMapping): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  await fetch(`${draftUrl(taskId)}/mapping`, { method: 'PUT', headers, body: JSON.stringify(mapping) }).catch(() => {});
}
