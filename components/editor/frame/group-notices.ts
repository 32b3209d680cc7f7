import type { Notice } from '@/lib/task/draft/draft';

/** Notices of one kind: the first of them, and how many there are. */
export interface NoticeGroup {
  first: Notice;
  /** What all of them say. */
  text: string;
  count: number;
}

/** Notices kind by kind, in the order in which each kind first stands. */
export function groupNotices(notices: readonly Notice[]): NoticeGroup[] {
  const groups = new Map<string, NoticeGroup>();
  notices.forEach((notice, index) => {
    const { kind, count = 1, text } = notice;
    const group = kind === undefined ? undefined : groups.get(kind);
    // Which were listed after the first are counted with it already.
    if (group === undefined)
      groups.set(kind ?? `${index} ${text}`, { first: notice, text: count > 1 ? (kind ?? text) : text, count });
  });
  return [...groups.values()];
}

/** How many notices there are in all. */
export function countNotices(groups: readonly NoticeGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
