import { ZodError } from 'zod';
import { asUnreachable } from '@/lib/db/unreachable';
import { AppError, type ErrorCode } from '@/lib/errors';
import { setAnswerStatus } from '@/lib/http/answer-status';
import { type FieldErrors, fieldErrors, problemText } from '@/lib/http/field-errors';
import { faultMessage, isNextSignal, logFault } from '@/lib/http/log-fault';

/** What a server action gives back: its value, or what is wrong, as data for the form. */
export type FormResult<T = undefined> = { ok: true; value: T } | FormFailure;

export interface FormFailure {
  ok: false;
  message: string;
  code: ErrorCode | 'fault';
  details: Readonly<Record<string, unknown>>;
  fieldErrors: FieldErrors;
}

/**
 * Runs the work of a server action and turns its errors into data; what Next.js throws to redirect passes through.
 * An `AppError` may name fields in `details.fieldErrors`.
 */
export async function runAction<T>(work: () => Promise<T>): Promise<FormResult<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (isNextSignal(error)) throw error;
    return failure(error);
  }
}

function failure(thrown: unknown): FormFailure {
  const error = asUnreachable(thrown) ?? thrown;
  if (error instanceof AppError) {
    const { code, message, details } = error;
    stateRefusal(code, details.retryAfterSeconds);
    return { ok: false, message, code, details, fieldErrors: ownFieldErrors(details) };
  }
  if (error instanceof ZodError) {
    const message = problemText(error);
    return { ok: false, message, code: 'invalid', details: {}, fieldErrors: fieldErrors(error) };
  }
  const id = logFault(error);
  return { ok: false, message: faultMessage(id), code: 'fault', details: { id }, fieldErrors: {} };
}

/** What was refused to who sent it has the status of that; what a form can put right is data for the page alone. */
const REFUSALS: Partial<Record<ErrorCode, number>> = { 'not-signed-in': 401, forbidden: 403, 'rate-limited': 429 };

function stateRefusal(code: ErrorCode, retryAfterSeconds: unknown): void {
  const status = REFUSALS[code];
  if (status) setAnswerStatus(status, typeof retryAfterSeconds === 'number' ? retryAfterSeconds : undefined);
}

function ownFieldErrors(details: Readonly<Record<string, unknown>>): FieldErrors {
  const { fieldErrors: fields } = details;
  if (typeof fields !== 'object' || fields === null) return {};
  return Object.fromEntries(Object.entries(fields).filter(([, message]) => typeof message === 'string'));
}
