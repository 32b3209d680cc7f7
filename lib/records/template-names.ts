import type { Template } from '@huggingface/jinja';

/** What a template has by itself. */
const OWN_NAMES = [
  'loop',
  'range',
  'namespace',
  'raise_exception',
  'strftime_now',
  'caller',
  'true',
  'false',
  'none',
  'True',
  'False',
  'None',
];

export interface TemplateNames {
  /** Names that only the record can explain. */
  names: ReadonlySet<string>;
  /** All names in it, those of its own variables, too: one may hide a column and be made of it. */
  uses: ReadonlySet<string>;
  /** Whether it takes the whole record, or a column whose name it makes itself. */
  usesAll: boolean;
}

/**
 * The names in a template. Those that it sets itself (`{% for c in … %}`, `{% set %}`, macros), its filters and tests are no
 * columns, and one that it only uses where it `is defined` is not missed. `row` is the name of the whole record.
 */
export function templateNames(program: Template['parsed'], row: string): TemplateNames {
  const found: Found = { uses: new Set(), own: new Set(OWN_NAMES), usesAll: false };
  walk(program, row, found);
  return {
    names: new Set([...found.uses].filter((name) => !found.own.has(name))),
    uses: found.uses,
    usesAll: found.usesAll,
  };
}

interface Found {
  uses: Set<string>;
  own: Set<string>;
  usesAll: boolean;
}

/** A part of a template as the parser gives it. */
type Part = { type: string } & Record<string, unknown>;

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function walk(value: unknown, row: string, found: Found): void {
  if (Array.isArray(value)) for (const item of value) walk(item, row, found);
  else if (value instanceof Map) for (const item of [...value.keys(), ...value.values()]) walk(item, row, found);
  else if (isPart(value)) walk(within(value, row, found), row, found);
}

/** Takes the names of a part itself; gives what is within it and may hold others. */
function within(part: Part, row: string, found: Found): unknown[] {
  switch (part.type) {
    case 'Identifier':
      if (part.value === row) found.usesAll = true;
      else found.uses.add(String(part.value));
      return [];
    case 'MemberExpression':
      return withinMember(part, row, found);
    case 'For':
      own(part.loopvar, found);
      return [part.iterable, part.body, part.defaultBlock];
    case 'Set':
      own(part.assignee, found);
      return [part.value, part.body];
    case 'Macro':
      own([part.name, part.args], found);
      return [part.body];
    case 'CallStatement':
      own(part.callerArgs, found);
      return [part.call, part.body];
    case 'FilterExpression':
    case 'FilterStatement':
      // The filter's name is no column; what it is given may be one.
      return [part.operand, part.body, isPart(part.filter) ? part.filter.args : null];
    case 'TestExpression':
      if (isPart(part.test) && /^(un)?defined$/.test(String(part.test.value))) own(part.operand, found);
      return [part.operand];
    case 'KeywordArgumentExpression':
      return [part.value];
    case 'BinaryExpression':
      return [part.left, part.right];
    case 'UnaryExpression':
      return [part.argument];
    default:
      return Object.values(part);
  }
}

/** `row['Main text']` and `row.text` name a column; `answers.text` one by its first name. */
function withinMember({ object, property, computed }: Part, row: string, found: Found): unknown[] {
  const isRow = isPart(object) && object.type === 'Identifier' && object.value === row;
  if (!isRow) return [object, computed === true ? property : null];
  const isNamed = isPart(property) && (computed !== true || property.type === 'StringLiteral');
  if (isNamed && typeof property.value === 'string') {
    found.uses.add(property.value);
    return [];
  }
  found.usesAll = true;
  return [property];
}

/** Takes the names that a part binds. */
function own(value: unknown, found: Found): void {
  if (Array.isArray(value)) for (const item of value) own(item, found);
  else if (isPart(value)) {
    if (value.type === 'Identifier') found.own.add(String(value.value));
    else if (value.type === 'KeywordArgumentExpression') own(value.key, found);
    else if (value.type === 'TupleLiteral') own(value.value, found);
    // `{% set n.t = … %}` changes what `n` holds.
  }
}
