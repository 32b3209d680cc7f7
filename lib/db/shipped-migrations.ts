import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

let shipped: Promise<Map<string, string>> | undefined;

/**
 * The migrations that this version brings, each with the SHA-256 of its text, as `_prisma_migrations` has it. Read once a
 * process; the app runs in the checkout.
 */
export function shippedMigrations(): Promise<Map<string, string>> {
  shipped ??= read().catch((error) => {
    shipped = undefined;
    throw error;
  });
  return shipped;
}

async function read(): Promise<Map<string, string>> {
  const folder = join(process.cwd(), 'prisma', 'migrations');
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  const checksums = names.map(async (name): Promise<[string, string]> => {
    const text = await readFile(join(folder, name, 'migration.sql'));
    return [name, createHash('sha256').update(text).digest('hex')];
  });
  return new Map(await Promise.all(checksums));
}
