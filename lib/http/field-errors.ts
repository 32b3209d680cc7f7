import type { z } from 'zod';

/** The first message for each field, by its path: `{"email": "…", "examples.0.input": "…"}`. */
export type FieldErrors = Readonly<Record<string, string>>;

/** The problems of a zod error by field; those of the whole stand under `''`. */
export function fieldErrors(error: z.ZodError): FieldErrors {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues.flatMap(issuesOf)) errors[path.map(String).join('.')] ??= message;
  return errors;
}

/** Of several shapes that a value may have, the one that its fixed values name was meant: what is wrong is told for it. */
function issuesOf(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const meant = issue.errors.find((issues) => issues.every(({ code }) => code !== 'invalid_value'));
  return meant?.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })) ?? [issue];
}

/** One sentence that names the first problem and where it is. */
export function firstProblem(errors: FieldErrors): string {
  const [field, message] = Object.entries(errors)[0] ?? ['', 'The request could not be understood.'];
  return field === '' ? message : `${field}: ${message}`;
}
