import { parse, type Template, tokenize } from '@huggingface/jinja';
import { fillPieces, plainPieces } from '@/lib/records/plain-template';
import { RecordError } from '@/lib/records/record-table';
import { runTemplate, runTemplateList } from '@/lib/records/run-template';
import { type TemplateNames, templateNames } from '@/lib/records/template-names';
import { templateFaultText } from '@/lib/records/template-words';
import type { JsonObject } from '@/lib/task/schema';

/** The whole record under one name, for columns whose names are no identifiers: `row['Main text']`. */
export const ROW = 'row';

/** A template that was read. */
export interface CompiledTemplate extends TemplateNames {
  /** @throws RecordError with what the template cannot do with this record; EndlessTemplate when it would never be done */
  render(values: JsonObject): string;
  /** The same; a template that is nothing but a list, a column or a part of one, gives a text for each of its items. */
  renderList(values: JsonObject): string[];
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
  const fill = (values: JsonObject) => pieces && fillPieces(pieces, values);
  return {
    ...templateNames(program, ROW),
    render: (values) => fill(values) ?? told(() => runTemplate(program, variablesOf(source, values))),
    renderList(values) {
      const filled = fill(values);
      return filled === null ? told(() => runTemplateList(program, variablesOf(source, values))) : [filled];
    },
  };
}

/** Runs a template; what the language says of it becomes a sentence. */
function told<T>(run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (error instanceof RecordError) throw error;
    throw new RecordError(`The template cannot be filled: ${templateFaultText(error)}.`);
  }
}

/** The columns that stand in a template, and the whole record where it does. Others would only take time. */
function variablesOf(source: string, values: JsonObject): Map<string, unknown> {
  const variables = new Map<string, unknown>(Object.entries(values).filter(([name]) => source.includes(name)));
  if (source.includes(ROW)) variables.set(ROW, values);
  return variables;
}

/** How a column is written in a template. */
export function placeholder(column: string): string {
  return isName(column) ? `{{ ${column} }}` : `{{ ${ROW}[${quotedKey(column)}] }}`;
}

function parseTemplate(source: string): Template['parsed'] {
  try {
    // The library's own setting drops line breaks after blocks, as templates of chats want it; PromptSource keeps them.
    return parse(tokenize(source, { lstrip_blocks: false, trim_blocks: false }));
  } catch (error) {
    // The parser runs over the end of a template that is not complete.
    const reason = error instanceof TypeError ? 'a tag or block in it is not closed' : templateFaultText(error);
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

/** Whether a column can be named as it is. */
export function isName(column: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(column) && !KEPT.has(column);
}

/** A text as a template writes it in quotes. */
export function quotedKey(column: string): string {
  return `'${column.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
