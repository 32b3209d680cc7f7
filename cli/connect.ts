import { isAbsolute, join } from 'node:path';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { roleAddressOf } from '@/scripts/database-roles.mjs';

/** The folder in which `npm start` keeps its data: `TASKLOOM_DATA`, relative to the checkout, or `.taskloom`. */
export function dataFolder(): string {
  const chosen = env().TASKLOOM_DATA ?? '.taskloom';
  return isAbsolute(chosen) ? chosen : join(import.meta.dirname, '..', chosen);
}

/** The address of the database to work on: `DATABASE_URL`, else that of the running `npm start`; null if there is neither. */
export function findDatabase(): string | null {
  return env().DATABASE_URL ?? roleAddressOf(dataFolder(), 'app');
}

/**
 * The same for who changes the tables: `DATABASE_OWNER_URL`, else the owner in the database of the running `npm start`,
 * else `DATABASE_URL`, whose role then is both.
 */
export function findOwnerDatabase(): string | null {
  const { DATABASE_OWNER_URL, DATABASE_URL } = env();
  const isEmbedded = findDatabase() === roleAddressOf(dataFolder(), 'app');
  return DATABASE_OWNER_URL ?? (isEmbedded ? roleAddressOf(dataFolder(), 'owner') : (DATABASE_URL ?? null));
}

/** What to tell whoever needs a database when there is none. */
export function noDatabase(): AppError {
  return new AppError(
    'unavailable',
    `No database: start Taskloom with "npm start" (data folder ${dataFolder()}), or set DATABASE_URL.`,
  );
}
