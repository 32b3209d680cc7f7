import { createHash } from 'node:crypto';
import { z } from 'zod';
import { deflate, inflate } from '@/lib/blobs/deflate';
import { rowList } from '@/lib/drafts/draft-rows';
import { storedHead, storedNotices } from '@/lib/drafts/stored-head';
import type { DraftHead, DraftRow, Notice } from '@/lib/task/draft/draft';

/** All that a draft holds at one moment. */
export interface DraftState {
  head: DraftHead;
  rows: DraftRow[];
  notices: Notice[];
}

const draftState: z.ZodType<DraftState> = z.object({ head: storedHead, rows: rowList, notices: storedNotices });

/** A state as it is stored: JSON, deflated, named by the hash of its bytes; `size` in bytes before deflating. */
export interface PackedState {
  sha256: string;
  size: number;
  deflated: Uint8Array<ArrayBuffer>;
}

/** The same as the database gives it back. */
export type StoredState = Omit<PackedState, 'deflated'> & { deflated: Uint8Array };

/** A state ready to be stored, from the JSON of its parts. */
export async function packStateText({ head, rows, notices }: Record<keyof DraftState, string>): Promise<PackedState> {
  const bytes = Buffer.from(`{"head":${head},"rows":${rows},"notices":${notices}}`);
  // Level 1: a state is read seldom and is gone after a while, but its author waits for it.
  const deflating = deflate(bytes, 1);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, size: bytes.length, deflated: await deflating };
}

/** The JSON of a stored state, its hash verified. Throws when what is stored is damaged. */
export async function unpackState({ sha256, size, deflated }: StoredState): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await inflate(deflated, size);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Error(`The stored state ${sha256} of a draft is damaged.`);
  }
  return new Uint8Array(bytes);
}

/** The state that `unpackState` gave the JSON of. */
export function parseState(bytes: Uint8Array): DraftState {
  return draftState.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}
