import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { z } from 'zod';
import { rowList } from '@/lib/drafts/draft-rows';
import type { CurrentDraft } from '@/lib/drafts/lock-draft';
import { storedHead, storedNotices } from '@/lib/drafts/stored-head';
import type { DraftHead, DraftRow, Notice } from '@/lib/task/draft';

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

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

/** A state ready to be stored: made outside of a transaction, since deflating takes longer than storing. */
export async function packState(
  draft: Pick<CurrentDraft, 'head' | 'notices'>,
  rows: readonly DraftRow[],
): Promise<PackedState> {
  const state = { head: draft.head, rows, notices: storedNotices.parse(draft.notices) };
  const bytes = Buffer.from(JSON.stringify(state));
  // Level 1: a state is read seldom and is gone after a while, but its author waits for it.
  const deflated = new Uint8Array(await deflate(bytes, { level: 1 }));
  return { sha256: createHash('sha256').update(bytes).digest('hex'), size: bytes.length, deflated };
}

/** The JSON of a stored state, its hash verified. Throws when what is stored is damaged. */
export async function unpackState({ sha256, size, deflated }: StoredState): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await inflate(deflated, { maxOutputLength: Math.max(size, 1) }).catch(() => null);
  if (!bytes || createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new Error(`The stored state ${sha256} of a draft is damaged.`);
  }
  return new Uint8Array(bytes);
}

/** The state that `unpackState` gave the JSON of. */
export function parseState(bytes: Uint8Array): DraftState {
  return draftState.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
}
