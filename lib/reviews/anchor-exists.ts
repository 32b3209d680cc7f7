import { type JsonValue, LIST_FIELDS } from '@/lib/task/schema';

const INSTANCE = 'instance:';

/**
 * Whether a task has the place that an anchor names: '' (the whole task), `instance:<id>`, or a JSON Pointer (RFC 6901) of
 * something in its file. The fields of the format can be commented on where they are missing, too.
 */
export function anchorExists(task: JsonValue, anchor: string): boolean {
  if (anchor === '') return true;
  if (anchor.startsWith(INSTANCE)) return hasInstance(task, anchor.slice(INSTANCE.length));
  if (!anchor.startsWith('/')) return false;
  const steps = anchor.slice(1).split('/');
  if (steps.some((step) => /~(?![01])/.test(step))) return false;
  const names = steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (names.length === 1 && LIST_FIELDS.some((field) => field === names[0])) return true;
  return names.reduce<JsonValue | undefined>(memberOf, task) !== undefined;
}

function hasInstance(task: JsonValue, id: string): boolean {
  const instances = memberOf(task, 'Instances');
  return Array.isArray(instances) && instances.some((instance) => id !== '' && memberOf(instance, 'id') === id);
}

/** What stands in a value under a name; undefined where there is nothing of the file's own. */
function memberOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (Array.isArray(value)) return /^(0|[1-9]\d{0,8})$/.test(name) ? value[Number(name)] : undefined;
  return Object.hasOwn(value, name) ? value[name] : undefined;
}
