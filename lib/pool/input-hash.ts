import { hash } from 'node:crypto';
import { comparisonKey } from '@/lib/checks/repeats/comparison-key';
import { inputKey } from '@/lib/checks/repeats/input-key';

/** An input as the index has it. */
export interface InputHash {
  /**
   * What all inputs that count as one have in common: the first 64 bits of the SHA-256 of their `comparisonKey`, as a signed
   * number. That one of 6,500 inputs meets another's among 30 million by chance happens once in 90 million checks.
   */
  hash: bigint;
  /** 32 bits of the SHA-256 of their `inputKey`: inputs with one hash and another form differ by their marks. */
  form: number;
}

/** The hashes of an input. */
export function inputHash(input: string): InputHash {
  const [key, comparison] = [inputKey(input), comparisonKey(input)];
  const digest = hash('sha256', comparison, 'buffer');
  const ofForm = key === comparison ? digest : hash('sha256', key, 'buffer');
  return { hash: digest.readBigInt64BE(), form: ofForm.readInt32BE(8) };
}
