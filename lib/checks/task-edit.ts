import type { Path } from '@/lib/checks/path';
import type { JsonValue } from '@/lib/task/schema';

/**
 * One change of a task, as data. Paths of all edits that are made together mean the task before any of them, so that
 * their order does not matter.
 */
export type TaskEdit =
  /** Replaces a value; adds it where an object lacks the key, or where the position is the list's length. */
  | { op: 'set'; path: Path; value: JsonValue }
  /** Takes an item out of a list or a key out of an object. */
  | { op: 'remove'; path: Path }
  /** Gives a key of an object another name, at its place. */
  | { op: 'rename'; path: Path; key: string };
