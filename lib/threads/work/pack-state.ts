import { type PackedState, packStateText } from '@/lib/drafts/draft-state';
import type { Done } from '@/lib/threads/serve';

/** Deflates the state of a draft; each part is JSON. */
export async function packState(parts: { head: string; rows: string; notices: string }): Promise<Done<PackedState>> {
  const state = await packStateText(parts);
  return { value: state, transfer: [state.deflated.buffer] };
}
