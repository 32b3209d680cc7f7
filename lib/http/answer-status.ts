import { AsyncLocalStorage } from 'node:async_hooks';

/** The status that the answer being made is to have, where Next.js would say 200. */
interface Answer {
  status?: number;
  retryAfterSeconds?: number;
}

// The start-up code and the actions are bundled apart, and must meet.
const shared = globalThis as { taskloomAnswer?: AsyncLocalStorage<Answer> };
shared.taskloomAnswer ??= new AsyncLocalStorage<Answer>();
const answers = shared.taskloomAnswer;

/** Runs the handling of a request; what `setAnswerStatus` says within it is found in `answer`. */
export function withAnswer(answer: Answer, handle: () => void): void {
  answers.run(answer, handle);
}

/**
 * Gives the answer to a server action another status than 200: its result is data for the page all the same. (To throw
 * `forbidden()` would give the status, but take the message and the page from the user.)
 */
export function setAnswerStatus(status: number, retryAfterSeconds?: number): void {
  const answer = answers.getStore();
  if (answer) Object.assign(answer, { status, retryAfterSeconds });
}
