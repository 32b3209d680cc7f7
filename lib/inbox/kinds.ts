import { z } from 'zod';

/** What an inbox item can be about, with what its line says. The one who reads it is addressed. */
export const INBOX_KINDS = {
  'submission-approved': 'was accepted',
  'changes-requested': 'needs changes',
  'submission-rejected': 'was rejected',
  'task-reopened': 'was reopened',
  'task-retired': 'was retired',
  comment: 'has a new comment',
  'thread-resolved': 'has a resolved thread',
  'thread-reopened': 'has a reopened thread',
  'author-added': 'has you as an author',
  'author-joined': 'has a new author',
  'author-removed': 'does not have you as an author any more',
  'author-left': 'has an author less',
} as const;
export type InboxKind = keyof typeof INBOX_KINDS;

/** `InboxItem.data`: what the page shows beside the kind. */
export const inboxData = z.object({
  taskName: z.string().catch(''),
  /** Who did it; empty for the command line. */
  who: z.string().catch(''),
  /** The beginning of what they wrote. */
  excerpt: z.string().catch(''),
});
export type InboxData = z.infer<typeof inboxData>;

/** The sentence of an item's kind; a kind of a later version is shown as news. */
export function inboxPhrase(kind: string): string {
  return new Map<string, string>(Object.entries(INBOX_KINDS)).get(kind) ?? 'has news';
}
