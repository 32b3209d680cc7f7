import type { z } from 'zod';
import { AppError } from '@/lib/errors';
import { setAnswerStatus } from '@/lib/http/answer-status';

/**
 * The arguments of a server action, which anybody can send and which may be anything, checked by `schema` (a tuple). Our own
 * pages never send others: the answer has the status 400. Throws `invalid`.
 */
export function readArguments<T>(given: readonly unknown[], schema: z.ZodType<T>): T {
  const { data, success } = schema.safeParse(given);
  if (success) return data;
  throw wrongArguments();
}

/** For what is no request that a page of ours makes. */
export function wrongArguments(): AppError {
  setAnswerStatus(400);
  return new AppError('invalid', 'This action was sent something that it does not take. Please reload the page.');
}
