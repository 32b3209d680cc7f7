import { normalizeText } from '@/lib/task/normalize-text';

/**
 * The authors' names that the field `Contributors`, from which the credits are taken, does not have; each once. Case and
 * space around a name do not count. A contributor may also stand there by another name, so this is an offer, no rule.
 */
export function missingContributors(contributors: readonly string[], authorNames: readonly string[]): string[] {
  const known = new Set(contributors.map(nameKey));
  const missing = new Map(authorNames.map((name) => [nameKey(name), name.trim()]));
  return [...missing].filter(([key]) => key !== '' && !known.has(key)).map(([, name]) => name);
}

function nameKey(name: string): string {
  return normalizeText(name.trim(), 'NFC').toLowerCase();
}
