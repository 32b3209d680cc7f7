import { hash, verify } from '@node-rs/argon2';
import { Turns } from '@/lib/auth/turns';

/** Argon2id (the library's default algorithm) with the first parameters of OWASP's password storage cheat sheet. */
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/**
 * Each takes some thirty milliseconds of a core, 19 MB and one of the few threads that files and the network need, too:
 * two at once, and a line of about two seconds.
 */
const turns = new Turns({ atOnce: 2, waiting: 100 });

/** The PHC string to store for `password`. Throws `unavailable` when too many are at it. */
export function hashPassword(password: string): Promise<string> {
  return turns.run(() => hash(normalize(password), PARAMETERS));
}

/**
 * Whether `password` is the one behind `stored`. Without a stored hash (unknown account, or one that has no password)
 * the same work is done against a decoy, so that the time does not tell which accounts exist. One that is to be `first`
 * waits for no other. Throws `unavailable` when too many are at it.
 */
export async function verifyPassword(
  stored: string | null,
  password: string,
  { first = false } = {},
): Promise<boolean> {
  const fallback = await decoy();
  const matches = await turns.run(() => verify(stored ?? fallback, normalize(password)), { first });
  return stored !== null && matches;
}

let decoyHash: Promise<string> | undefined;
function decoy(): Promise<string> {
  decoyHash ??= hash('no account has this password', PARAMETERS);
  return decoyHash;
}

/** The same characters typed on different systems must give the same bytes (NIST SP 800-63B asks for NFKC). */
function normalize(password: string): string {
  return password.normalize('NFKC');
}
