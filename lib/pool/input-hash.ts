import { hash } from 'node:crypto';
import { inputKey } from '@/lib/checks/input-key';

/**
 * What the same inputs have in common in the index: the first 64 bits of the SHA-256 of what near duplicates share,
 * as a signed number. That one of 6,500 inputs meets another's among 30 million by chance happens once in 90 million
 * checks.
 */
export function inputHash(input: string): bigint {
  return hash('sha256', inputKey(input), 'buffer').readBigInt64BE();
}
