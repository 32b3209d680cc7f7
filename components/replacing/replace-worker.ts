import { planReplacement, type SearchedRow } from '@/components/replacing/plan-replacement';
import type { ReplaceAnswer, ReplaceRequest } from '@/components/replacing/replace-messages';
import { type Search, searchPattern } from '@/components/replacing/search-pattern';

// A regular expression cannot be stopped once it runs. Here it can: the page ends the worker.
let rows: readonly SearchedRow[] = [];

self.addEventListener('message', ({ data }: MessageEvent<ReplaceRequest>) => {
  if (data.type === 'rows') rows = data.rows;
  else answer({ number: data.number, result: plan(data.search) });
});

function plan(search: Search): ReplaceAnswer['result'] {
  const pattern = searchPattern(search);
  return typeof pattern === 'string' ? pattern : planReplacement(rows, pattern, search.columns);
}

function answer(message: ReplaceAnswer): void {
  self.postMessage(message);
}
