import {
  planReplacement,
  type ReplacementPlan,
  type SearchedTexts,
} from '@/components/editor/replacing/plan-replacement';
import type { ReplaceAnswer, ReplaceRequest } from '@/components/editor/replacing/replace-messages';
import { type Search, searchPattern } from '@/components/editor/replacing/search-pattern';

// A regular expression cannot be stopped once it runs. Here it can: the page ends the worker.
let texts: SearchedTexts | null = null;

self.addEventListener('message', ({ data }: MessageEvent<ReplaceRequest>) => {
  if (data.type === 'texts') texts = data.texts;
  else answer({ type: 'result', number: data.number, result: plan(data.search) });
});
answer({ type: 'ready' });

function plan(search: Search): ReplacementPlan | string {
  const pattern = searchPattern(search);
  if (typeof pattern === 'string') return pattern;
  if (!texts) throw new Error('A search needs texts.');
  return planReplacement(texts, pattern, search.columns);
}

function answer(message: ReplaceAnswer): void {
  self.postMessage(message);
}
