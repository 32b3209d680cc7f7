import { ENGINE_VERSION } from '@/lib/checks/engine/engine-version';
import type { Tx } from '@/lib/db/client';
import { ACCEPTED_TASKS } from '@/lib/rechecks/recheck-run';

/** The accepted tasks under the current rules, in numbers. */
export interface RecheckSummary {
  accepted: number;
  /** Of these, with the current rules. Those whose file cannot be read are among them. */
  checked: number;
  /** With at least one error. */
  failing: number;
  /** With an error that the report of their acceptance did not have. */
  newlyFailing: number;
  /** Whose file cannot be read. */
  unreadable: number;
}

/** Counts what is known of the accepted tasks. */
export async function summarise(client: Tx): Promise<RecheckSummary> {
  const [row] = await client.$queryRaw<RecheckSummary[]>`
    SELECT count(*)::int AS accepted,
      count(*) FILTER (WHERE checked."engineVersion" = ${ENGINE_VERSION})::int AS checked,
      count(*) FILTER (WHERE checked."engineVersion" = ${ENGINE_VERSION} AND checked.errors > 0)::int AS failing,
      count(*) FILTER (WHERE checked."engineVersion" = ${ENGINE_VERSION} AND checked."newErrors" > 0)::int
        AS "newlyFailing",
      count(*) FILTER (WHERE checked."engineVersion" = ${ENGINE_VERSION} AND checked.fault IS NOT NULL)::int
        AS unreadable
    FROM ${ACCEPTED_TASKS}`;
  return row ?? { accepted: 0, checked: 0, failing: 0, newlyFailing: 0, unreadable: 0 };
}
