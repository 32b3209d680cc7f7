import type { AllFits, PromptAnswer, PromptRequest } from '@/components/editor/prompts/prompt-messages';
import { type Gpt2Tokenizer, loadGpt2Tokenizer } from '@/lib/task/prompt/gpt2-tokens';
import { PromptEncoder } from '@/lib/task/prompt/prompt';

// Counts tokens beside the page: 6,500 long inputs take a second, in which a single prompt is still answered.

/** Work between two looks for a newer request. */
const STEP_MS = 40;

type Asked = Exclude<PromptRequest, { type: 'inputs' }>;

let inputs: readonly string[] = [];
let latestFit = 0;

self.addEventListener('message', ({ data }: MessageEvent<PromptRequest>) => {
  if (data.type === 'inputs') {
    inputs = data.inputs;
    return;
  }
  if (data.type === 'fit') latestFit = data.request;
  loadGpt2Tokenizer()
    .then((tokenizer) => answer(data, tokenizer))
    .catch(() => post({ type: 'failed', request: data.request }));
});

function post(message: PromptAnswer): void {
  self.postMessage(message);
}

async function answer(data: Asked, tokenizer: Gpt2Tokenizer): Promise<void> {
  const { request, task, options } = data;
  const encoder = new PromptEncoder(task, options, tokenizer.count);
  if (data.type === 'encode') {
    return post({ type: 'encoded', request, prompt: encoder.encode(data.input, tokenizer.lengthOf) });
  }
  const fits = await fitAll(encoder, request);
  if (fits !== null) post({ type: 'fitted', request, fits });
}

/** How all inputs fit; null when a newer request came meanwhile. */
async function fitAll(encoder: PromptEncoder, request: number): Promise<AllFits | null> {
  const fits: AllFits = { counts: { all: 0, fewer: 0, cut: 0 }, cut: [] };
  let pauseAt = Date.now() + STEP_MS;
  for (const [index, input] of inputs.entries()) {
    const fit = encoder.fit(input);
    fits.counts[fit]++;
    if (fit === 'cut') fits.cut.push(index);
    if (Date.now() < pauseAt) continue;
    await new Promise((resolve) => setTimeout(resolve));
    if (request !== latestFit) return null;
    pauseAt = Date.now() + STEP_MS;
  }
  return fits;
}
