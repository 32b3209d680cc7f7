'use client';

import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { ActionResult } from '@/components/reviews/action-result';

/** A discussion about a place of a task. */
export interface ThreadItem {
  id: string;
  anchor: string;
  state: 'OPEN' | 'RESOLVED';
  /** The revision on which it was opened. */
  revision: number;
  /** By a maintainer; others get none of its comments then. */
  hidden: boolean;
  comments: readonly CommentItem[];
}

export interface CommentItem {
  id: string;
  author: string;
  body: string;
  createdAt: Date;
  /** By a maintainer; others get no text then. */
  hidden: boolean;
}

export interface ThreadActions {
  open: (anchor: string, body: string) => Promise<ActionResult>;
  comment: (threadId: string, body: string) => Promise<ActionResult>;
  resolve: (threadId: string) => Promise<ActionResult>;
  reopen: (threadId: string) => Promise<ActionResult>;
  /** Hiding and showing again; null for who may not. */
  moderate: {
    thread: (threadId: string, hidden: boolean) => Promise<ActionResult>;
    comment: (commentId: string, hidden: boolean) => Promise<ActionResult>;
  } | null;
}

interface DiscussionState {
  submissionId: string;
  revision: number;
  threads: readonly ThreadItem[];
  /** The places (from 0) of the instances that have discussions, by their ids. */
  positions: Readonly<Record<string, number>>;
  actions: ThreadActions;
}

const Context = createContext<DiscussionState | null>(null);

interface DiscussionProps extends DiscussionState {
  children: ReactNode;
}

/** Gives the places within it their discussions, and the means to answer. */
export function Discussion({ submissionId, revision, threads, positions, actions, children }: DiscussionProps) {
  const state = useMemo(
    () => ({ submissionId, revision, threads, positions, actions }),
    [submissionId, revision, threads, positions, actions],
  );
  return <Context value={state}>{children}</Context>;
}

export function useDiscussion(): DiscussionState {
  const state = useContext(Context);
  if (!state) throw new Error('There is no <Discussion> around this.');
  return state;
}
