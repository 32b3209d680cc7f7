import type { z } from 'zod';
import { AppError } from '@/lib/errors';
import { wrongArguments } from '@/lib/http/read-arguments';

/** NUL, which PostgreSQL cannot hold, and lone surrogates, which UTF-8 cannot. */
const UNSTORABLE = /[\0\p{Cs}]/u;
/** Fields that a form of ours can have, those that React adds among them. */
const MAX_FIELDS = 100;

/**
 * The text fields of a form, checked by `schema`; files and React's own fields are left out. `form` may be anything that was
 * sent in its place. Throws the schema's `ZodError`; `invalid` for a text that nothing can store, and for what is no such form.
 */
export function readForm<T>(form: unknown, schema: z.ZodType<T>): T {
  if (!(form instanceof FormData)) throw wrongArguments();
  const entries = [...form];
  if (entries.length > MAX_FIELDS) throw wrongArguments();
  const fields = new Map<string, string>();
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || name.startsWith('$ACTION')) continue;
    if (UNSTORABLE.test(value)) throw unstorable(name);
    fields.set(name, value);
  }
  const { data, error } = schema.safeParse(Object.fromEntries(fields));
  if (!error) return data;
  // A field that is missing: people send wrong texts, not none.
  if (error.issues.some(({ code }) => code === 'invalid_type')) throw wrongArguments();
  throw error;
}

function unstorable(field: string): AppError {
  const message = 'This holds a NUL character or half of a surrogate pair. Please delete it.';
  return new AppError('invalid', message, { fieldErrors: { [field]: message } });
}
