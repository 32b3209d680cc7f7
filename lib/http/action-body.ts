const MAX_ARGUMENTS = 20;
const MAX_DEPTH = 32;

/** What React writes in the place of values that JSON lacks, and a text that begins with a dollar sign. */
const VALUE = /^\$(\$|undefined$|NaN$|-?Infinity$|-0$|D\d|n-?\d)/;

/**
 * Whether a body that is no form can be the arguments of a server action, as React sends them: a JSON list of few plain values.
 * At anything else (a reference to a part that is not there, brackets in thousands of brackets) Next.js throws, and logs a
 * stack for each request.
 */
export function isArgumentList(body: Buffer): boolean {
  try {
    const list: unknown = JSON.parse(body.toString('utf8'));
    return Array.isArray(list) && list.length <= MAX_ARGUMENTS && isPlain(list, 0);
  } catch {
    return false;
  }
}

function isPlain(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return !value.startsWith('$') || VALUE.test(value);
  if (typeof value !== 'object' || value === null) return true;
  return depth < MAX_DEPTH && Object.values(value).every((member) => isPlain(member, depth + 1));
}
