'use client';

import { useEffect, useRef, useState } from 'react';
import type { AllFits, PromptAnswer, PromptRequest } from '@/components/editor/prompts/prompt-messages';
import type { Prompt, PromptOptions, PromptTask } from '@/lib/task/prompt/prompt';

export interface PromptState {
  /** Null until the first one is made. */
  prompt: Prompt | null;
  fits: AllFits | null;
  failed: boolean;
}

/** Typing goes on while all prompts are counted; they follow after a pause. */
const PAUSE_MS = 400;

/** The prompt of an input and how all inputs fit, made in a worker. Both follow every change. */
export function usePrompt(
  task: PromptTask,
  options: PromptOptions,
  input: string,
  inputs: readonly string[],
): PromptState {
  const [state, setState] = useState<PromptState>({ prompt: null, fits: null, failed: false });
  const post = useRef<(request: PromptRequest) => void>(() => {});
  const latest = useRef({ encode: 0, fit: 0 });

  useEffect(() => {
    const worker = new Worker(new URL('./prompt-worker.ts', import.meta.url), { type: 'module' });
    post.current = (request) => worker.postMessage(request);
    const fail = () => setState((before) => ({ ...before, failed: true }));
    worker.addEventListener('error', fail);
    worker.addEventListener('message', ({ data }: MessageEvent<PromptAnswer>) => {
      if (data.type === 'failed') fail();
      else if (data.type === 'encoded' && data.request === latest.current.encode) {
        setState((before) => ({ ...before, prompt: data.prompt, failed: false }));
      } else if (data.type === 'fitted' && data.request === latest.current.fit) {
        setState((before) => ({ ...before, fits: data.fits }));
      }
    });
    return () => worker.terminate();
  }, []);

  useEffect(() => {
    post.current({ type: 'encode', request: ++latest.current.encode, task, options, input });
  }, [task, options, input]);

  // Thousands of inputs are sent only when they change, and before the request that is about them.
  const sent = useRef<readonly string[] | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => {
      if (sent.current !== inputs) post.current({ type: 'inputs', inputs });
      sent.current = inputs;
      post.current({ type: 'fit', request: ++latest.current.fit, task, options });
    }, PAUSE_MS);
    return () => clearTimeout(timer);
  }, [task, options, inputs]);

  return state;
}
