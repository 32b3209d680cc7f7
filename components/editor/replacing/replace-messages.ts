import type { ReplacementPlan, SearchedTexts } from '@/components/editor/replacing/plan-replacement';
import type { Search } from '@/components/editor/replacing/search-pattern';

/** What the worker is told. Texts come once, and again when they change; each search has a number. */
export type ReplaceRequest =
  | { type: 'texts'; texts: SearchedTexts }
  | { type: 'search'; number: number; search: Search };

/** What the worker answers: that it is there, once; then to each search a plan, or why there is none. */
export type ReplaceAnswer = { type: 'ready' } | { type: 'result'; number: number; result: ReplacementPlan | string };
