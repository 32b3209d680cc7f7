import type { Actor } from '@/lib/auth/policy';
import { db } from '@/lib/db/client';

/** A value that accepted tasks have, and how many have it. */
export interface TaskChoice {
  value: string;
  count: number;
}

/** What the list can be filtered by: only what leads to at least one task, in alphabetical order. */
export interface TaskChoices {
  category: TaskChoice[];
  domain: TaskChoice[];
  language: TaskChoice[];
  licence: TaskChoice[];
  source: TaskChoice[];
}

const KEPT_FOR_MS = 30_000;
/** More sources than this would make the page heavy; the most frequent ones stay. */
const MAX_VALUES = 1_000;

let kept: { choices: Promise<TaskChoices>; until: number } | null = null;

/**
 * The choices of the list's filters. Counting 10,000 tasks costs more than the list, so they are kept for half a minute
 * and then counted anew while the old ones are still given out.
 */
export async function taskChoices(_actor: Actor | null): Promise<TaskChoices> {
  if (kept && kept.until > Date.now()) return await kept.choices;
  const older = kept;
  const choices = readChoices();
  const newer = { choices, until: Date.now() + KEPT_FOR_MS };
  kept = newer;
  // What failed is not kept; whoever waits for it hears of it, whoever has the old choices need not.
  choices.catch(() => {
    if (kept === newer) kept = null;
  });
  return await (older?.choices ?? choices);
}

/** The choices as they are now. */
export async function readChoices(): Promise<TaskChoices> {
  const rows = await db().$queryRaw<(TaskChoice & { kind: keyof TaskChoices })[]>`
    WITH accepted AS MATERIALIZED (
      SELECT id, categories, domains, "inputLanguages", "outputLanguages", licences, sources
      FROM "Task" WHERE state = 'ACCEPTED' AND number IS NOT NULL
    ),
    used AS (
      SELECT 'category' AS kind, value, id FROM accepted, unnest(categories) AS value
      UNION ALL SELECT 'domain', value, id FROM accepted, unnest(domains) AS value
      UNION ALL SELECT DISTINCT 'language', value, id FROM accepted, unnest("inputLanguages" || "outputLanguages") AS value
      UNION ALL SELECT 'licence', value, id FROM accepted, unnest(licences) AS value
      UNION ALL SELECT 'source', value, id FROM accepted, unnest(sources) AS value
    ),
    counted AS (SELECT kind, value, count(*)::int AS count FROM used WHERE value <> '' GROUP BY kind, value),
    ranked AS (SELECT *, row_number() OVER (PARTITION BY kind ORDER BY count DESC, value) AS rank FROM counted)
    SELECT kind, value, count FROM ranked WHERE rank <= ${MAX_VALUES}
    ORDER BY kind, lower(value), value`;
  const choices: TaskChoices = { category: [], domain: [], language: [], licence: [], source: [] };
  for (const { kind, value, count } of rows) choices[kind].push({ value, count });
  return choices;
}
