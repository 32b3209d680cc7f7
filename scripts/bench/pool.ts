import { db, type Tx } from '@/lib/db/client';
import { transaction } from '@/lib/db/transaction';
import { tokenizeDefinitions } from '@/lib/pool/definition-tokens';
import { writeInputs } from '@/lib/pool/index-task';
import { loadPoolFacts } from '@/lib/pool/load-pool-facts';
import { findNearDefinitions } from '@/lib/pool/near-definitions';
import { type PoolEntry, poolEntryOf } from '@/lib/pool/pool-entry';
import { changesSql, readPool } from '@/lib/pool/read-pool';
import { countSharedInputs, countSql, hashList } from '@/lib/pool/shared-inputs';
import { rougeL } from '@/lib/task/compare/rouge';
import { englishRougeTokens } from '@/lib/task/compare/rouge-tokens';
import { taskFacts } from '@/lib/task/facts';
import { explain } from '@/scripts/bench/explain';
import { largeTask } from '@/scripts/bench/large-task';
import { medianMs, ms, type Row, times } from '@/scripts/bench/measure';
import { fillPool } from '@/scripts/bench/pool-data';

/** A tenth of what the pool must be quick for. */
const SIZE = { tasks: 1_000, instances: 3_000 };
const RUNS = 9;

/** What a task of 6,500 instances costs in a collection of 1,000 tasks with three million inputs, beside no index. */
export async function benchPool(): Promise<Row[]> {
  const definitions = await fillPool(SIZE);
  const value = { ...largeTask(77, 77) };
  const entry = await poolEntryOf(value);
  const [definition = ''] = value.Definition;
  const begin = performance.now();
  const pool = await readPool(db());
  const firstRead = performance.now() - begin;
  const facts = await medianMs(RUNS, async () =>
    loadPoolFacts(db(), { facts: taskFacts(value), entry: await poolEntryOf(value), taskId: null }),
  );
  const lookup = await medianMs(RUNS, () => countSharedInputs(db(), entry.inputs, null));
  const scan = await medianMs(3, () => db().$transaction((tx) => scanInputs(tx, entry.inputs)));
  const tokens = await tokenizeDefinitions([[0, definition]]);
  const near = await medianMs(RUNS, () => findNearDefinitions(tokens, pool.values()));
  const naive = await medianMs(RUNS, () => compareAll(definition, definitions));
  const write = await medianMs(RUNS, (run) =>
    transaction((tx) => writeInputs(tx, run + 1, shifted(entry.inputs, run))),
  );
  const bare = await medianMs(RUNS, () => db().$transaction((tx) => insertAlone(tx, entry.inputs)));
  const collection = `${pool.size.toLocaleString('en')} tasks, 3,000,000 inputs`;
  return [
    row(`facts of the collection for 6,500 instances (${collection})`, facts, '–', null, '< 60 ms'),
    row('of these: 6,500 inputs looked up', lookup, `${ms(scan)} (without the index)`, scan),
    row('of these: nearest definitions', near, `${ms(naive)} (every text tokenized and compared)`, naive),
    row('the first time in a process: read the pool', firstRead, '–', null),
    row('index 6,500 inputs of an accepted task', write, `${ms(bare)} (one INSERT into a bare table)`, bare),
  ];
}

/** The query plans of the pool's statements as PostgreSQL ran them; after `benchPool`. */
export async function poolPlans(): Promise<string> {
  const { inputs } = await poolEntryOf({ ...largeTask(77, 77) });
  const lookup = await explain(db(), countSql(inputs, null));
  const changes = await explain(db(), changesSql(0));
  const nothing = await explain(db(), changesSql(2_000_000_000));
  return `Inputs\n${lookup}\n\nThe pool, for the first time\n${changes}\n\nThe pool, nothing new\n${nothing}`;
}

function row(work: string, ours: number, baseline: string, other: number | null, target = '–'): Row {
  return { work, ours: ms(ours), baseline, ratio: other === null ? '–' : `${times(other / ours)} faster`, target };
}

async function scanInputs(tx: Tx, inputs: PoolEntry['inputs']): Promise<void> {
  await tx.$executeRaw`SET LOCAL enable_indexscan = off`;
  await tx.$executeRaw`SET LOCAL enable_indexonlyscan = off`;
  await tx.$executeRaw`SET LOCAL enable_bitmapscan = off`;
  await countSharedInputs(tx, inputs, null);
}

/** The most natural way: for each other definition its tokens, and ROUGE-L. */
function compareAll(definition: string, others: readonly string[]): number {
  const tokens = englishRougeTokens(definition);
  return others.filter((other) => rougeL(tokens, englishRougeTokens(other)) >= 0.5).length;
}

async function insertAlone(tx: Tx, inputs: PoolEntry['inputs']): Promise<void> {
  await tx.$executeRaw`CREATE TEMPORARY TABLE bare (hash bigint, number int) ON COMMIT DROP`;
  await tx.$executeRaw`INSERT INTO bare SELECT hash, 1 FROM unnest(${hashList(inputs)}::bigint[]) AS hash`;
}

/** As many other hashes: those of another task. */
function shifted(inputs: PoolEntry['inputs'], run: number): PoolEntry['inputs'] {
  return inputs.map(({ hash, form, id }) => ({
    form,
    hash: BigInt.asIntN(64, hash * 6_364_136_223_846_793_005n + BigInt(run)),
    id,
  }));
}
