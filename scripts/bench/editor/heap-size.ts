import type { CDPSession, Page } from '@playwright/test';

/** The bytes that live in the heaps of a page and its workers after a collection of their garbage. */
export async function heapSize(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    const sizes = await Promise.all([liveBytes((method) => session.send(method)), ...(await workerHeaps(session))]);
    return sizes.reduce((sum, size) => sum + size, 0);
  } finally {
    await session.detach();
  }
}

type Heap = (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>;

async function liveBytes(send: Heap): Promise<number> {
  // The second collection takes what the first one's finalizers have let go.
  await send('HeapProfiler.collectGarbage');
  await send('HeapProfiler.collectGarbage');
  const usage = await send('Runtime.getHeapUsage');
  if (!usage || typeof usage !== 'object' || !('usedSize' in usage)) throw new Error('The heap has no size.');
  return Number(usage.usedSize);
}

/** A worker is asked by messages that its page's session hands on. */
async function workerHeaps(session: CDPSession): Promise<Promise<number>[]> {
  const workers: string[] = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let last = 0;
  return workers.map((sessionId) =>
    liveBytes(async (method) => {
      const id = ++last;
      const answer = new Promise<unknown>((resolve) =>
        session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
          const { id: answered, result } = JSON.parse(message);
          if (from === sessionId && answered === id) resolve(result);
        }),
      );
      await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
      return answer;
    }),
  );
}
