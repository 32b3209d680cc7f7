import { z } from 'zod';
import { audit } from '@/lib/audit/audit';
import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { db, type Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { AppError } from '@/lib/errors';

function perMinute() {
  return z.number().int().min(1, 'At least 1.').max(10_000, 'At most 10,000.');
}

/** What maintainers can set. A setting without a row has the default stated here. */
const shape = {
  /** Approvals by different reviewers that accept a submission; fixed for a submission when it is made. */
  approvalsNeeded: z.number().int().min(1, 'At least 1.').max(10, 'At most 10.').default(2),
  /** Minutes for which a claimed review stays with its reviewer: long enough for a careful review with a break. */
  leaseMinutes: z.number().int().min(5, 'At least 5 minutes.').max(10_080, 'At most a week (10,080).').default(120),
  /** Who may make an account: anyone, or only who holds an invitation. */
  signUp: z.enum(['open', 'invitation']).default('open'),
  /** Drafts of tasks that are not accepted which one account may have begun (`lib/drafts/account-quota.ts`). */
  draftsPerAccount: z.number().int().min(1, 'At least 1.').max(100_000, 'At most 100,000.').default(500),
  /** Megabytes (of a million bytes) that all its drafts and the restore points of their tasks may take. */
  megabytesPerAccount: z.number().int().min(1, 'At least 1.').max(1_000_000, 'At most 1,000,000.').default(2_000),
  /** What one account may do within a minute (`lib/members/account-turns.ts`); a person does not come near it. */
  uploadsPerMinute: perMinute().default(60),
  commentsPerMinute: perMinute().default(60),
  invitationsPerMinute: perMinute().default(30),
  /** The lowest number that a task which is begun here is given: SuperNI's own run to about 1731. */
  firstTaskNumber: z.number().int().min(1, 'At least 1.').max(1_000_000, 'At most 1,000,000.').default(2_000),
};
const settingsSchema = z.object(shape);
export type Settings = z.infer<typeof settingsSchema>;

/** What holds for a setting that has no row. */
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

/** A change of some settings; what is absent stays as it is. */
export const settingsChanges = z
  .strictObject({
    approvalsNeeded: shape.approvalsNeeded.unwrap(),
    leaseMinutes: shape.leaseMinutes.unwrap(),
    signUp: shape.signUp.unwrap(),
    draftsPerAccount: shape.draftsPerAccount.unwrap(),
    megabytesPerAccount: shape.megabytesPerAccount.unwrap(),
    uploadsPerMinute: shape.uploadsPerMinute.unwrap(),
    commentsPerMinute: shape.commentsPerMinute.unwrap(),
    invitationsPerMinute: shape.invitationsPerMinute.unwrap(),
    firstTaskNumber: shape.firstTaskNumber.unwrap(),
  })
  .partial();
export type SettingsChanges = z.infer<typeof settingsChanges>;

/** The settings as they are now, or within `tx`. */
export async function readSettings(tx?: Tx): Promise<Settings> {
  const rows = await (tx ?? db()).setting.findMany({ select: { key: true, value: true } });
  return settingsSchema.parse(Object.fromEntries(rows.map(({ key, value }) => [key, value])));
}

/** Changes settings (maintainers) and gives them all back. Throws `forbidden`, `invalid` for a number that is given, or a `ZodError` for a bad value. */
export async function changeSettings(actor: Actor | null, changes: SettingsChanges): Promise<Settings> {
  const wanted = settingsChanges.parse(changes);
  return transaction(async (tx) => {
    const maintainer = assertCan(actor, 'settings:change');
    // Two changes at once must not both write "before" from the same state.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('taskloom:settings'))`;
    const before = await readSettings(tx);
    const after = settingsSchema.parse({ ...before, ...withoutUndefined(wanted) });
    if (after.firstTaskNumber !== before.firstTaskNumber) await assertNumberIsFree(tx, after.firstTaskNumber);
    const changed = settingsSchema.keyof().options.filter((key) => before[key] !== after[key]);
    for (const key of changed) {
      const row = { value: after[key], updatedById: maintainer.id };
      await tx.setting.upsert({ where: { key }, create: { key, ...row }, update: row });
    }
    if (changed.length > 0) {
      const only = (settings: Settings) => Object.fromEntries(changed.map((key) => [key, settings[key]]));
      const subject = { type: 'settings', id: 'settings' };
      await audit(tx, {
        actor: maintainer,
        verb: 'settings.changed',
        subject,
        before: only(before),
        after: only(after),
      });
    }
    return after;
  });
}

/** Numbers are given upwards, each once: a beginning below those that are given would say what is not so. */
async function assertNumberIsFree(tx: Tx, first: number): Promise<void> {
  const [row] = await tx.$queryRaw<{ last: number | null }[]>`
    SELECT greatest((SELECT value FROM "Counter" WHERE name = 'task-number'), (SELECT max(number) FROM "Task")) AS last`;
  const last = row?.last ?? 0;
  if (first > last) return;
  const message = `Numbers up to ${last} are given already. The next ones begin above: ${last + 1} or more.`;
  throw new AppError('invalid', message, { fieldErrors: { firstTaskNumber: message } });
}

function withoutUndefined(changes: SettingsChanges): Record<string, unknown> {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
}
