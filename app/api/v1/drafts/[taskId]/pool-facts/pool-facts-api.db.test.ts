import { beforeEach, describe, expect, it, vi } from 'vitest';
import { GET } from '@/app/api/v1/drafts/[taskId]/pool-facts/route';
import type { Actor } from '@/lib/auth/policy';
import { poolFactsFrom } from '@/lib/checks/pool-facts-json';
import { createDraftFromFile } from '@/lib/drafts/create-draft';
import { anActor, aTaskFile } from '@/lib/testing/factory';
import { anAcceptedTask } from '@/lib/testing/queued-submission';
import { sessionCookieOf } from '@/lib/testing/session';

/** The cookies of the request at hand, which Next.js keeps beside it. */
const jar = new Map<string, string>();
vi.mock('next/headers', () => ({
  cookies: async () => ({ get: (name: string) => (jar.has(name) ? { value: jar.get(name) } : undefined) }),
  headers: async () => new Headers(),
}));

const secret = 'a secret that is for tests only and long enough';
beforeEach(() => {
  process.env.NEXTAUTH_SECRET = secret;
});

async function ask(actor: Actor | null, taskId: string): Promise<Response> {
  jar.clear();
  if (actor) jar.set('next-auth.session-token', await sessionCookieOf(actor, secret));
  return await GET(new Request('http://localhost:3000'), { params: Promise.resolve({ taskId }) });
}

describe('the facts about the collection over HTTP', () => {
  it('are given to a draft’s authors and to nobody else', async () => {
    const { name } = await anAcceptedTask();
    const author = await anActor();
    const bytes = Buffer.from(JSON.stringify(aTaskFile({ seed: 900 })));
    const { taskId } = await createDraftFromFile(author, 'task001_synthetic_parity.json', bytes);

    const answer = await ask(author, taskId);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'no-store']);
    const { nearDefinitions, sources } = poolFactsFrom(await answer.json());
    expect(nearDefinitions).toMatchObject([{ task: name, index: 0 }]);
    expect(sources).toEqual(new Map([['synthetic', 1]]));

    expect((await ask(null, taskId)).status).toBe(401);
    expect((await ask(await anActor(), taskId)).status).toBe(403);
    expect((await ask(author, 'no-draft')).status).toBe(404);
  });
});
