import { Notice } from '@/components/ui/notice';

interface AccountUseNoticeProps {
  use: { drafts: number; bytes: number; mostDrafts: number; mostBytes: number };
}

/** From this part of a limit on its owner is told. */
const NEAR = 0.9;

/** Tells who comes near what one account may have, and what to do about it; nothing for everybody else. */
export function AccountUseNotice({ use: { drafts, bytes, mostDrafts, mostBytes } }: AccountUseNoticeProps) {
  const isNearDrafts = drafts >= NEAR * mostDrafts;
  const isNearBytes = bytes >= NEAR * mostBytes;
  if (!isNearDrafts && !isNearBytes) return null;
  const reached = drafts >= mostDrafts || bytes >= mostBytes;
  const parts = [
    isNearDrafts && `${count(drafts)} drafts beside accepted tasks (of ${count(mostDrafts)})`,
    isNearBytes && `${count(megabytes(bytes))} MB in drafts and restore points (of ${count(megabytes(mostBytes))})`,
  ].filter((part) => part !== false);
  return (
    <Notice
      kind="warning"
      title={reached ? 'You have what one account may have here' : 'You come near what one account may have here'}
      className="mb-4"
      silent
    >
      {parts.join(', ')}. Delete drafts that you do not need any more, or ask a maintainer to allow more.
    </Notice>
  );
}

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
const count = (number: number) => number.toLocaleString('en');
