import { Environment, Interpreter, type Template } from '@huggingface/jinja';
import { RecordError } from '@/lib/records/record-table';

/** Steps of a template for one record: loops over thousands of items have room, those without an end stop in a moment. */
const MAX_STEPS = 60_000;
/** Making so many characters or items takes about as long as a step. */
const CHARACTERS_A_STEP = 250;
const ITEMS_A_STEP = 10;
/** Items that a template may have counted, and characters or items that it may come to have on its way. */
const MAX_ITEMS = 10_000;
const MAX_CHARACTERS = 2_000_000;

/** A template that would work without an end, or until no memory is left. It would do so for every record. */
export class EndlessTemplate extends RecordError {}

type Value = ReturnType<Interpreter['evaluate']>;
type Statement = Template['parsed']['body'][number];

/** Runs templates, and ends those that do not end by themselves: in the browser, nothing else would. */
class BoundedInterpreter extends Interpreter {
  #steps = 0;
  /** What loops go over: their rounds count, too, for an empty one takes no steps. */
  readonly #looped = new Set<unknown>();

  override evaluate(...[statement, environment]: Parameters<Interpreter['evaluate']>): Value {
    this.#count(1);
    if (statement && 'iterable' in statement) this.#looped.add(statement.iterable);
    const value = super.evaluate(statement, environment);
    const size = sizeOf(value);
    if (size > MAX_CHARACTERS) throw tooLarge();
    if (Array.isArray(value.value) && this.#looped.has(statement)) this.#count(size);
    // A name only stands for what was made before.
    if (statement?.type === 'Identifier') return value;
    this.#count(size / (Array.isArray(value.value) ? ITEMS_A_STEP : CHARACTERS_A_STEP));
    return value;
  }

  #count(steps: number): void {
    this.#steps += steps;
    if (this.#steps > MAX_STEPS) {
      throw new EndlessTemplate('The template does not come to an end: is there a loop too many?');
    }
  }
}

/** How many characters or items a value has. */
function sizeOf({ value }: Value): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 0;
}

/**
 * The text that a template makes of named values. These hide the language's own functions of the same name.
 * @throws EndlessTemplate when it takes too many steps or makes too much on its way
 */
export function runTemplate(program: Template['parsed'], values: ReadonlyMap<string, unknown>): string {
  return textOf(evaluate(program, values));
}

/** The same; where the template is nothing but an expression that gives a list, a text for each of its items. */
export function runTemplateList(program: Template['parsed'], values: ReadonlyMap<string, unknown>): string[] {
  const [statement, another] = program.body.filter((part) => !isBlankText(part));
  const value = evaluate(another === undefined && statement !== undefined ? statement : program, values);
  return Array.isArray(value.value) ? value.value.map(textOf) : [textOf(value)];
}

function evaluate(statement: Statement, values: ReadonlyMap<string, unknown>): Value {
  const environment = withValues(new Environment(GLOBALS), values);
  return new BoundedInterpreter(environment).evaluate(statement, environment);
}

function isBlankText(statement: Statement): boolean {
  return (
    statement.type === 'StringLiteral' &&
    'value' in statement &&
    typeof statement.value === 'string' &&
    statement.value.trim() === ''
  );
}

function textOf(value: Value): string {
  return value.value === null || value.value === undefined ? '' : String(value);
}

function withValues(environment: Environment, values: ReadonlyMap<string, unknown>): Environment {
  for (const [name, value] of values) {
    environment.variables.delete(name);
    environment.set(name, value);
  }
  return environment;
}

/** What every template has. None can change it: what a template sets is its own. */
const GLOBALS = withValues(
  new Environment(),
  new Map<string, unknown>([
    ['true', true],
    ['True', true],
    ['false', false],
    ['False', false],
    ['none', null],
    ['None', null],
    ['range', range],
    ['raise_exception', refuse],
  ]),
);

/** Python's `range`, which is a list here: never a long one. */
function range(first: number, second?: number, step = 1): number[] {
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  const count = Math.ceil((stop - start) / step);
  if (!Number.isFinite(count)) throw new RecordError('range() takes whole numbers, and a step that is not 0.');
  if (count > MAX_ITEMS) throw tooLarge();
  return Array.from({ length: Math.max(0, count) }, (_, index) => start + index * step);
}

/** Lets a template leave a record out, with its own words. */
function refuse(reason: unknown): never {
  throw new RecordError(`The template refuses this record: ${String(reason)}`);
}

function tooLarge(): EndlessTemplate {
  return new EndlessTemplate('The template makes a list or text that is too long for any instance.');
}
