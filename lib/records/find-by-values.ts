import { type Column, canAnswer, isInstruction, isLabelled, isShort, LABEL_WORDS } from '@/lib/records/column-kinds';

/** A text beside labels is so many times longer, where there are too few records to see them come again. */
const LONGER = 3;

/** What values tell where names do not. */
export function byValues(
  columns: readonly Column[],
  inputs: Column[],
  output: Column | null,
  isInstructed: boolean,
): { inputs: Column[]; output: Column | null } {
  const open = columns.filter(
    (column) =>
      column.role?.role !== 'aside' &&
      !isInstruction(column) &&
      !inputs.includes(column) &&
      column !== output &&
      canAnswer(column) &&
      !column.isId,
  );
  if (inputs.length === 0 && output === null) {
    if (isInstructed) return { inputs, output: open.length === 1 ? (open[0] ?? null) : null };
    return twoColumns(open.filter(({ role }) => role === null));
  }
  if (output === null) {
    if (columns.some(({ role }) => role?.role === 'output')) return { inputs, output };
    const labels = open.filter((column) => column.role === null && isLabelled(column));
    return { inputs, output: labels.length === 1 ? (labels[0] ?? null) : null };
  }
  if (inputs.length > 0 || isInstructed) return { inputs, output };
  const texts = open.filter(
    (column) =>
      column.kind === 'text' && column.role?.role !== 'output' && !isLabelled(column) && column.constant === null,
  );
  return { inputs: texts.length === 1 ? texts : [], output };
}

/** Two columns without telling names: a text with its label, or a question with its answer, in either order. */
function twoColumns(open: readonly Column[]): { inputs: Column[]; output: Column | null } {
  const none = { inputs: [], output: null };
  const [one, two, third] = open;
  if (one === undefined || two === undefined || third !== undefined) return none;
  for (const [text, label] of [
    [one, two],
    [two, one],
  ] as const) {
    if (text.kind !== 'text' || isLabelled(text)) continue;
    const isLonger =
      text.length >= label.length * LONGER && text.words >= LABEL_WORDS + 1 && label.words <= LABEL_WORDS;
    if (isLabelled(label) && text.words > label.words) return { inputs: [text], output: label };
    if (isLonger && isShort(label)) return { inputs: [text], output: label };
    if (text.questions > 0.5 && label.questions < 0.2) return { inputs: [text], output: label };
  }
  return none;
}
