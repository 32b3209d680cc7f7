import { setTimeout as sleep } from 'node:timers/promises';

/** Milliseconds that each request took, by its kind. */
export type Latencies = Record<string, number[]>;

/** What another user does meanwhile. */
export interface OtherUser {
  url: string;
  cookie: string;
  taskId: string;
}

const EVERY = 100;

/** Starts a request of each kind every 400 ms, 100 ms apart, until `isOver`; a save waits for the one before it. */
export async function actAsOther({ url, cookie, taskId }: OtherUser, isOver: () => boolean): Promise<Latencies> {
  const latencies: Latencies = {};
  let version = await versionOf(`${url}/api/v1/drafts/${taskId}`, cookie);
  const kinds: Record<string, () => Promise<void>> = {
    'the list of tasks': () => get(`${url}/tasks`, cookie),
    'a page of drafts': () => get(`${url}/drafts`, cookie),
    'a draft with its data': () => get(`${url}/api/v1/drafts/${taskId}`, cookie),
    'saving a cell': async () => {
      version = await save(`${url}/api/v1/drafts/${taskId}`, cookie, version);
    },
  };
  const loops = Object.entries(kinds).map(async ([kind, work], place) => {
    const times: number[] = [];
    latencies[kind] = times;
    await sleep(place * EVERY);
    for (let due = performance.now(); !isOver(); due += EVERY * Object.keys(kinds).length) {
      await sleep(Math.max(0, due - performance.now()));
      const begin = performance.now();
      await work();
      times.push(performance.now() - begin);
    }
  });
  await Promise.all(loops);
  return latencies;
}

async function get(address: string, cookie: string): Promise<void> {
  const response = await fetch(address, { headers: { cookie } });
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
}

async function versionOf(address: string, cookie: string): Promise<number> {
  const response = await fetch(address, { headers: { cookie } });
  const { version }: { version: number } = await response.json();
  return version;
}

async function save(address: string, cookie: string, baseVersion: number): Promise<number> {
  const edit = { type: 'put-row', id: 'a', position: 1, input: `input ${baseVersion}`, outputs: ['yes'] };
  const response = await fetch(address, {
    method: 'PATCH',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ baseVersion, edits: [edit] }),
  });
  if (!response.ok) throw new Error(`A save was answered ${response.status}: ${await response.text()}`);
  const { version }: { version: number } = await response.json();
  return version;
}
