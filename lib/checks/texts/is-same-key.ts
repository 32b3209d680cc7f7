import { nameKey } from '@/lib/task/meaning/name-key';

/** No key of the format is near this long. */
const MOST_CHARACTERS = 50;

/** Whether a key of a file is one of the format's, but for case, spaces and punctuation. */
export function isSameKey(written: string, key: string): boolean {
  return written.length <= MOST_CHARACTERS && nameKey(written) === nameKey(key);
}
