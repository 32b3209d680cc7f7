import { type TextPart, textChanges } from '@/components/drafts/text-changes';
import { cn } from '@/components/ui/cn';

/** So much of what stays is shown on either side of a change. */
const CONTEXT = 40;

/** How white space and other invisible characters look where they are the change. */
const SIGNS: Readonly<Record<string, string>> = { ' ': '·', '\n': '⏎\n', '\t': '⇥', '\r': '␍', '\u00a0': '⍽' };
const INVISIBLE = /[\s\p{Cc}\p{Cf}]/gu;
/** Among letters a space or a line break is no riddle; what looks like one is. */
const DECEPTIVE = /[^\S \n]|(?![ \n])[\p{Cc}\p{Cf}]/gu;

interface ChangedTextProps {
  before: string | undefined;
  after: string | undefined;
}

/** A text before and after a change, in one: what goes is struck through, what comes is underlined. */
export function ChangedText({ before, after }: ChangedTextProps) {
  const parts = textChanges(readable(before), readable(after));
  return (
    <p dir="auto" className="wrap-anywhere whitespace-pre-wrap font-mono text-sm">
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: stretches have no name but their place
        <Part key={index} part={part} first={index === 0} last={index === parts.length - 1} />
      ))}
    </p>
  );
}

function Part({ part: { kind, text }, first, last }: { part: TextPart; first: boolean; last: boolean }) {
  if (kind === 'same') return <span>{shortened(text, first, last)}</span>;
  const invisible = /^[\s\p{Cc}\p{Cf}]*$/u.test(text);
  const shown = text.replace(invisible ? INVISIBLE : DECEPTIVE, signOf);
  // A line through a sign for white space would hide the sign.
  if (kind === 'removed')
    return <del className={cn('bg-error-soft text-error', invisible && 'no-underline')}>{shown}</del>;
  return <ins className="bg-success-soft text-success">{shown}</ins>;
}

function shortened(text: string, first: boolean, last: boolean): string {
  const start = first ? '' : text.slice(0, CONTEXT);
  const end = last ? '' : text.slice(-CONTEXT);
  if (first && last) return text.length <= 4 * CONTEXT ? text : `${text.slice(0, 4 * CONTEXT)}…`;
  return text.length <= start.length + end.length + 1 ? text : `${start}…${end}`;
}

function signOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return SIGNS[character] ?? `[U+${code.toString(16).toUpperCase().padStart(4, '0')}]`;
}

/** Lists and instances are shown as their texts, not as JSON. */
function readable(text = ''): string {
  if (!/^[[{]/.test(text)) return text;
  try {
    return flat(JSON.parse(text));
  } catch {
    return text;
  }
}

function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join(' · ');
  if (typeof value !== 'object' || value === null) return String(value);
  const { id: _, ...shown } = Object.fromEntries(Object.entries(value));
  return Object.values(shown).map(flat).join(' → ');
}
