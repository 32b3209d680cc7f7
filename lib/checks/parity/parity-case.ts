import { checkBytes } from '@/lib/checks/engine/check-bytes';
import type { Report } from '@/lib/checks/finding';
import { SOUND_NAME, soundInstances, soundTask } from '@/lib/checks/sound-task';
import { canonicalBytes, encodeUtf8 } from '@/lib/task/file/canonical';
import type { JsonObject, JsonValue } from '@/lib/task/schema';

/** An edge of the upstream script (SuperNI v2.6): a file made from the sound task, and what the script says of it. */
export interface ParityCase {
  what: string;
  upstream: 'pass' | 'fail';
  /**
   * A finding of the report, as `rule/message path`. Of a file that fails it is the reason, which bears the upstream flag;
   * of one that passes it is where we are stricter, and bears none.
   */
  finds?: string;
  name?: string;
  /** The fields that differ from the sound task. */
  fields?: JsonObject;
  without?: string;
  /** Changes to the first instance; `undefined` removes a key. */
  instance?: Record<string, JsonValue | undefined>;
  /** Changes the text of the file, or gives its bytes. */
  text?: (text: string) => string | Uint8Array;
}

/** A sound example, to be changed. */
export const EXAMPLE = { input: 'An input.', output: 'An output.', explanation: 'An explanation.' };

/** The bytes of the case's file. */
export function bytesOf(one: ParityCase): Uint8Array {
  const bytes = canonicalBytes(taskOf(one));
  if (one.text === undefined) return bytes;
  const text = new TextDecoder().decode(bytes);
  const changed = one.text(text);
  if (changed === text) throw new Error(`The case “${one.what}” changes nothing.`);
  return typeof changed === 'string' ? encodeUtf8(changed) : changed;
}

/** What the report of a case's file says of upstream: its verdict, whether a finding bears the flag, and the finding. */
export function judged(one: ParityCase): { upstream: Report['upstream']; flagged: boolean; finds: string | undefined } {
  const { upstream, findings } = checkBytes(bytesOf(one), one.name ?? SOUND_NAME);
  const found = findings
    .filter((finding) => finding.upstream === (upstream === 'fail'))
    .map((finding) => `${finding.rule}/${finding.message} ${finding.path}`.trim());
  const finds = one.finds === undefined || found.includes(one.finds) ? one.finds : found.join(', ');
  return { upstream, flagged: findings.some((finding) => finding.upstream), finds };
}

function taskOf({ fields = {}, without, instance }: ParityCase): JsonObject {
  const task: JsonObject = { ...soundTask(), ...fields };
  if (instance !== undefined) {
    const [first, ...others] = soundInstances(120);
    const entries = Object.entries({ ...first, ...instance });
    task.Instances = [
      Object.fromEntries(entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
      ...others,
    ];
  }
  if (without !== undefined) delete task[without];
  return task;
}

/** As many instances as the counts add up to, with as many of each output. */
export function labelled(counts: readonly number[]): JsonObject[] {
  const labels = counts.flatMap((count, index) => Array.from({ length: count }, () => `label ${index}`));
  return soundInstances(labels.length, (index) => labels[index] ?? '');
}

/** Thirty sound instances, the first two with these ids. */
export function firstTwoIds(first: JsonValue, second: JsonValue): JsonObject {
  const [one, two, ...others] = soundInstances(30);
  return { Instances: [{ ...one, id: first }, { ...two, id: second }, ...others] };
}

/** The file with something in place of its source, which upstream does not look at. */
export function source(json: string): Pick<ParityCase, 'text'> {
  return { text: (text) => text.replace('"synthetic"', json) };
}
