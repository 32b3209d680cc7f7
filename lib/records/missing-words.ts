/** What tools write where they have nothing, and no person does: pandas, R, SQL, spreadsheets, Self-Instruct. */
const NEVER_MEANT = new Set([
  '<noinput>',
  'noinput',
  '<no input>',
  'nan',
  '<na>',
  '#n/a',
  'null',
  '<null>',
  'undefined',
]);
/** What may also be an answer or a label: it means nothing where a text is wanted. */
const OFTEN_NOTHING = new Set(['n/a', 'na', 'none', 'no input', 'none.', 'n/a.', 'not applicable', '-', '--']);

/** How certainly a text stands for nothing: `always`, `here` where something longer is wanted, or not at all. */
export function missingWord(text: string): 'always' | 'here' | null {
  const word = text.trim().toLowerCase();
  if (word.length > 20) return null;
  if (NEVER_MEANT.has(word)) return 'always';
  return OFTEN_NOTHING.has(word) ? 'here' : null;
}

/** The mark of Self-Instruct for no input, also with what its splitting has left around it (`<noinput>\n4.`). */
export const NO_INPUT = '<noinput>';
