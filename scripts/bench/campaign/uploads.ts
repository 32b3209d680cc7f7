import { parentPort, workerData } from 'node:worker_threads';
import { campaignFiles } from '@/scripts/bench/campaign/files';

// A thread that sends all files of the campaign at once, each for an account of its own, and tells what was answered.
const { url, cookies }: { url: string; cookies: string[] } = workerData;
const { valid, hostile } = campaignFiles();
const hostiles = Object.entries(hostile);
parentPort?.once('message', async () => {
  const sent = cookies.map((cookie, place) => {
    const [kind, bytes] = hostiles[place] ?? ['valid', valid];
    return send(kind, bytes, cookie);
  });
  parentPort?.postMessage(await Promise.all(sent));
});
parentPort?.postMessage('ready');

async function send(kind: string, bytes: Uint8Array, cookie: string): Promise<string> {
  const begin = performance.now();
  const took = () => `${Math.round(performance.now() - begin)} ms`;
  try {
    const body = new Uint8Array(bytes);
    const response = await fetch(`${url}/api/v1/drafts?file=task001_synthetic_question_answering.json`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body,
    });
    await response.arrayBuffer();
    return `${kind}: ${response.status} after ${took()}`;
  } catch (error) {
    return `${kind}: ${error instanceof Error ? String(error.cause ?? error.message) : error} after ${took()}`;
  }
}
