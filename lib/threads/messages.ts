import { AppError, type ErrorCode } from '@/lib/errors';

/** What the pool sends to a thread: a job when it is idle, else the answer to its question. */
export interface Given {
  name: string;
  input: unknown;
}
export interface Answered {
  answer: unknown;
}

/** What a thread sends: that its code is loaded, then for each job. `heap`: bytes of its heap. */
export type FromThread =
  | { kind: 'ready' }
  | { kind: 'done'; value: unknown; heap: number }
  | { kind: 'failed'; error: SentError; heap: number }
  | { kind: 'question'; question: unknown };

/** An error as it crosses the boundary: an `AppError` with all it has, of another one what the log needs. */
export type SentError =
  | { code: ErrorCode; message: string; details: Readonly<Record<string, unknown>> }
  | { code: null; message: string; stack: string };

export function sentError(error: unknown): SentError {
  if (error instanceof AppError) return { code: error.code, message: error.message, details: error.details };
  if (error instanceof Error) return { code: null, message: error.message, stack: error.stack ?? '' };
  return { code: null, message: String(error), stack: '' };
}

export function errorFrom(sent: SentError): Error {
  if (sent.code !== null) return new AppError(sent.code, sent.message, sent.details);
  const error = new Error(sent.message);
  if (sent.stack !== '') error.stack = sent.stack;
  return error;
}
