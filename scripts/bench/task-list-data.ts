import { db } from '@/lib/db/client';
import { CATEGORIES, DOMAINS } from '@/lib/task/taxonomy';
import { generator } from '@/scripts/bench/generator';

/** The first number of the generated tasks, above those that were submitted. */
const FIRST = 1_000_000;
const HASH = '1'.repeat(64);
/** It begins every definition, as many of the public collection do. */
export const COMMON_WORD = 'generate';

/**
 * Fills the list with so many accepted tasks of all categories, without their files: a hundred words of definition, a
 * report with some findings, 2,500 sources, a fifth of them not in English.
 */
export async function fillTaskList(tasks: number): Promise<void> {
  const client = db();
  const rows = JSON.stringify(Array.from({ length: tasks }, (_, index) => taskOf(index)));
  await client.$executeRaw`
    INSERT INTO "Blob" (sha256, size, "deflatedSize", crc32, deflated) VALUES (${HASH}, 0, 0, 0, '')`;
  await client.$executeRaw`
    WITH made AS MATERIALIZED (
      SELECT gen_random_uuid() AS id, gen_random_uuid() AS "submissionId", row.*
      FROM json_to_recordset(${rows}::json) AS row(number int, slug text, summary text, definition text, category text,
        domain text, language text, licence text, source text, "instanceCount" int, report jsonb)
    ), task AS (
      INSERT INTO "Task" (id, number, slug, "updatedAt", summary, categories, domains, licences, sources,
        "inputLanguages", "outputLanguages", "instanceCount")
      SELECT id, number, slug, now(), summary, ARRAY[category], ARRAY[domain], ARRAY[licence], ARRAY[source],
        ARRAY[language], ARRAY['English'], "instanceCount"
      FROM made
    )
    INSERT INTO "Submission" (id, "taskId", revision, state, name, sha256, report, "engineVersion", facts,
      "approvalsNeeded")
    SELECT "submissionId", id, 1, 'APPROVED', 'task' || number || '_' || slug, ${HASH}, report, '1',
      jsonb_build_object('summary', summary, 'definition', definition), 2
    FROM made`;
  await client.$executeRaw`
    UPDATE "Task" SET state = 'ACCEPTED', "acceptedSubmissionId" = submission.id,
      "acceptedAt" = now() AT TIME ZONE 'utc' - make_interval(mins => number - ${FIRST})
    FROM "Submission" submission WHERE submission."taskId" = "Task".id AND number >= ${FIRST}`;
  await client.$executeRawUnsafe('VACUUM ANALYZE "Task", "Submission"');
}

function taskOf(index: number) {
  const next = generator(index + 1);
  const words = (length: number) => Array.from({ length }, () => wordOf(next)).join(' ');
  const one = <T>(values: readonly T[]) => values[next() % values.length];
  const finding = { rule: 'links-in-input', message: 'link', severity: 'warning', path: '/Instances/1/input' };
  return {
    number: FIRST + index,
    slug: `dataset_${index % 2_500}_${wordOf(next)}_generation`,
    summary: words(15),
    definition: `In this task you ${COMMON_WORD} a text. ${words(95)}`,
    category: one(CATEGORIES),
    domain: one(DOMAINS),
    language: index % 5 === 0 ? one(['Hindi', 'Arabic', 'Chinese', 'Swahili']) : 'English',
    licence: one(['MIT', 'Apache 2.0', 'CC BY 4.0', 'CC0 1.0']),
    source: `dataset_${index % 2_500}`,
    instanceCount: 100 + (next() % 6_401),
    report: { engineVersion: '1', findings: Array.from({ length: 20 }, () => ({ ...finding, params: words(5) })) },
  };
}

/** Words as frequent as those of a language: the second half as often as the first, and so on. */
function wordOf(next: () => number): string {
  const rank = Math.floor(4_000 ** ((next() % 10_007) / 10_007));
  return [rank, Math.floor(rank / 15), Math.floor(rank / 225)].map(syllable).join('');
}

/** One of fifteen. */
function syllable(number: number): string {
  return `${'bdkmrstwvgflnpz'[number % 15]}${'aeiou'[number % 5]}`;
}
