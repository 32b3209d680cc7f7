import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { SaveOutcome } from '@/components/editor/store/draft-transport';
import type { SharedServer } from '@/components/editor/testing/line';
import { deeds, workTogether } from '@/components/editor/testing/two-authors';
import type { Actor } from '@/lib/auth/policy';
import { addAuthor } from '@/lib/drafts/authors';
import { createDraft } from '@/lib/drafts/create-draft';
import { loadDraft } from '@/lib/drafts/load-draft';
import { saveDraft } from '@/lib/drafts/save-draft';
import { AppError } from '@/lib/errors';
import type { DraftChanges, DraftEdit, SaveRequest } from '@/lib/task/draft/draft-edits';
import { anActor } from '@/lib/testing/factory';

// Requests are sent when the test says so, and not by a clock.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

it('two editors on a real database end with the same draft, and nothing is lost or overwritten unseen', async () => {
  const actors = { one: await anActor(), two: await anActor() };
  await fc.assert(
    fc.asyncProperty(deeds, async (list) => {
      const { authors, server, faults } = await workTogether(await sharedDraft(actors), list);
      expect(faults).toEqual([]);
      expect(authors).toEqual([server, server].map((state) => ({ ...state, unsaved: 0 })));
    }),
    { numRuns: 8 },
  );
}, 60_000);

/** A draft of three rows that both actors write. */
async function sharedDraft(actors: Record<'one' | 'two', Actor>): Promise<SharedServer> {
  const { taskId } = await createDraft(actors.one, { slug: 'synthetic_parity' });
  await addAuthor(actors.one, taskId, actors.two.email);
  const edits = ['a', 'b', 'c'].map(
    (id, index): DraftEdit => ({ type: 'put-row', id, position: index, input: `input ${id}`, outputs: ['yes'] }),
  );
  await saveDraft(actors.one, taskId, { baseVersion: 1, edits });
  const actorOf = (author: string) => (author === 'one' ? actors.one : actors.two);
  return {
    load: (author) => loadDraft(actorOf(author), taskId),
    save: (author, request) => save(actorOf(author), taskId, request),
  };
}

/** What the editor hears of a save, as `components/editor/store/draft-transport.ts` reads it from the answer. */
async function save(actor: Actor, taskId: string, request: SaveRequest): Promise<SaveOutcome> {
  try {
    return { type: 'saved', ...(await saveDraft(actor, taskId, request)) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    return { type: 'stale', changes: error.details as unknown as DraftChanges };
  }
}
