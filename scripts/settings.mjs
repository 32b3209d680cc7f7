import { accessSync, chmodSync, constants, mkdirSync, statfsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartError } from './start-error.mjs';

/** The checkout. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const MIN_FREE_BYTES = 200 * 1024 * 1024;
/** Whoever guesses the key of the session cookies is everybody; the same as in `lib/env.ts`. */
const MIN_SECRET_BYTES = 32;

/**
 * What the environment asks for. Throws a StartError that names every missing or wrong variable at once.
 *
 * @param {Record<string, string | undefined>} environment
 */
export function readSettings(environment) {
  const value = (name) => environment[name]?.trim() || undefined;
  const problems = [];
  const host = value('HOST') ?? '127.0.0.1';
  const port = Number(value('PORT') ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) problems.push('PORT must be a number from 1 to 65535');

  const databaseUrl = value('DATABASE_URL');
  const demo = databaseUrl === undefined;
  if (demo && !isLoopback(host)) {
    problems.push(`without DATABASE_URL this is the demo, which listens on this machine only: unset HOST (${host})`);
  }
  const ownerUrl = value('DATABASE_OWNER_URL') ?? databaseUrl;
  if (demo && ownerUrl !== undefined) problems.push('with DATABASE_OWNER_URL, DATABASE_URL must be set, too');
  if (databaseUrl !== undefined) {
    for (const [name, url] of Object.entries({ DATABASE_URL: databaseUrl, DATABASE_OWNER_URL: ownerUrl })) {
      if (!isUrl(url, ['postgres:', 'postgresql:'])) problems.push(`${name} must be a postgresql:// address`);
    }
    const missing = ['NEXTAUTH_SECRET', 'NEXTAUTH_URL'].filter((name) => value(name) === undefined);
    if (missing.length > 0) problems.push(`with DATABASE_URL, ${missing.join(' and ')} must be set, too`);
    const secret = value('NEXTAUTH_SECRET');
    if (secret && Buffer.byteLength(secret) < MIN_SECRET_BYTES) {
      problems.push(`NEXTAUTH_SECRET must have at least ${MIN_SECRET_BYTES} bytes (openssl rand -base64 32 makes one)`);
    }
    const url = value('NEXTAUTH_URL');
    if (url && !isUrl(url, ['http:', 'https:'])) problems.push('NEXTAUTH_URL must be an http(s):// address');
  }
  if (problems.length > 0) throw new StartError(`Taskloom cannot start: ${problems.join('; ')}.`);

  const origin = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  return { host, port, origin, demo, databaseUrl, ownerUrl, data: dataFolder(value('TASKLOOM_DATA')) };
}

/** The folder for everything that lasts: `TASKLOOM_DATA`, relative to the checkout, or `.taskloom` in it. */
function dataFolder(chosen = '.taskloom') {
  return isAbsolute(chosen) ? chosen : join(ROOT, chosen);
}

/** Makes the data folder and makes sure that something can be written to it. */
export function prepareDataFolder(data) {
  try {
    makePrivateFolder(data);
    accessSync(data, constants.W_OK);
  } catch (error) {
    if (error.code === 'ENOSPC') throw error;
    throw new StartError(
      `The data folder ${data} cannot be written to (${error.code}): choose another by TASKLOOM_DATA.`,
    );
  }
  const { bavail, bsize } = statfsSync(data);
  const free = bavail * bsize;
  if (free < MIN_FREE_BYTES) {
    const megabytes = (bytes) => `${Math.floor(bytes / 1024 / 1024)} MB`;
    throw new StartError(
      `The disk is full: ${data} has ${megabytes(free)} left, needed are ${megabytes(MIN_FREE_BYTES)}.`,
    );
  }
}

/**
 * Makes a folder that is its owner's alone. As root, others may pass through it, but see nothing: the database server runs
 * as another user. One that is there already and is not in the checkout keeps its rights: somebody chose them.
 */
export function makePrivateFolder(folder) {
  const mode = process.getuid?.() === 0 ? 0o711 : 0o700;
  const made = mkdirSync(folder, { recursive: true, mode });
  if (made === undefined && folder !== join(ROOT, '.taskloom')) return;
  chmodSync(folder, mode);
}

function isLoopback(host) {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function isUrl(text, protocols) {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}
