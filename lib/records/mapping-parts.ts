import { NO_INPUT } from '@/lib/records/missing-words';
import type { ColumnProfile } from '@/lib/records/profile-columns';
import { isName, placeholder, quotedKey } from '@/lib/records/template';

/** A column, or a key within it, as an expression: `question.stem`, `row['Main text']`. */
export function expressionOf(path: readonly string[]): string {
  const [column = '', ...keys] = path;
  const first = placeholder(column).slice(3, -3);
  return first + keys.map((key) => (isName(key) ? `.${key}` : `[${quotedKey(key)}]`)).join('');
}

/** A template of nothing but a column, or a key within it. */
export function fieldOf(path: readonly string[]): string {
  return `{{ ${expressionOf(path)} }}`;
}

/** Most words that are listed in a template. */
const MOST_WORDS = 8;

/** A part of a template that is there only where the column says something: `before` stands in front of it. */
export function optional(
  { path, missing, noInputWithin }: Pick<ColumnProfile, 'path' | 'missing' | 'noInputWithin'>,
  before: string,
): string {
  const value = expressionOf(path);
  const words = [...missing].slice(0, MOST_WORDS).map(quotedKey);
  const tests = [value];
  if (words.length > 0) tests.push(`(${value} | string | trim) not in [${words.join(', ')}]`);
  if (noInputWithin) tests.push(`${quotedKey(NO_INPUT)} not in ${value}`);
  return `{% if ${tests.join(' and ')} %}${before}{{ ${value} }}{% endif %}`;
}
