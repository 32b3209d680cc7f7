import type { UnsavedRecord } from '@/components/editor/store/draft-snapshot';
import { DraftStore } from '@/components/editor/store/draft-store';
import { ServerModel } from '@/components/editor/testing/server-model';

export function open({ mayWrite = true } = {}) {
  const server = new ServerModel(mayWrite);
  const kept: { record: UnsavedRecord | null } = { record: null };
  const keep = (record: UnsavedRecord | null) => {
    kept.record = record;
  };
  const store = new DraftStore({ view: server.view(), transport: server, keep });
  return { server, store, kept };
}

export function reopen(server: ServerModel, record: UnsavedRecord | null): DraftStore {
  return new DraftStore({ view: server.view(), transport: server, keep: () => {}, restore: record ?? undefined });
}
