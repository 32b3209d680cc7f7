import { cn } from '@/components/ui/cn';
import { isInvisible, visibleSpace } from '@/components/ui/visible-space';
import { type TextPart, wordDifference } from '@/lib/task/compare/word-difference';

/** So many UTF-16 units of what stays are shown on either side of a change. */
const CONTEXT = 60;
/** So many of a text in which nothing changes. */
const UNCHANGED = 6 * CONTEXT;
/** So many of one stretch that changes: a text may have a megabyte. */
const CHANGED = 4_000;

interface TextDifferenceProps {
  /** Null where there was no text. */
  before: string | null;
  after: string | null;
  className?: string;
}

/**
 * What became of a text: what went is struck through, what came is underlined, and a screen reader says which; long
 * stretches are cut. White space and characters that cannot be seen are shown where they are the change.
 */
export function TextDifference({ before, after, className }: TextDifferenceProps) {
  const parts = wordDifference(before ?? '', after ?? '');
  if (parts.length === 0) return <p className="text-muted">empty</p>;
  return (
    <p dir="auto" className={cn('wrap-anywhere whitespace-pre-wrap font-mono text-sm', className)}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place
        <Part key={index} part={part} first={index === 0} last={index === parts.length - 1} />
      ))}
    </p>
  );
}

function Part({ part: { kind, text }, first, last }: { part: TextPart; first: boolean; last: boolean }) {
  if (kind === 'same') return <span>{unchanged(text, first, last)}</span>;
  const shown = visibleSpace(cutAfter(text, CHANGED));
  const rest = text.length > CHANGED && (
    <span className="text-muted"> … and {(text.length - CHANGED).toLocaleString('en')} more</span>
  );
  // The words before and after are for screen readers, most of which do not tell these elements from other text. They
  // are no part of the text, so that they are not copied with it.
  if (kind === 'added') {
    return (
      <ins className="rounded-xs bg-success-soft text-success before:sr-only before:content-['_added:_'] after:sr-only after:content-['_(end)_']">
        {shown}
        {rest}
      </ins>
    );
  }
  // A line through the sign of a space would hide it.
  const line = isInvisible(text) && 'no-underline';
  return (
    <del
      className={cn(
        "rounded-xs bg-error-soft text-error before:sr-only before:content-['_removed:_'] after:sr-only after:content-['_(end)_']",
        line,
      )}
    >
      {shown}
      {rest}
    </del>
  );
}

/** The beginning and end of what stays, as far as they stand beside a change. */
function unchanged(text: string, first: boolean, last: boolean): string {
  if (first && last) return text.length <= UNCHANGED ? text : `${cutAfter(text, UNCHANGED)}…`;
  const [start, end] = [first ? 0 : CONTEXT, last ? 0 : CONTEXT];
  if (text.length <= start + end + 1) return text;
  return `${cutAfter(text, start)}…${cutBefore(text, end)}`;
}

/** The first `most` units, without half of a surrogate pair at the cut. */
function cutAfter(text: string, most: number): string {
  return text.length <= most ? text : text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '');
}

function cutBefore(text: string, most: number): string {
  return most === 0 ? '' : text.slice(-most).replace(/^[\uDC00-\uDFFF]/, '');
}
