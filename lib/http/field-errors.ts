import type { z } from 'zod';

/** The first message for each field, by its path: `{"email": "…", "examples.0.input": "…"}`. */
export type FieldErrors = Readonly<Record<string, string>>;

/** Fields that an answer names. */
const MAX_FIELDS = 20;
/** Characters of a message, and of a field's path: both can hold what was sent. */
const MAX_CHARACTERS = 200;

/** The problems of a zod error by field, of many the first 20; those of the whole stand under `''`. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors = new Map<string, string>();
  for (const outer of error.issues) {
    for (const { path, message } of issuesOf(outer)) {
      if (errors.size === MAX_FIELDS) return Object.fromEntries(errors);
      const field = shortened(path.map(String).join('.'));
      if (!errors.has(field)) errors.set(field, shortened(message));
    }
  }
  return Object.fromEntries(errors);
}

/** Of several shapes that a value may have, the one that its fixed values name was meant: what is wrong is told for it. */
function issuesOf(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((issues) => issues.every(({ code }) => code !== 'invalid_value'));
  return meant?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

/** One sentence for a zod error: its first problem, where it is, and how many more there are than are named. */
export function problemText(error: z.ZodError): string {
  const more = error.issues.length - MAX_FIELDS;
  const first = firstProblem(fieldErrors(error));
  return more > 0 ? `${first} (${MAX_FIELDS} are named, and ${more.toLocaleString('en')} more)` : first;
}

/** One sentence that names the first problem and where it is. */
function firstProblem(errors: FieldErrors): string {
  const [field, message] = Object.entries(errors)[0] ?? ['', 'The request could not be understood.'];
  return field === '' ? message : `${field}: ${message}`;
}

function shortened(text: string): string {
  return text.length > MAX_CHARACTERS ? `${text.slice(0, MAX_CHARACTERS)}…` : text;
}
