import { endsLikeOutput, isBeside, pairOf, type Role, roleOf } from '@/lib/records/column-names';
import { listed } from '@/lib/records/note-text';
import type { ColumnProfile } from '@/lib/records/profile-columns';

/** Labels of a closed set are short and come again and again; a text has more words. */
const LABEL_LENGTH = 40;
const LABEL_WORDS = 3;
const MOST_LABELS = 50;
/** A text beside labels is so many times longer, where there are too few records to see them come again. */
const LONGER = 3;

/** A column with what its name says. */
export interface Column extends ColumnProfile {
  name: string;
  role: Role | null;
}

/** Whether the values can be read, or answered, as texts. */
export function isReadable(kind: ColumnProfile['kind']): boolean {
  return kind === 'text' || kind === 'number' || kind === 'boolean';
}

function canAnswer({ kind, haveTexts }: Column): boolean {
  return isReadable(kind) || kind === 'texts' || haveTexts;
}

/** The column with what its name says, and the names around it. */
export function named(profile: ColumnProfile): Column {
  const name = profile.path.at(-1) ?? '';
  const around = profile.path.slice(0, -1).map((key) => roleOf(key)?.role);
  // What stands within notes is a note; `answers.text` is the answer.
  if (profile.path.length === 2 && /^translations?$/i.test(profile.path[0] ?? '') && isLanguage(name))
    return { ...profile, name, role: null };
  if (around.includes('aside')) return { ...profile, name, role: { role: 'aside', rank: 0 } };
  if (around.includes('output'))
    return { ...profile, name, role: name === 'text' ? roleOf(profile.path.at(-2) ?? '') : { role: 'aside', rank: 0 } };
  return { ...profile, name, role: roleOf(name) };
}

/** Whether a name is the code of a language: `en`, `pt-BR`. */
export function isLanguage(name: string): boolean {
  const code = name.slice(0, /[_-]/.exec(name)?.index).toLowerCase();
  try {
    return new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(code) !== undefined;
  } catch {
    return false;
  }
}

/** The column that names say is the answer. Of several that may be it, none is chosen. */
export function findOutput(columns: readonly Column[]): { column: Column | null; notes: string[] } {
  const all = columns.filter(({ role }) => role?.role === 'output');
  const able = all
    .filter(canAnswer)
    .filter((column) => column.name.toLowerCase() !== 'score' || isScore(column, columns));
  const family = (wanted: string) =>
    able.filter(({ role }) => role?.role === 'output' && role.family === wanted).sort((a, b) => rankOf(a) - rankOf(b));
  const [output] = family('output');
  const [answer] = family('answer');
  const label = inWords(family('label'));
  const kinds = family('kind');
  // What a target is depends: of a stance it is the topic.
  const isVague =
    output !== undefined && !/^(gold_|expected_)?outputs?$/i.test(output.name) && (label ?? kinds[0]) !== undefined;
  if (output && !isVague) return { column: output, notes: [] };
  const several = [output, answer, label].filter((column) => column !== undefined);
  if (several.length > 1 || isVague) return { column: null, notes: [severalNote([...several, ...kinds])] };
  if (several[0]) return { column: several[0], notes: [] };
  if (kinds.length > 1) return { column: null, notes: [severalNote(all.filter((column) => kinds.includes(column)))] };
  const ending = columns.filter((column) => column.role === null && endsLikeOutput(column.name) && canAnswer(column));
  const [only, another] = [...kinds, ...ending];
  if (only && !another) return { column: only, notes: [] };
  const empty = all.filter(({ kind }) => kind === 'empty');
  if (another) return { column: null, notes: [severalNote(ending)] };
  return {
    column: null,
    notes: empty.length > 0 ? [`${quotedList(empty)} holds nothing, and cannot be the output.`] : [],
  };
}

function rankOf({ role }: Column): number {
  return role?.rank ?? 0;
}

/** A score is an answer where two texts are compared, or where it is one of a few marks; else it counts votes. */
function isScore(column: Column, columns: readonly Column[]): boolean {
  return pairOf(columns.map(({ name }) => name)) !== null || isLabelled(column) || column.seen < 20;
}

/** Of a label as a number and the same in words, the one in words. */
function inWords(labels: readonly Column[]): Column | undefined {
  return labels.find(({ kind }) => kind === 'text') ?? labels[0];
}

function severalNote(columns: readonly Column[]): string {
  return `Each of these may be the output: ${quotedList(columns)}. Choose the one that is meant.`;
}

function quotedList(columns: readonly Column[]): string {
  return listed(columns.map(({ path }) => `“${path.join('.')}”`));
}

/** The columns that names say are read: one, or two that go together. */
export function findInput(
  columns: readonly Column[],
  output: Column | null,
  isInstructed: boolean,
): { columns: Column[] } {
  const able = columns.filter((column) => column !== output && isReadable(column.kind));
  const pair = pairOf(able.map(({ name }) => name));
  if (pair !== null && !isInstructed) {
    const both = pair
      .map((name) => able.find((column) => column.name === name))
      .filter((column) => column !== undefined);
    if (both.length === 2) return { columns: both };
  }
  const byRank = (role: string) =>
    able.filter((column) => column.role?.role === role).sort((a, b) => rankOf(a) - rankOf(b));
  const [question] = byRank('question');
  const inputs = byRank('input');
  const besides = [...byRank('beside'), ...inputs.filter(({ name }) => isBeside(name))];
  if (isInstructed) return { columns: [inputs[0] ?? question ?? besides[0]].filter((column) => column !== undefined) };
  if (question) {
    const beside = besides[0] ?? inputs.find(({ words }) => words > question.words);
    return { columns: beside ? [beside, question] : [question] };
  }
  return { columns: [inputs[0] ?? besides[0]].filter((column) => column !== undefined) };
}

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

/** Whether a column tells what to do with the others. */
export function isInstruction({ role }: Column): boolean {
  return role?.role === 'instruction' || role?.role === 'system';
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

function isShort({ length, words, kind }: Column): boolean {
  return length <= LABEL_LENGTH && words <= LABEL_WORDS && kind !== 'texts';
}

/** Whether the values are labels of a closed set: short, few, and each of them again and again. */
function isLabelled(column: Column): boolean {
  const { different, filled } = column;
  return isShort(column) && different >= 2 && different <= MOST_LABELS && filled >= different * 2;
}
