import { parseArgs } from 'node:util';
import { type Command, UsageError } from '@/cli/command';
import { findDatabase, findOwnerDatabase, noDatabase } from '@/cli/connect';
import { migrate, pendingMigrations } from '@/lib/db/migrate';
import { installQueue } from '@/lib/jobs/install-queue';
import { grantAppRights } from '@/scripts/app-rights.mjs';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'bring the database to the schema of this version',
  help: `
Usage: npm run migrate [-- --status]

Applies the migrations of prisma/migrations that the database lacks, and gives the app's role its rights: in the database
of DATABASE_OWNER_URL, else of DATABASE_URL, else of the running "npm start". It can run at any time and from several
places at once; "npm start" does the same by itself.

  --status   only list what is missing; exit 1 if anything is
`,

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args,
      options: { status: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length > 0) throw new UsageError(`Unexpected argument: ${positionals.join(' ')}`);
    const url = findOwnerDatabase();
    if (!url) throw noDatabase();
    const names = values.status ? await pendingMigrations(url) : await bringUp(url);
    for (const name of names) await io.out(`${name}\n`);
    if (names.length === 0) io.err('The database is up to date.\n');
    else io.err(values.status ? `${names.length} to apply.\n` : `${names.length} applied.\n`);
    return values.status && names.length > 0 ? 1 : 0;
  },
};

async function bringUp(ownerUrl: string): Promise<string[]> {
  const names = await migrate(ownerUrl);
  await installQueue(ownerUrl);
  await grantAppRights(ownerUrl, findDatabase() ?? ownerUrl);
  return names;
}
