import type { Visitor } from '@/lib/checks/rule';
import type { InstanceTexts } from '@/lib/task/file/instance-texts';
import { isJsonObject } from '@/lib/task/json-object';
import type { JsonValue } from '@/lib/task/schema';

/** Shows the instances to visitors: all of them or, where `texts` are known, those that each visitor has to see. */
export function walkInstances(
  instances: readonly JsonValue[],
  visitors: readonly Visitor[],
  texts: InstanceTexts | null,
): void {
  const seeing = visitors.filter(({ instance, stray }) => instance !== undefined || stray !== undefined);
  if (texts === null) {
    showAll(instances, seeing);
    return;
  }
  const isSpared = ({ instance, rows }: Visitor) => instance === undefined || rows !== undefined;
  const unspared = seeing.filter((visitor) => !isSpared(visitor));
  if (unspared.length > 0) showAll(instances, unspared);
  for (const visitor of seeing.filter(isSpared)) {
    for (const place of placesFor(visitor, texts)) showOne(instances[place], place, visitor);
  }
}

function showAll(instances: readonly JsonValue[], visitors: readonly Visitor[]): void {
  const onInstance = visitors.flatMap((visitor) => (visitor.instance === undefined ? [] : [visitor.instance]));
  for (let place = 0; place < instances.length; place++) {
    const instance = instances[place];
    if (isJsonObject(instance)) for (const visit of onInstance) visit(instance, place);
    else for (const visitor of visitors) visitor.stray?.(instance ?? null, 'Instances', place);
  }
}

function showOne(instance: JsonValue | undefined, place: number, visitor: Visitor): void {
  if (isJsonObject(instance)) visitor.instance?.(instance, place);
  else visitor.stray?.(instance ?? null, 'Instances', place);
}

/** In order, since of many findings the first are kept. Instances that have no row are seen by all. */
function placesFor(visitor: Visitor, texts: InstanceTexts): readonly number[] {
  const rows = visitor.rows?.(texts) ?? [];
  if (rows.length === 0) return texts.others;
  const places = rows.map((row) => texts.places[row] ?? 0);
  return texts.others.length === 0 ? places : [...places, ...texts.others].sort((a, b) => a - b);
}
