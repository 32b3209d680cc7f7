import type { Actor } from '@/lib/auth/policy';
import { takePoint } from '@/lib/http/rate-limit';
import { readSettings, type Settings } from '@/lib/members/settings';

/** What an account does that stores something or reaches others, with the setting that limits it and its name. */
const KINDS = {
  upload: { setting: 'uploadsPerMinute', one: 'upload', many: 'uploads' },
  draft: { setting: 'uploadsPerMinute', one: 'new draft', many: 'new drafts' },
  'restore-point': { setting: 'uploadsPerMinute', one: 'restore point', many: 'restore points' },
  mapping: { setting: 'uploadsPerMinute', one: 'mapping', many: 'mappings' },
  submission: { setting: 'uploadsPerMinute', one: 'submission', many: 'submissions' },
  comment: { setting: 'commentsPerMinute', one: 'comment', many: 'comments' },
  note: { setting: 'commentsPerMinute', one: 'note', many: 'notes' },
  discussion: { setting: 'commentsPerMinute', one: 'change of a discussion', many: 'changes of discussions' },
  claim: { setting: 'commentsPerMinute', one: 'claim', many: 'claims' },
  profile: { setting: 'commentsPerMinute', one: 'change of its name', many: 'changes of its name' },
  invitation: { setting: 'invitationsPerMinute', one: 'invitation', many: 'invitations' },
  join: { setting: 'invitationsPerMinute', one: 'joined task', many: 'joined tasks' },
} as const satisfies Record<string, { setting: keyof Settings; one: string; many: string }>;

export type AccountTurn = keyof typeof KINDS;

/**
 * Counts one of a kind for the account, before its work is done (and its body is read), so that parallel ones cannot get
 * more than the setting allows within a minute; each kind for itself. Throws `rate-limited`, saying when to go on.
 */
export async function takeTurn(actor: Actor, kind: AccountTurn): Promise<void> {
  const { setting, one, many } = KINDS[kind];
  const points = (await readSettings())[setting];
  await takePoint(
    { name: `account-${kind}`, points, seconds: 60 },
    actor.id,
    (wait) => `An account can make ${things(points, one, many)} a minute here. Please go on ${wait}.`,
  );
}

function things(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
