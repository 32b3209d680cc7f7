import { disconnect } from '@/lib/db/client';
import { migrate } from '@/lib/db/migrate';
import { env } from '@/lib/env';
import { installQueue } from '@/lib/jobs/install-queue';
import { grantAppRights } from '@/scripts/app-rights.mjs';

// Run by the start script: migrates the database as its owner and, in the demo, fills it once, as the app does.
const { DATABASE_URL, DATABASE_OWNER_URL = DATABASE_URL, TASKLOOM_DEMO, TASKLOOM_DATA } = env();
if (!DATABASE_URL || !DATABASE_OWNER_URL || !TASKLOOM_DATA)
  throw new Error('DATABASE_URL and TASKLOOM_DATA must be set.');
try {
  await migrate(DATABASE_OWNER_URL);
  await installQueue(DATABASE_OWNER_URL);
  await grantAppRights(DATABASE_OWNER_URL, DATABASE_URL);
  if (TASKLOOM_DEMO) {
    const { seed } = await import('@/prisma/seed');
    await seed(TASKLOOM_DATA);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await disconnect();
}
