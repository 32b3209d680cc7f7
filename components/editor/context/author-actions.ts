/** What adding or taking off an author came to. */
export type AuthorResult =
  | { ok: true }
  | { ok: false; message: string; details?: Readonly<Record<string, unknown>> | undefined };

/** Server actions on the authors; the one that takes the actor off leads away from the draft. */
export interface AuthorActions {
  invite: (taskId: string, email: string) => Promise<AuthorResult>;
  takeOff: (taskId: string, userId: string) => Promise<AuthorResult>;
}
