/** A key as a keyboard's owner knows it. */
export interface KeyLabel {
  /** What is printed on the key. */
  shown: string;
  /** What it is called: for screen readers, and within sentences. */
  name: string;
}

/** Keys whose label is not their name in both worlds; `Mod` is the one that commands are given with. */
const LABELS: Record<string, { apple: KeyLabel; other: KeyLabel }> = {
  Mod: { apple: { shown: '⌘', name: 'Command' }, other: { shown: 'Ctrl', name: 'Control' } },
  Alt: { apple: { shown: '⌥', name: 'Option' }, other: { shown: 'Alt', name: 'Alt' } },
  Shift: { apple: { shown: '⇧', name: 'Shift' }, other: { shown: 'Shift', name: 'Shift' } },
  Enter: { apple: { shown: '⏎', name: 'Return' }, other: { shown: 'Enter', name: 'Enter' } },
  Escape: alike('Esc', 'Escape'),
  Delete: { apple: { shown: '⌫', name: 'Delete' }, other: { shown: 'Del', name: 'Delete' } },
  ArrowUp: alike('↑', 'Up'),
  ArrowDown: alike('↓', 'Down'),
  ArrowLeft: alike('←', 'Left'),
  ArrowRight: alike('→', 'Right'),
  PageUp: alike('PgUp', 'Page Up'),
  PageDown: alike('PgDn', 'Page Down'),
  '?': alike('?', 'question mark'),
};

/** How a key (named as in `KeyboardEvent.key`, or `Mod`) is shown and called on a Mac or elsewhere. */
export function keyLabel(key: string, apple: boolean): KeyLabel {
  return LABELS[key]?.[apple ? 'apple' : 'other'] ?? { shown: key, name: key };
}

function alike(shown: string, name: string) {
  return { apple: { shown, name }, other: { shown, name } };
}
