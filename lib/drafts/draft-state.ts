import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { inflateRaw } from 'node:zlib';
import { z } from 'zod';
import { packBlob } from '@/lib/blobs/store';
import { rowList } from '@/lib/drafts/draft-rows';
import type { CurrentDraft } from '@/lib/drafts/lock-draft';
import { storedHead, storedNotices } from '@/lib/drafts/stored-head';
import type { DraftHead, DraftRow, Notice } from '@/lib/task/draft';

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
  const { sha256, size, deflated } = await packBlob(Buffer.from(JSON.stringify(state)));
  return { sha256, size, deflated };
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
