import { db } from '@/lib/db/client';
import { tokenizeDefinitions } from '@/lib/pool/definition-tokens';
import { INDEX_VERSION } from '@/lib/pool/index-version';
import { bytesOfTokens } from '@/lib/pool/token-bytes';
import { generator } from '@/scripts/bench/generator';

/** A collection as the pool's index sees it. */
export interface PoolSize {
  tasks: number;
  /** Instances of each task. */
  instances: number;
}

/** The first number of the generated tasks, above those of the list. */
const FIRST = 2_000_000;

/**
 * Fills the pool's index as if so many tasks had been accepted one after the other, without their files: random hashes,
 * definitions of 30 to 120 words. Gives the definitions.
 */
export async function fillPool({ tasks, instances }: PoolSize): Promise<string[]> {
  const client = db();
  const definitions = Array.from({ length: tasks }, (_, index) => definitionOf(index));
  await client.$executeRaw`
    INSERT INTO "Blob" (sha256, size, "deflatedSize", crc32, deflated) VALUES (repeat('0', 64), 0, 0, 0, '')`;
  await client.$executeRaw`
    INSERT INTO "Task" (id, number, slug, "updatedAt", sources, categories, "inputLanguages", "outputLanguages")
    SELECT gen_random_uuid(), ${FIRST}::int + i, 'generated', now(), ARRAY['dataset_' || i % 500],
      ARRAY[CASE WHEN i % 8 = 0 THEN 'Textual Entailment' ELSE 'Mathematics' END], ARRAY['English'], ARRAY['English']
    FROM generate_series(0, ${tasks}::int - 1) AS i`;
  await client.$executeRaw`
    INSERT INTO "Submission" (id, "taskId", revision, state, name, sha256, report, "engineVersion", facts, "approvalsNeeded")
    SELECT gen_random_uuid(), id, 1, 'APPROVED', 'task' || number || '_generated', repeat('0', 64), '{}', '1', '{}', 0
    FROM "Task" WHERE number >= ${FIRST}`;
  await client.$executeRaw`
    UPDATE "Task" SET state = 'ACCEPTED', "acceptedSubmissionId" = submission.id, "acceptedAt" = now()
    FROM "Submission" submission WHERE submission."taskId" = "Task".id AND number >= ${FIRST}`;
  await client.$executeRaw`
    INSERT INTO "PoolTask" ("taskId", number, "submissionId", "indexVersion", version)
    SELECT id, number, "acceptedSubmissionId", ${INDEX_VERSION}, number FROM "Task" WHERE number >= ${FIRST}`;
  await client.$executeRaw`
    INSERT INTO "Counter" (name, value) VALUES ('pool', ${FIRST + tasks})
    ON CONFLICT (name) DO UPDATE SET value = EXCLUDED.value`;
  await fillDefinitions(definitions);
  await client.$executeRaw`
    INSERT INTO "PoolInput" (hash, number, form)
    SELECT ('x' || left(md5(task || '/' || i), 16))::bit(64)::bigint, ${FIRST}::int + task, i
    FROM generate_series(0, ${tasks}::int - 1) AS task, generate_series(1, ${instances}::int) AS i`;
  await client.$executeRawUnsafe('VACUUM ANALYZE "PoolInput", "PoolDefinition", "PoolTask", "Task", "Submission"');
  return definitions;
}

async function fillDefinitions(definitions: readonly string[]): Promise<void> {
  const rows = await db().poolTask.findMany({
    where: { number: { gte: FIRST } },
    select: { taskId: true, number: true },
  });
  const data = await Promise.all(
    rows.map(async ({ taskId, number }) => {
      const [definition] = await tokenizeDefinitions([[0, definitions[number - FIRST] ?? '']]);
      if (!definition) throw new Error('A definition has no tokens.');
      return { ...definition, taskId, tokens: bytesOfTokens(definition.tokens) };
    }),
  );
  await db().poolDefinition.createMany({ data });
}

/** Words as frequent as those of a language: the second half as often as the first, and so on. */
function definitionOf(seed: number): string {
  const next = generator(seed + 1);
  const length = 30 + (next() % 91);
  return Array.from({ length }, () => `word${Math.floor(4_000 ** ((next() % 10_007) / 10_007))}`).join(' ');
}
