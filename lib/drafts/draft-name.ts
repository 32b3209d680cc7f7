import type { CurrentDraft } from '@/lib/drafts/lock-draft';
import { taskName } from '@/lib/task/name';

/** What messages call a draft: the name that its task has or will get, as far as it is known. */
export function draftName({ number, head: { slug } }: Pick<CurrentDraft, 'number' | 'head'>): string {
  if (slug === '') return 'An unnamed draft';
  return number === null ? slug : taskName(number, slug);
}
