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
  const parts = [
    isNearDrafts && `${count(drafts)} of the ${count(mostDrafts)} drafts`,
    isNearBytes && `${count(megabytes(bytes))} of the ${count(megabytes(mostBytes))} MB`,
  ].filter((part) => part !== false);
  return (
    <Notice kind="warning" title="Your drafts come near what one account may have here" className="mb-4" silent>
      You have {parts.join(' and ')}. Delete drafts that you do not need any more, or ask a maintainer to allow more.
    </Notice>
  );
}

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);
const count = (number: number) => number.toLocaleString('en');
