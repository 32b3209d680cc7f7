import type { SharedInputs } from '@/lib/checks/pool-facts';
import type { PoolEntry } from '@/lib/pool/pool-entry';
import type { SharedForms } from '@/lib/pool/shared-inputs';

/** The ids of the instances whose input another task has, by the forms in which it has them. */
export function sharedInstances(
  inputs: PoolEntry['inputs'],
  theirs: SharedForms,
): Pick<SharedInputs, 'instances' | 'butForMarks'> {
  const [instances, butForMarks]: [string[], string[]] = [[], []];
  for (const { hash, form, id } of inputs) {
    const forms = theirs.get(hash);
    if (forms === undefined || id === undefined) continue;
    if (forms.has(form)) instances.push(id);
    else butForMarks.push(id);
  }
  return butForMarks.length === 0 ? { instances } : { instances, butForMarks };
}
