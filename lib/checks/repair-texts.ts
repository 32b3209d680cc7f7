import type { Repair, RepairContext } from '@/lib/checks/fix';
import { valueAtPath } from '@/lib/checks/value-at-path';
import type { JsonObject } from '@/lib/task/schema';

/** A text after its repair. */
export interface MendedText {
  text: string;
  /** Whether nothing else can have been meant. */
  isSure: boolean;
}

/**
 * One repair for each text with a finding that `mend` changes; safe where it is sure. A mended text that would stand twice
 * in one list of outputs is no repair's business: `repeated-outputs` says so.
 */
export function repairTexts(
  task: JsonObject,
  { found }: Pick<RepairContext, 'found'>,
  mend: (text: string) => MendedText,
): Repair[] {
  return found.flatMap((path): Repair[] => {
    const text = valueAtPath(task, path);
    if (typeof text !== 'string') return [];
    const mended = mend(text);
    if (mended.text === text) return [];
    const repair: Repair = { paths: [path], edits: [{ op: 'set', path, value: mended.text }] };
    return [mended.isSure ? repair : { ...repair, safe: false }];
  });
}

/** `mend` for repairs that are always sure. */
export function surely(mend: (text: string) => string): (text: string) => MendedText {
  return (text) => ({ text: mend(text), isSure: true });
}
