import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { disconnect } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { benchCampaign } from '@/scripts/bench/campaign';
import { benchCheck, benchInputLength, benchRules } from '@/scripts/bench/check';
import { benchClaim } from '@/scripts/bench/claim';
import { benchDrafts } from '@/scripts/bench/drafts';
import { benchEditor } from '@/scripts/bench/editor';
import { benchHostile } from '@/scripts/bench/hostile';
import type { Row } from '@/scripts/bench/measure';
import { benchPool, poolPlans } from '@/scripts/bench/pool';
import { benchSamples } from '@/scripts/bench/samples';
import { benchTaskList, taskListPlan } from '@/scripts/bench/task-list';
import { benchZip } from '@/scripts/bench/zip';
import { startPostgres } from '@/scripts/embedded-postgres.mjs';

/** What can be measured, in this order; with a database of its own. */
const PARTS: Record<string, (databaseUrl: string) => Promise<Row[]>> = {
  check: async () => [...benchCheck(), ...(await benchInputLength()), ...benchSamples().slice(0, 1)],
  drafts: benchDrafts,
  claim: benchClaim,
  zip: benchZip,
  editor: () => benchEditor(process.argv),
  tasks: () => benchTaskList({ each: wanted.length > 0 }),
  campaign: benchCampaign,
  // The last one, since it leaves a large collection behind.
  pool: benchPool,
};

// Prints the budgets of the architecture beside their baselines, measured in this run on a database of its own with
// the same settings as `npm start`. It judges nothing and never fails for being slow. `npm run bench -- drafts claim`
// measures these parts alone, `npm run bench -- check` also each rule and sample. `npm run bench -- hostile` takes ten minutes
// and is no part of the whole: it has no baseline but itself.
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = wanted.filter((part) => part !== 'hostile' && !Object.hasOwn(PARTS, part));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. The parts are ${Object.keys(PARTS).join(', ')}, hostile.`);
  process.exitCode = 1;
} else if (wanted.join() === 'hostile') {
  printMachine();
  for await (const line of benchHostile()) console.log(line);
} else if (wanted.join() === 'check') {
  printHead();
  print([...benchCheck(), ...(await benchInputLength()), ...benchSamples(), ...benchRules()]);
} else await benchWithDatabase(wanted.length > 0 ? wanted : Object.keys(PARTS));

async function benchWithDatabase(parts: readonly string[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'taskloom-bench-'));
  await chmod(folder, 0o711); // as root, PostgreSQL runs as another user
  const postgres = await startPostgres(folder);
  process.env.DATABASE_URL = postgres.url;
  process.env.DATABASE_POOL = '32';
  try {
    await migrate(postgres.url);
    printHead();
    for (const [name, bench] of Object.entries(PARTS)) {
      if (parts.includes(name)) print(await bench(postgres.url));
    }
    if (process.argv.includes('--plans')) {
      if (parts.includes('tasks')) console.log(`\n${await taskListPlan()}`);
      if (parts.includes('pool')) console.log(`\n${await poolPlans()}`);
    }
  } finally {
    await disconnect();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function printMachine(): void {
  console.log(
    `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB memory, Node ${process.versions.node}\n`,
  );
}

function printHead(): void {
  printMachine();
  console.log('| work | Taskloom | baseline | ratio | target |');
  console.log('|---|---|---|---|---|');
}

function print(rows: readonly Row[]): void {
  for (const row of rows) console.log(`| ${row.work} | ${row.ours} | ${row.baseline} | ${row.ratio} | ${row.target} |`);
}
