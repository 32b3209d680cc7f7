import type { JsonValue } from '@/lib/task/schema';

/** Where one of these stands, there may be a number that JavaScript cannot hold. */
const SUSPECT = /\d{16}|[eE]\+?\d{3}|NaN|Infinity/;
/** The begin of a text, a number, or what Python writes for numbers that JSON does not have. */
const TOKEN = /"|-?\d[\d.eE+-]*|-?Infinity|NaN/g;
const LONG_INTEGER = /^-?\d{16,}$/;

/**
 * Reads JSON, of equal keys the last. Numbers that JavaScript cannot hold become texts: an id of 19 digits must not end
 * in zeros. `NaN` and `Infinity`, which Python writes for what is missing, become null.
 * @throws SyntaxError when it is no JSON
 */
export function parseJson(text: string): JsonValue {
  return JSON.parse(SUSPECT.test(text) ? withSafeNumbers(text) : text) as JsonValue;
}

function withSafeNumbers(text: string): string {
  let safe = '';
  let from = 0;
  for (let found = next(text, 0); found !== null; ) {
    const [token] = found;
    const end = token === '"' ? endOfText(text, found.index) : found.index + token.length;
    const other = token === '"' ? null : safeNumber(token);
    if (other !== null) {
      safe += text.slice(from, found.index) + other;
      from = end;
    }
    found = next(text, end);
  }
  return safe + text.slice(from);
}

function next(text: string, from: number): RegExpExecArray | null {
  TOKEN.lastIndex = from;
  return TOKEN.exec(text);
}

/** Where the text that begins at a quote has ended. */
function endOfText(text: string, start: number): number {
  for (let quote = text.indexOf('"', start + 1); quote >= 0; quote = text.indexOf('"', quote + 1)) {
    let first = quote;
    while (text[first - 1] === '\\') first--;
    if ((quote - first) % 2 === 0) return quote + 1;
  }
  return text.length;
}

/** What stands for a number that JavaScript would change; null for others. */
function safeNumber(token: string): string | null {
  if (token === 'NaN' || token.endsWith('Infinity')) return 'null';
  const value = Number(token);
  const isChanged = LONG_INTEGER.test(token)
    ? String(value) !== token
    : !Number.isFinite(value) && !Number.isNaN(value);
  return isChanged ? `"${token}"` : null;
}
