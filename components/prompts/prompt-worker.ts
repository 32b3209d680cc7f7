import { type AllFits, LISTED_CUTS, type PromptAnswer, type PromptRequest } from '@/components/prompts/prompt-messages';
import { type Gpt2Tokenizer, loadGpt2Tokenizer } from '@/lib/task/gpt2-tokens';
import { PromptEncoder } from '@/lib/task/prompt';

// Counts tokens beside the page: 6,500 long inputs take a second.

self.addEventListener('message', ({ data }: MessageEvent<PromptRequest>) => {
  loadGpt2Tokenizer().then(
    (tokenizer) => post(answer(data, tokenizer)),
    () => post({ type: 'failed', request: data.request }),
  );
});

function post(message: PromptAnswer): void {
  self.postMessage(message);
}

function answer(data: PromptRequest, tokenizer: Gpt2Tokenizer): PromptAnswer {
  const { request, task, options } = data;
  const encoder = new PromptEncoder(task, options, tokenizer.count);
  if (data.type === 'encode') {
    return { type: 'encoded', request, prompt: encoder.encode(data.input, tokenizer.lengthOf) };
  }
  return { type: 'fitted', request, fits: fitAll(encoder, data.inputs) };
}

function fitAll(encoder: PromptEncoder, inputs: readonly string[]): AllFits {
  const fits: AllFits = { counts: { all: 0, fewer: 0, cut: 0 }, cut: [] };
  inputs.forEach((input, index) => {
    const fit = encoder.fit(input);
    fits.counts[fit]++;
    if (fit === 'cut' && fits.cut.length < LISTED_CUTS) fits.cut.push(index);
  });
  return fits;
}
