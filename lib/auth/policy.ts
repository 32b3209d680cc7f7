/** The account that acts, as read from the database for this very request. `null` stands for a visitor. */
export interface Actor {
  id: string;
  name: string;
  email: string;
  role: Role;
  demo: boolean;
}

export type Role = 'CONTRIBUTOR' | 'REVIEWER' | 'MAINTAINER';

/** What the policy must know of a task (or its draft). */
export interface TaskSubject {
  authorIds: readonly string[];
}

/** What the policy must know of a submission. */
export interface SubmissionSubject extends TaskSubject {
  /** Whether a verdict has ended the submission's review. */
  decided: boolean;
  /** Whether the actor has an open claim on it. */
  reviewing: boolean;
  /** Whether the actor has recorded a verdict of their own on it. */
  hasVerdict: boolean;
}

/** Every action of the product's table with the subject it needs. */
export interface Actions {
  'collection:browse': undefined;
  'draft:create': undefined;
  'draft:read': TaskSubject;
  'draft:write': TaskSubject;
  'draft:invite': TaskSubject;
  'submission:submit': TaskSubject;
  'submission:withdraw': TaskSubject;
  'submission:read': TaskSubject;
  'submission:comment': TaskSubject;
  'review:list': undefined;
  'review:claim': TaskSubject;
  'review:read-others': SubmissionSubject;
  'thread:hide': undefined;
  'task:reject': undefined;
  'task:reopen': undefined;
  'task:retire': undefined;
  'import:run': undefined;
  'recheck:run': undefined;
  'release:cut': undefined;
  'member:list': undefined;
  'member:change': undefined;
  'settings:change': undefined;
  'audit:read': undefined;
}
export type Action = keyof Actions;

type Rule<A extends Action> = (actor: Actor | null, subject: Actions[A]) => boolean;

const anyone = () => true;
const signedIn = (actor: Actor | null) => actor !== null;
const isReviewer = (actor: Actor | null) => actor?.role === 'REVIEWER' || actor?.role === 'MAINTAINER';
const isMaintainer = (actor: Actor | null) => actor?.role === 'MAINTAINER';
const isAuthor = (actor: Actor | null, subject: TaskSubject) => actor !== null && subject.authorIds.includes(actor.id);

/** The table "Who may do what" of the product: one line an action, everything not allowed here is forbidden. */
const POLICY: { [A in Action]: Rule<A> } = {
  'collection:browse': anyone,
  'draft:create': signedIn,
  'draft:read': (actor, draft) => isAuthor(actor, draft) || isMaintainer(actor),
  'draft:write': isAuthor,
  'draft:invite': isAuthor,
  'submission:submit': isAuthor,
  'submission:withdraw': isAuthor,
  'submission:read': (actor, submission) => isAuthor(actor, submission) || isReviewer(actor),
  'submission:comment': (actor, submission) => isAuthor(actor, submission) || isReviewer(actor),
  'review:list': isReviewer,
  'review:claim': (actor, submission) => isReviewer(actor) && !isAuthor(actor, submission),
  'review:read-others': mayReadOthers,
  'thread:hide': isMaintainer,
  'task:reject': isMaintainer,
  'task:reopen': isMaintainer,
  'task:retire': isMaintainer,
  'import:run': isMaintainer,
  'recheck:run': isMaintainer,
  'release:cut': isMaintainer,
  'member:list': isMaintainer,
  'member:change': isMaintainer,
  'settings:change': isMaintainer,
  'audit:read': isMaintainer,
};

/**
 * Authors see verdicts once decided; reviewers after their own; maintainers unless they are reviewing it. Whoever is in
 * several of these columns may what any of them may, so that a role never takes away what an author has.
 */
function mayReadOthers(actor: Actor | null, submission: SubmissionSubject): boolean {
  if (isAuthor(actor, submission) && submission.decided) return true;
  if (submission.reviewing) return false;
  return isMaintainer(actor) || (isReviewer(actor) && submission.hasVerdict);
}

/** Whether `actor` may do `action` to `subject`. Pure; a disabled account never becomes an actor (`lib/auth/session.ts`). */
export function can<A extends Action>(
  actor: Actor | null,
  action: A,
  ...subject: Actions[A] extends undefined ? [] : [Actions[A]]
): boolean {
  const rule = POLICY[action] as Rule<A>;
  return rule(actor, subject[0] as Actions[A]);
}
