import type { Prompt, PromptFit, PromptOptions, PromptTask } from '@/lib/task/prompt/prompt';

/** What is asked of the worker: to know all inputs, the prompt of one input, or how all inputs fit. */
export type PromptRequest =
  | { type: 'inputs'; inputs: readonly string[] }
  | { type: 'encode'; request: number; task: PromptTask; options: PromptOptions; input: string }
  | { type: 'fit'; request: number; task: PromptTask; options: PromptOptions };

export type PromptAnswer =
  | { type: 'encoded'; request: number; prompt: Prompt }
  | { type: 'fitted'; request: number; fits: AllFits }
  | { type: 'failed'; request: number };

/** How the prompts of all instances fit. */
export interface AllFits {
  counts: Record<PromptFit, number>;
  /** The places of all instances whose end would be cut off, from 0, in order. */
  cut: number[];
}
