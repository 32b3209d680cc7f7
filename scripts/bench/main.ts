import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { disconnect } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { benchCheck, benchInputLength, benchRules } from '@/scripts/bench/check';
import { benchClaim } from '@/scripts/bench/claim';
import { benchDrafts } from '@/scripts/bench/drafts';
import type { Row } from '@/scripts/bench/measure';
import { benchPool, poolPlans } from '@/scripts/bench/pool';
import { benchSamples } from '@/scripts/bench/samples';
import { benchZip } from '@/scripts/bench/zip';
import { startPostgres } from '@/scripts/embedded-postgres.mjs';

// Prints the budgets of the architecture beside their baselines, measured in this run on a database of its own with
// the same settings as `npm start`. It judges nothing and never fails for being slow. `npm run bench -- check` measures
// the checks alone, and each rule and sample.
if (process.argv.includes('check'))
  print([...benchCheck(), ...(await benchInputLength()), ...benchSamples(), ...benchRules()]);
else await benchAll();

async function benchAll(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'taskloom-bench-'));
  await chmod(folder, 0o711); // as root, PostgreSQL runs as another user
  const postgres = await startPostgres(folder);
  process.env.DATABASE_URL = postgres.url;
  process.env.DATABASE_POOL = '32';
  try {
    await migrate(postgres.url);
    const rows = [
      ...benchCheck(),
      ...(await benchInputLength()),
      ...benchSamples().slice(0, 1),
      ...(await benchDrafts()),
      ...(await benchClaim(postgres.url)),
      ...(await benchZip()),
      // The last one, since it leaves a large collection behind.
      ...(await benchPool()),
    ];
    print(rows);
    if (process.argv.includes('--plans')) console.log(`\n${await poolPlans()}`);
  } finally {
    await disconnect();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function print(rows: readonly Row[]): void {
  console.log(
    `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB memory, Node ${process.versions.node}\n`,
  );
  console.log('| work | Taskloom | baseline | ratio | target |');
  console.log('|---|---|---|---|---|');
  for (const row of rows) console.log(`| ${row.work} | ${row.ours} | ${row.baseline} | ${row.ratio} | ${row.target} |`);
}
