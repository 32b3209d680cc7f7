import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';
import type { Report } from '@/lib/checks/finding';
import type { Tx } from '@/lib/db/client';
import { jsonObject } from '@/lib/db/json';
import type { CheckOutcome } from '@/lib/rechecks/check-revision';

interface CheckedRevision {
  taskId: string;
  submissionId: string;
}

/**
 * Writes what the rules found in the accepted revision of a task, in place of what was known before. Nothing is written,
 * and `false` given, when the task is not accepted any more or another revision is: whoever accepted that one has
 * checked it. The lock makes the two wait for each other.
 */
export async function recordCheck(tx: Tx, revision: CheckedRevision, outcome: CheckOutcome): Promise<boolean> {
  const { taskId, submissionId } = revision;
  const [accepted] = await tx.$queryRaw<{ known: string[] }[]>`
    SELECT ARRAY(SELECT jsonb_object_keys(coalesce(submission.report -> 'totals', '{}'))) AS known
    FROM "Task" task JOIN "Submission" submission ON submission.id = task."acceptedSubmissionId"
    WHERE task.id = ${taskId}::uuid AND task.state = 'ACCEPTED' AND submission.id = ${submissionId}::uuid
    FOR SHARE OF task`;
  if (!accepted) return false;
  const row = 'fault' in outcome ? faultRow(outcome.fault) : reportRow(outcome.report, new Set(accepted.known));
  await tx.$executeRaw`
    INSERT INTO "TaskCheck" ("taskId", "submissionId", "engineVersion", fault, errors, warnings, infos, totals,
      "newMessages", "newErrors", report, "checkedAt")
    VALUES (${taskId}::uuid, ${submissionId}::uuid, ${row.engineVersion}, ${row.fault}, ${row.errors}, ${row.warnings},
      ${row.infos}, ${row.totals}::jsonb, ${row.newMessages}::text[], ${row.newErrors}, ${row.report}::jsonb,
      timezone('utc', now()))
    ON CONFLICT ("taskId") DO UPDATE SET
      ("submissionId", "engineVersion", fault, errors, warnings, infos, totals, "newMessages", "newErrors", report,
        "checkedAt")
      = (EXCLUDED."submissionId", EXCLUDED."engineVersion", EXCLUDED.fault, EXCLUDED.errors, EXCLUDED.warnings,
        EXCLUDED.infos, EXCLUDED.totals, EXCLUDED."newMessages", EXCLUDED."newErrors", EXCLUDED.report,
        EXCLUDED."checkedAt")`;
  return true;
}

/**
 * Records the report with which a revision has just been accepted, so that it need not be checked again. A report for
 * which rules had to be skipped is left for the next re-check.
 */
export async function recordAcceptance(tx: Tx, revision: CheckedRevision, report: Report): Promise<void> {
  if (report.skipped.length === 0) await recordCheck(tx, revision, { report });
}

function faultRow(fault: string) {
  const nothing = { errors: 0, warnings: 0, infos: 0, totals: '{}', newMessages: [], newErrors: 0, report: null };
  return { engineVersion: ENGINE_VERSION, fault, ...nothing };
}

function reportRow(report: Report, known: ReadonlySet<string>) {
  const { engineVersion, counts, totals, findings } = report;
  const newMessages = Object.keys(totals).filter((key) => !known.has(key));
  const errors = new Set(findings.flatMap((finding) => (finding.severity === 'error' ? [keyOf(finding)] : [])));
  const newErrors = newMessages.reduce((sum, key) => sum + (errors.has(key) ? (totals[key] ?? 0) : 0), 0);
  return {
    engineVersion,
    fault: null,
    errors: counts.error,
    warnings: counts.warning,
    infos: counts.info,
    totals: JSON.stringify(totals),
    newMessages,
    newErrors,
    report: JSON.stringify(jsonObject(report)),
  };
}

function keyOf({ rule, message }: { rule: string; message: string }): string {
  return `${rule}/${message}`;
}
