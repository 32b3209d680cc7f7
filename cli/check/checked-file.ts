import type { Report } from '@/lib/checks/finding';
import type { JsonValue } from '@/lib/task/schema';

/** One file of a run of `check`, as it is after the fixes that were asked for. */
export interface CheckedFile {
  /** The path as the user wrote it, or the folder's with the file's name. */
  file: string;
  bytes: Uint8Array;
  /** What the bytes say; undefined when they are no JSON. */
  value: JsonValue | undefined;
  report: Report;
  /** What was done to the file, as whole lines for people; empty when nothing was. */
  done: readonly string[];
}
