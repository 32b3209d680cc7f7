import { assertCan } from '@/lib/auth/assert-can';
import type { Actor } from '@/lib/auth/policy';
import { ruleById } from '@/lib/checks/engine/registry';
import type { NoteRequest, WarningNote } from '@/lib/checks/warning-note';
import { db, type Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { assertStorable } from '@/lib/drafts/draft-limits';
import { assertWritable, lockDraft, readDraft } from '@/lib/drafts/lock-draft';
import { AppError } from '@/lib/errors';

/**
 * The authors' notes on the warnings of a draft.
 * @throws AppError `not-found`, `forbidden`
 */
export async function listWarningNotes(actor: Actor | null, taskId: string): Promise<WarningNote[]> {
  assertCan(actor, 'draft:read', await readDraft(db(), taskId));
  return readWarningNotes(db(), taskId);
}

/** The notes of a draft by rule and message; whoever calls it has asked who may read the draft. */
export async function readWarningNotes(client: Tx, taskId: string): Promise<WarningNote[]> {
  return client.warningNote.findMany({
    where: { taskId },
    select: { rule: true, message: true, text: true },
    orderBy: [{ rule: 'asc' }, { message: 'asc' }],
  });
}

/**
 * Writes, changes or (by an empty text) takes away the note on a warning; gives its text as it is kept. Like other saves it
 * changes no state, and is not in the audit log; what reviewers see is frozen with the submission.
 * @throws AppError `conflict` with the note's `text` as it is now when that is neither what the author saw (`before`) nor
 *   what they write; `conflict` with `reason: 'read-only'` while the draft is in review; `invalid` for what is no
 *   warning or cannot be stored; `forbidden`, `not-found`.
 */
export async function saveWarningNote(actor: Actor | null, taskId: string, request: NoteRequest): Promise<string> {
  const { rule, message, before } = request;
  const text = request.text.trim();
  assertWarning(rule, message);
  assertStorable(text, 'The note');
  return transaction(async (tx) => {
    const draft = await lockDraft(tx, taskId);
    assertCan(actor, 'draft:write', draft);
    assertWritable(draft);
    const key = { taskId, rule, message };
    const found = await tx.warningNote.findUnique({ where: { taskId_rule_message: key }, select: { text: true } });
    const now = found?.text ?? '';
    if (now === text) return text;
    if (now !== before.trim()) throw staleNote(now);
    if (text === '') await tx.warningNote.delete({ where: { taskId_rule_message: key } });
    else
      await tx.warningNote.upsert({ where: { taskId_rule_message: key }, create: { ...key, text }, update: { text } });
    return text;
  });
}

function assertWarning(rule: string, message: string): void {
  const messages = ruleById(rule)?.messages ?? {};
  const severity = Object.hasOwn(messages, message) ? messages[message]?.severity : undefined;
  if (severity !== 'warning') throw new AppError('invalid', 'Only a warning of the checks can be answered by a note.');
}

function staleNote(text: string): AppError {
  return new AppError('conflict', 'Someone else changed this note meanwhile. Nothing was overwritten.', { text });
}
