import { parse, type Template, tokenize } from '@huggingface/jinja';
import { fillPieces, plainPieces } from '@/lib/records/plain-template';
import { RecordError } from '@/lib/records/record-table';
import { runTemplate } from '@/lib/records/run-template';
import type { JsonObject } from '@/lib/task/schema';

/** The whole record under one name, for columns whose names are no identifiers: `row['Main text']`. */
export const ROW = 'row';

/** A template that was read. */
export interface CompiledTemplate {
  /** The names of columns that it uses, as far as they stand in it literally. */
  names: ReadonlySet<string>;
  /** The only column, when the template is nothing else than its name; then lists keep their items. */
  column: string | null;
  /** @throws RecordError with what the template cannot do with this record; EndlessTemplate when it would never be done */
  render(values: JsonObject): string;
}

/** Longest template that is read. */
const MAX_TEMPLATE = 20_000;

/**
 * Reads a template in Jinja, the language of PromptSource: `{{ column }}`, conditions, loops, filters. A template has
 * no way to anything but the record.
 * @throws RecordError when it is no template
 */
export function compileTemplate(source: string): CompiledTemplate {
  if (source.length > MAX_TEMPLATE)
    throw new RecordError(`A template may have at most ${MAX_TEMPLATE.toLocaleString('en')} characters.`);
  const program = parseTemplate(source);
  const pieces = plainPieces(program, ROW);
  return {
    names: namesIn(source),
    column: onlyColumn(source),
    render(values) {
      const filled = pieces && fillPieces(pieces, values);
      if (filled !== null) return filled;
      try {
        return runTemplate(program, variablesOf(source, values));
      } catch (error) {
        if (error instanceof RecordError) throw error;
        throw new RecordError(`The template cannot be filled: ${reasonOf(error)}.`);
      }
    },
  };
}

/** The columns that stand in a template, and the whole record where it does. Others would only take time. */
function variablesOf(source: string, values: JsonObject): Map<string, unknown> {
  const variables = new Map<string, unknown>(Object.entries(values).filter(([name]) => source.includes(name)));
  if (source.includes(ROW)) variables.set(ROW, values);
  return variables;
}

/** How a column is written in a template. */
export function placeholder(column: string): string {
  return isName(column) ? `{{ ${column} }}` : `{{ ${ROW}[${quoted(column)}] }}`;
}

function parseTemplate(source: string): Template['parsed'] {
  try {
    // The library's own setting drops line breaks after blocks, as templates of chats want it; PromptSource keeps them.
    return parse(tokenize(source, { lstrip_blocks: false, trim_blocks: false }));
  } catch (error) {
    // The parser runs over the end of a template that is not complete.
    const reason = error instanceof TypeError ? 'a tag or block in it is not closed' : reasonOf(error);
    throw new RecordError(`This is no template: ${reason}.`);
  }
}

/** Words that Jinja keeps for itself, or that would hide the record. */
const KEPT = new Set([
  'and',
  'or',
  'not',
  'in',
  'is',
  'if',
  'else',
  'elif',
  'endif',
  'for',
  'endfor',
  'set',
  'endset',
  'macro',
  'endmacro',
  'call',
  'endcall',
  'filter',
  'endfilter',
  'break',
  'continue',
  'true',
  'false',
  'none',
  'True',
  'False',
  'None',
  'loop',
  ROW,
]);

function isName(column: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(column) && !KEPT.has(column);
}

function quoted(column: string): string {
  return `'${column.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

const ONLY_NAME = /^\s*\{\{-?\s*([A-Za-z_][A-Za-z0-9_]*)\s*-?\}\}\s*$/;
const ONLY_ROW = /^\s*\{\{-?\s*row\[(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\]\s*-?\}\}\s*$/;

function onlyColumn(source: string): string | null {
  const name = ONLY_NAME.exec(source)?.[1];
  if (name !== undefined) return KEPT.has(name) ? null : name;
  const match = ONLY_ROW.exec(source);
  return unescaped(match?.[1] ?? match?.[2] ?? null);
}

function unescaped(text: string | null): string | null {
  return text === null ? null : text.replace(/\\(.)/g, '$1');
}

/** The names right after `{{` and the literal keys of `row`: enough to tell a misspelt column before a run. */
function namesIn(source: string): Set<string> {
  const names = new Set<string>();
  for (const [, name] of source.matchAll(/\{\{-?\s*([A-Za-z_][A-Za-z0-9_]*)/g)) {
    if (name !== undefined && !KEPT.has(name)) names.add(name);
  }
  for (const match of source.matchAll(/\brow\[(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\]/g)) {
    const key = unescaped(match[1] ?? match[2] ?? null);
    if (key !== null) names.add(key);
  }
  return names;
}

function reasonOf(error: unknown): string {
  if (error instanceof TypeError) return 'a value in it is not of the kind that is needed there';
  if (error instanceof RangeError) return 'a macro in it calls itself without an end, or its text is too long';
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/\.$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase());
}
