import { Kbd } from '@/components/ui/kbd';

const HINTS: readonly { keys: readonly string[]; text: string }[] = [
  { keys: ['Enter'], text: 'edit' },
  { keys: ['Tab'], text: 'next cell while editing' },
  { keys: ['Shift', 'Enter'], text: 'line break' },
  { keys: ['Esc'], text: 'take back' },
  { keys: ['Ctrl', 'Enter'], text: 'new row below' },
  { keys: ['Shift', '↓'], text: 'select' },
  { keys: ['Alt', '↓'], text: 'move' },
  { keys: ['Ctrl', 'H'], text: 'replace' },
  { keys: ['Del'], text: 'empty, or delete rows' },
];

/** The keys of the table that are not to be guessed. */
export function GridHints() {
  return (
    <p className="hidden flex-wrap gap-x-4 gap-y-1 text-muted text-sm md:flex">
      {HINTS.map(({ keys, text }) => (
        <span key={text} className="inline-flex items-center gap-1">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
          {text}
        </span>
      ))}
    </p>
  );
}
