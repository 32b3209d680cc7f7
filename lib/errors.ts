/** What can go wrong in a way that a user should hear about. Each code has one HTTP status (`lib/http/problem.ts`). */
export type ErrorCode =
  | 'invalid'
  | 'not-signed-in'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'too-large'
  | 'rate-limited'
  | 'timeout'
  | 'unavailable';

/**
 * The one error class of the services. `message` is shown to the user: plain, says what is wrong and what to do.
 * `details` is data for the interface (findings, the rows that changed, field errors), never secrets.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: ErrorCode, message: string, details: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
