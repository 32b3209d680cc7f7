import { type Column, canAnswer, isLabelled, isReadable } from '@/lib/records/column-kinds';
import { endsLikeOutput, isBeside, pairOf, roleOf } from '@/lib/records/column-names';
import { listed } from '@/lib/records/note-text';
import type { ColumnProfile } from '@/lib/records/profile-columns';

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
