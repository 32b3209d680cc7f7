import { cn } from '@/components/ui/cn';
import { type TextPart, wordDifference } from '@/lib/task/word-difference';

/** So many characters of what stays are shown on either side of a change. */
const CONTEXT = 60;

/** White space that is itself the change must be seen. */
const SIGNS: Readonly<Record<string, string>> = { ' ': '·', '\n': '⏎\n', '\t': '⇥', '\r': '␍', '\u00a0': '⍽' };

interface TextDifferenceProps {
  /** Null where there was no text. */
  before: string | null;
  after: string | null;
  className?: string;
}

/** What became of a text: what went is struck through, what came is underlined; long stretches that stay are cut. */
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
  if (kind === 'same') return <span>{shortened(text, first, last)}</span>;
  const isSpace = text.trim() === '';
  const shown = isSpace ? text.replace(/\s/g, (space) => SIGNS[space] ?? space) : text;
  if (kind === 'added') return <ins className="rounded-xs bg-success-soft text-success">{shown}</ins>;
  // A line through the sign of a space would hide it.
  return <del className={cn('rounded-xs bg-error-soft text-error', isSpace && 'no-underline')}>{shown}</del>;
}

function shortened(text: string, first: boolean, last: boolean): string {
  const characters = [...text];
  if (first && last) return characters.length > 6 * CONTEXT ? `${characters.slice(0, 6 * CONTEXT).join('')}…` : text;
  const start = first ? '' : characters.slice(0, CONTEXT).join('');
  const end = last ? '' : characters.slice(-CONTEXT).join('');
  const kept = (first ? 0 : CONTEXT) + (last ? 0 : CONTEXT);
  return characters.length <= kept + 1 ? text : `${start}…${end}`;
}
