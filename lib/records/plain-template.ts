import type { Template } from '@huggingface/jinja';
import type { JsonObject } from '@/lib/task/schema';

type Statement = Template['parsed']['body'][number];

/** A piece of a template: text as it stands, or the name of a column. */
type Piece = { text: string } | { column: string };

/**
 * The pieces of a template that is nothing but text and columns, as most are: these are filled without the language, in
 * a tenth of its time. Null for any other. `row` is the name of the whole record.
 */
export function plainPieces(program: Template['parsed'], row: string): Piece[] | null {
  const pieces: Piece[] = [];
  for (const statement of program.body) {
    const piece = pieceOf(statement, row);
    if (piece === null) return null;
    pieces.push(piece);
  }
  return pieces;
}

/** The pieces with the record's values in them; null when one is missing or is a list or an object. */
export function fillPieces(pieces: readonly Piece[], values: JsonObject): string | null {
  let filled = '';
  for (const piece of pieces) {
    if ('text' in piece) {
      filled += piece.text;
      continue;
    }
    const value = Object.hasOwn(values, piece.column) ? values[piece.column] : undefined;
    if (value === undefined || (typeof value === 'object' && value !== null)) return null;
    filled += value ?? '';
  }
  return filled;
}

function pieceOf(statement: Statement, row: string): Piece | null {
  const text = textOf(statement);
  if (text !== null) return { text };
  const name = nameOf(statement);
  if (name !== null) return name === row ? null : { column: name };
  if (!('object' in statement && 'property' in statement && 'computed' in statement)) return null;
  const column = nameOf(statement.object) === row && statement.computed === true ? textOf(statement.property) : null;
  return column === null ? null : { column };
}

function textOf(statement: unknown): string | null {
  return literalOf(statement, 'StringLiteral');
}

function nameOf(statement: unknown): string | null {
  return literalOf(statement, 'Identifier');
}

function literalOf(statement: unknown, type: string): string | null {
  const isOne = typeof statement === 'object' && statement !== null && 'type' in statement && statement.type === type;
  return isOne && 'value' in statement && typeof statement.value === 'string' ? statement.value : null;
}
