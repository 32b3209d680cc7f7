/** Keys that are pressed together. */
type Chord = readonly string[];

/** What keys do: any one of `chords`. */
export interface Shortcut {
  deed: string;
  chords: readonly Chord[];
  /** On a Mac, where the usual ones mean something else. */
  appleChords?: readonly Chord[];
}

/** Shortcuts that work in the same place. */
export interface ShortcutGroup {
  title: string;
  shortcuts: readonly Shortcut[];
}

/** The editor's shortcuts. Keys are named as in `KeyboardEvent.key`; `Mod` is Ctrl, on a Mac the command key. */
export const SHORTCUTS: readonly ShortcutGroup[] = [
  {
    title: 'Everywhere in the editor',
    shortcuts: [
      { deed: 'Show this help', chords: [['?']] },
      { deed: 'Undo', chords: [['Mod', 'Z']] },
      {
        deed: 'Redo',
        chords: [
          ['Mod', 'Shift', 'Z'],
          ['Mod', 'Y'],
        ],
      },
      { deed: 'Close a dialog, a menu or a list', chords: [['Escape']] },
    ],
  },
  {
    title: 'Examples, on the handle of one',
    shortcuts: [
      { deed: 'Move the example up', chords: [['Alt', 'ArrowUp']] },
      { deed: 'Move the example down', chords: [['Alt', 'ArrowDown']] },
      { deed: 'Leave it where it was, while dragging', chords: [['Escape']] },
    ],
  },
  {
    title: 'Instances, on a cell',
    shortcuts: [
      { deed: 'Go to the next cell', chords: [['ArrowUp'], ['ArrowDown'], ['ArrowLeft'], ['ArrowRight']] },
      { deed: 'Go a page up or down', chords: [['PageUp'], ['PageDown']] },
      { deed: 'Go to the first or last column', chords: [['Home'], ['End']] },
      {
        deed: 'Go to the first or last row',
        chords: [
          ['Mod', 'ArrowUp'],
          ['Mod', 'ArrowDown'],
        ],
      },
      { deed: 'Edit the cell', chords: [['Enter'], ['F2']] },
      { deed: 'Empty the cell, or delete the selected rows', chords: [['Delete']] },
      { deed: 'Copy', chords: [['Mod', 'C']] },
      { deed: 'Cut', chords: [['Mod', 'X']] },
      { deed: 'Paste, also several rows, or one value into all selected ones', chords: [['Mod', 'V']] },
    ],
  },
  {
    title: 'Instances, whole rows',
    shortcuts: [
      { deed: 'Select the row', chords: [['Shift', 'Space']] },
      {
        deed: 'Select more rows',
        chords: [
          ['Shift', 'ArrowUp'],
          ['Shift', 'ArrowDown'],
        ],
      },
      { deed: 'Select all rows', chords: [['Mod', 'A']] },
      { deed: 'Select none', chords: [['Escape']] },
      {
        deed: 'Move rows',
        chords: [
          ['Alt', 'ArrowUp'],
          ['Alt', 'ArrowDown'],
        ],
      },
      { deed: 'Add a row below', chords: [['Mod', 'Enter']] },
      { deed: 'Duplicate rows', chords: [['Mod', 'D']] },
      { deed: 'Open the row in a larger editor', chords: [['Mod', 'Shift', 'Enter']] },
      { deed: 'Find and replace', chords: [['Mod', 'H']], appleChords: [['Mod', 'Shift', 'H']] },
    ],
  },
  {
    title: 'Instances, while a cell is edited',
    shortcuts: [
      { deed: 'Done, to the row below', chords: [['Enter']] },
      { deed: 'Done, to the next or previous cell', chords: [['Tab'], ['Shift', 'Tab']] },
      { deed: 'Break the line', chords: [['Shift', 'Enter']] },
      { deed: 'Take back what was written', chords: [['Escape']] },
    ],
  },
];
