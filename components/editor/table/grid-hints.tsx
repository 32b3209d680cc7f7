import { isApple } from '@/components/editor/guidance/platform';
import { Keys } from '@/components/editor/table/keys';

interface Hint {
  keys: readonly string[];
  /** On a Mac, where the usual ones mean something else. */
  appleKeys?: readonly string[];
  text: string;
}

const HINTS: readonly Hint[] = [
  { keys: ['Enter'], text: 'edit' },
  { keys: ['Tab'], text: 'next cell while editing' },
  { keys: ['Shift', 'Enter'], text: 'line break' },
  { keys: ['Escape'], text: 'take back' },
  { keys: ['Mod', 'Enter'], text: 'new row below' },
  { keys: ['Shift', 'ArrowDown'], text: 'select' },
  { keys: ['Alt', 'ArrowDown'], text: 'move' },
  { keys: ['Mod', 'H'], appleKeys: ['Mod', 'Shift', 'H'], text: 'replace' },
  { keys: ['Delete'], text: 'empty, or delete rows' },
];

/** The keys of the table that are not to be guessed. */
export function GridHints() {
  const apple = isApple();
  return (
    <p className="hidden flex-wrap gap-x-4 gap-y-1 text-muted text-sm md:flex">
      {HINTS.map(({ keys, appleKeys, text }) => (
        <span key={text} className="inline-flex items-center gap-1">
          <Keys keys={(apple && appleKeys) || keys} />
          {text}
        </span>
      ))}
    </p>
  );
}
