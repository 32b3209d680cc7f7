import { LICENCES, licenceKey, spdxOf } from '@/lib/task/licences';
import { type Meaning, NOTHING } from '@/lib/task/meaning/meaning';
import { meantName, type NameList } from '@/lib/task/meaning/meant-name';

/** A licence's name is not longer; a text that is, is not looked into. */
const MOST_CHARACTERS = 200;

const LIST: NameList = { names: LICENCES.map(({ name }) => name) };

/**
 * The listed licence that somebody means by a text. Certain where it maps to the same SPDX id; a family without its version
 * (`CC BY`) lists those that there are.
 */
export function meantLicence(text: string): Meaning {
  if (text.length > MOST_CHARACTERS) return NOTHING;
  const spdx = spdxOf(text);
  const listed = LICENCES.find((licence) => spdx !== null && licence.spdx === spdx);
  if (listed !== undefined) return { names: [listed.name], choice: 'certain' };
  const begun = licenceKey(text);
  const family = begun.length < 2 ? [] : LICENCES.filter(({ name }) => licenceKey(name).replace(/\d+$/, '') === begun);
  return family.length > 0 ? { names: family.map(({ name }) => name), choice: 'open' } : meantName(text, LIST);
}
