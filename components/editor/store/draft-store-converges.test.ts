import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ServerModel } from '@/components/editor/testing/server-model';
import { deeds, workTogether } from '@/components/editor/testing/two-authors';

// Requests are sent when the test says so, and not by a clock.
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

it('two authors over bad connections end with the same draft, and nothing is lost or overwritten unseen', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (list) => {
      const model = new ServerModel(true);
      const server = {
        save: (_: string, request: Parameters<typeof model.save>[0]) => model.save(request),
        load: async () => model.view(),
      };
      const { authors, server: held, faults } = await workTogether(server, list);
      expect(faults).toEqual([]);
      expect(authors).toEqual([held, held].map((state) => ({ ...state, unsaved: 0 })));
    }),
    { numRuns: 500 },
  );
});
